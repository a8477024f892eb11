package io.baipi.doctor;

/**
 * What was found out about one thing that a build needs or can use.
 *
 * @param state whether it is as it should be
 * @param words what was found
 * @param advice what to do; empty when nothing is to be done
 */
public record Finding(State state, String words, String advice) {
  /** The column that the words begin in. */
  private static final int WIDTH = 7;

  /** Whether a thing is as it should be. */
  public enum State {
    /** Nothing is to be done. */
    FINE("ok"),
    /** A build runs without it, or may fail for it. */
    NOTE("note"),
    /** No build can run. */
    WRONG("error");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** The word that begins the printed line. */
    public String word() {
      return word;
    }
  }

  static Finding fine(String words) {
    return new Finding(State.FINE, words, "");
  }

  static Finding note(String words, String advice) {
    return new Finding(State.NOTE, words, advice);
  }

  static Finding wrong(String words, String advice) {
    return new Finding(State.WRONG, words, advice);
  }

  /** The finding on one line, or on two with a hint, each with its line break. */
  @Override
  public String toString() {
    String hint = advice.isEmpty() ? "" : "       hint: " + advice + "\n";
    return state.word() + " ".repeat(WIDTH - state.word().length()) + words + "\n" + hint;
  }
}
