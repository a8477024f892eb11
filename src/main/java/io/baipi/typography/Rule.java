package io.baipi.typography;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a text should not hold.
 *
 * @param id what follows {@code typography.} in the diagnostic's code
 * @param pattern what is wrong, one line at most
 * @param message what is wrong, in words
 * @param hint what to write instead
 */
record Rule(
    String id, Pattern pattern, Function<Matcher, String> message, Function<Matcher, String> hint) {

  static Rule of(String id, String pattern, String message, String hint) {
    return new Rule(id, Pattern.compile(pattern), match -> message, match -> hint);
  }

  static Rule of(
      String id,
      String pattern,
      Function<Matcher, String> message,
      Function<Matcher, String> hint) {
    return new Rule(id, Pattern.compile(pattern), message, hint);
  }
}
