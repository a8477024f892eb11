package io.baipi.figure.flow;

import java.util.Locale;

/** Writes SVG elements: text escaped, numbers with one decimal at most. */
final class Svg {
  private final StringBuilder out = new StringBuilder();

  /** Opens an element; {@code attributes} are names and values in turn, empty values left out. */
  Svg open(String name, Object... attributes) {
    start(name, attributes);
    out.append('>');
    return this;
  }

  /** An element without content. */
  Svg empty(String name, Object... attributes) {
    start(name, attributes);
    out.append("/>");
    return this;
  }

  Svg text(String text) {
    out.append(escaped(text));
    return this;
  }

  Svg close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  /** Ends a line of the file. */
  Svg line() {
    out.append('\n');
    return this;
  }

  private void start(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String written = value instanceof Double number ? number(number) : value.toString();
      if (!written.isEmpty()) {
        out.append(' ').append(attributes[i]).append("=\"").append(escaped(written)).append('"');
      }
    }
  }

  /** A number as SVG writes it. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : String.format(
            Locale.ROOT,
            "%s%d.%d",
            tenths < 0 ? "-" : "",
            Math.abs(tenths / 10),
            Math.abs(tenths % 10));
  }

  /** A point as paths write it. */
  static String point(Point point) {
    return number(point.x()) + " " + number(point.y());
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c == '\n' || Characters.allowed(c) ? c : 0xfffd);
              }
            });
    return safe.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
