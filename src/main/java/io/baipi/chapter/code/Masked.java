package io.baipi.chapter.code;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code in which what the library's token makers misread is written over, character for character.
 *
 * @param text as long as the code, with its line ends in the same places
 * @param known the places whose kind is known without the token maker
 * @param kind the kind of those places
 */
record Masked(String text, BitSet known, Kind kind) {
  /**
   * Finds raw strings; comments and other literals come first so that quotes in them don't count.
   */
  private static final Pattern GO =
      Pattern.compile(
          "//[^\n]*|/\\*.*?(?:\\*/|\\z)|\"(?:\\\\.|[^\"\\\\\n])*+\"?|'(?:\\\\.|[^'\\\\\n])*+'?"
              + "|(?<raw>`[^`]*+`?)",
          Pattern.DOTALL);

  private static final Pattern LIFETIME = Pattern.compile("'[A-Za-z_]\\w*+(?!')");

  /** The code as it is. */
  static Masked nothing(String code) {
    return new Masked(code, new BitSet(), Kind.PLAIN);
  }

  /** Go's raw strings, which may go over several lines. */
  static Masked goRawStrings(String code) {
    StringBuilder text = new StringBuilder(code);
    BitSet known = new BitSet();
    Matcher matcher = GO.matcher(code);
    while (matcher.find()) {
      if (matcher.group("raw") != null) {
        known.set(matcher.start(), matcher.end());
        for (int i = matcher.start(); i < matcher.end(); i++) {
          text.setCharAt(i, code.charAt(i) == '\n' ? '\n' : ' ');
        }
      }
    }
    return new Masked(text.toString(), known, Kind.STRING);
  }

  /** Rust's lifetimes, which look like the start of a character literal. */
  static Masked rustLifetimes(String code) {
    StringBuilder text = new StringBuilder(code);
    BitSet known = new BitSet();
    Matcher matcher = LIFETIME.matcher(code);
    while (matcher.find()) {
      text.setCharAt(matcher.start(), '_');
    }
    return new Masked(text.toString(), known, Kind.PLAIN);
  }
}
