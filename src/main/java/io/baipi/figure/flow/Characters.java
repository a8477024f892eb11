package io.baipi.figure.flow;

/** Which characters a chart may hold. */
final class Characters {
  private Characters() {}

  /**
   * Whether XML 1.0 can hold a character and it does not turn the direction of what follows, which
   * would let a text read differently from its source.
   */
  static boolean allowed(int codePoint) {
    boolean xml =
        codePoint == '\t'
            || (codePoint >= 0x20 && codePoint < 0x7f)
            || (codePoint >= 0xa0 && codePoint <= 0xd7ff)
            || (codePoint >= 0xe000 && codePoint <= 0xfffd)
            || (codePoint >= 0x10000 && codePoint <= 0x10ffff);
    boolean turning =
        (codePoint >= 0x202a && codePoint <= 0x202e)
            || (codePoint >= 0x2066 && codePoint <= 0x2069);
    return xml && !turning;
  }

  /** Whether a text holds a Han character. */
  static boolean hasHan(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }
}
