package io.baipi.figure.flow;

import io.baipi.diagnostic.Location;
import io.baipi.text.Spelling;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the declarations of a style, such as {@code fill:#4CAF50,stroke:#388E3C}, into a look of
 * the paper's own: only what a colour stands for is kept, so that every chart of a paper looks
 * alike.
 */
final class StyleParser {
  private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,2}(?:\\.[0-9])?(?:px)?");
  private static final Pattern DASHES = Pattern.compile("[0-9]{1,2}(?:[ ,][0-9]{1,2}){0,3}");
  private static final Set<String> KNOWN =
      Set.of("fill", "stroke", "color", "stroke-width", "stroke-dasharray");

  private StyleParser() {}

  static Look look(Cursor cursor) throws Mistake {
    cursor.skipSpace();
    int from = cursor.position();
    String text = cursor.rest();
    if (text.isBlank()) {
      throw new Mistake(
          "diagram.style",
          cursor.here(),
          "the style says nothing",
          "write properties such as fill:#4CAF50,stroke:#388E3C");
    }
    Role fill = Role.PLAIN;
    Role stroke = Role.PLAIN;
    boolean dashed = false;
    int at = from;
    for (String declaration : text.split(",", -1)) {
      int skipped = declaration.length() - declaration.stripLeading().length();
      String bare = declaration.strip();
      Location location = cursor.at(at + skipped, bare.length());
      int colon = bare.indexOf(':');
      if (colon < 0) {
        throw new Mistake(
            "diagram.style", location, "'" + bare + "' is not a property", "write name:value");
      }
      String name = bare.substring(0, colon).strip();
      String value = bare.substring(colon + 1).strip();
      check(name, value, location);
      switch (name) {
        case "fill" -> fill = Role.ofColour(value);
        case "stroke" -> stroke = Role.ofColour(value);
        case "stroke-dasharray" -> dashed = !value.equals("0");
        default -> {
          // Text and widths are the paper's own.
        }
      }
      at += declaration.length() + 1;
    }
    return new Look(fill == Role.PLAIN ? stroke : fill, dashed);
  }

  private static void check(String name, String value, Location location) throws Mistake {
    if (!KNOWN.contains(name)) {
      throw new Mistake(
          "diagram.style",
          location,
          "a style cannot set '" + name + "'",
          Spelling.hint(name, KNOWN));
    }
    boolean fits =
        switch (name) {
          case "stroke-width" -> LENGTH.matcher(value).matches();
          case "stroke-dasharray" -> DASHES.matcher(value).matches();
          default -> COLOUR.matcher(value).matches();
        };
    if (!fits) {
      throw new Mistake(
          "diagram.style",
          location,
          "'" + value + "' is not a value that '" + name + "' can have",
          name.startsWith("stroke-")
              ? "write a number of pixels, such as 2px; dashes as 4 2"
              : "write a colour as #rgb or #rrggbb");
    }
  }
}
