package io.baipi.scaffold;

/** Why something new cannot be made, and what to do. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String hint;

  Refusal(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What to do. */
  public String hint() {
    return hint;
  }
}
