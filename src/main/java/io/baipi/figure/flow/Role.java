package io.baipi.figure.flow;

import java.util.Locale;

/**
 * What a colour of the source stands for. Each role has a colour of the paper's palette and differs
 * from the others by weight or dash too, so that a grey print works.
 */
enum Role {
  PLAIN("ink2", "#5b6066", 1, ""),
  /** Greens: where something begins or is well. */
  START("s3", "#00735c", 1.8, ""),
  /** Reds: where something ends or goes wrong. */
  END("hi", "#a8321f", 2.8, ""),
  /** Blues. */
  FIRST("s1", "#1d5b94", 1.8, "7 3"),
  /** Oranges and yellows. */
  SECOND("s2", "#b0540a", 1.8, "3 2"),
  /** Purples. */
  THIRD("s4", "#74459b", 1.8, "8 2 2 2"),
  /** Greys. */
  ASIDE("axis", "#8a8f96", 1, "4 3");

  private final String token;
  private final String colour;
  private final double width;
  private final String dash;

  Role(String token, String colour, double width, String dash) {
    this.token = token;
    this.colour = colour;
    this.width = width;
    this.dash = dash;
  }

  /** The name of its colour in classes. */
  String token() {
    return token;
  }

  /** The colour in the light theme. */
  String colour() {
    return colour;
  }

  /** The weight of the outline in px. */
  double width() {
    return width;
  }

  /** The dashes of the outline, or nothing. */
  String dash() {
    return dash;
  }

  /** The role of a colour {@code #rgb} or {@code #rrggbb}, by its hue. */
  static Role ofColour(String hex) {
    String digits = hex.substring(1).toLowerCase(Locale.ROOT);
    boolean isShort = digits.length() == 3;
    int[] parts = new int[3];
    for (int i = 0; i < 3; i++) {
      String part =
          isShort ? digits.substring(i, i + 1).repeat(2) : digits.substring(2 * i, 2 * i + 2);
      parts[i] = Integer.parseInt(part, 16);
    }
    int max = Math.max(parts[0], Math.max(parts[1], parts[2]));
    int min = Math.min(parts[0], Math.min(parts[1], parts[2]));
    if (max - min < 10) {
      return max < 40 || min > 225 ? PLAIN : ASIDE;
    }
    return ofHue(hue(parts[0], parts[1], parts[2], max, min));
  }

  private static Role ofHue(double degrees) {
    if (degrees < 16 || degrees >= 335) {
      return END;
    }
    if (degrees < 75) {
      return SECOND;
    }
    if (degrees < 175) {
      return START;
    }
    return degrees < 262 ? FIRST : THIRD;
  }

  private static double hue(int red, int green, int blue, int max, int min) {
    double range = max - min;
    double sixth;
    if (max == red) {
      sixth = (green - blue) / range;
    } else if (max == green) {
      sixth = 2 + (blue - red) / range;
    } else {
      sixth = 4 + (red - green) / range;
    }
    return (sixth * 60 + 360) % 360;
  }
}
