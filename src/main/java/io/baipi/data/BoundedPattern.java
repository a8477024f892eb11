package io.baipi.data;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A contributor's regular expression, matched with a limit on the work, because some expressions
 * take exponential time.
 */
final class BoundedPattern {
  private static final int TEXT_LIMIT = 1_000;
  private static final int STEP_LIMIT = 1_000_000;

  private final Pattern pattern;

  BoundedPattern(String expression) {
    this.pattern = Pattern.compile(expression);
  }

  /** How a match went. */
  enum Outcome {
    MATCH,
    NO_MATCH,
    TOO_COSTLY
  }

  /** Whether the whole text matches. */
  Outcome match(String text) {
    // The engine recurses once per character for some expressions.
    if (text.length() > TEXT_LIMIT) {
      return Outcome.TOO_COSTLY;
    }
    try {
      return pattern.matcher(new Counted(text, new AtomicInteger())).matches()
          ? Outcome.MATCH
          : Outcome.NO_MATCH;
    } catch (TooCostly e) {
      return Outcome.TOO_COSTLY;
    }
  }

  private static final class TooCostly extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooCostly() {
      super("the match takes too many steps", null, false, false);
    }
  }

  /** Text that counts how often the engine looks at it. */
  private record Counted(String text, AtomicInteger steps) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (steps.incrementAndGet() > STEP_LIMIT) {
        throw new TooCostly();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.substring(start, end), steps);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
