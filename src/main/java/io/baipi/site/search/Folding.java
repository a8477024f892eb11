package io.baipi.site.search;

import java.text.Normalizer;

/** The form in which texts are compared. {@code Baipi.fold} in the site's scripts does the same. */
final class Folding {
  private Folding() {}

  /**
   * A text in the form that is compared: small letters without accents, ASCII forms of full-width
   * characters. It has as many characters as the text, each in its place.
   */
  static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new String(folded);
  }

  private static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return fold((char) (c - 0xFEE0));
    }
    if (c >= 0x2E80) {
      return c;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    String small = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return Character.toLowerCase(small.charAt(0));
  }
}
