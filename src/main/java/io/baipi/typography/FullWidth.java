package io.baipi.typography;

/** Letters, digits and signs in full-width form. */
final class FullWidth {
  private static final int DISTANCE = 0xFEE0;

  private FullWidth() {}

  /** The same text in ordinary characters. */
  static String narrow(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(c >= 0xFF01 && c <= 0xFF5E ? (char) (c - DISTANCE) : c);
    }
    return out.toString();
  }
}
