package io.baipi.model.collect;

/** What an engine says when it cannot be reached, or cannot do what it is asked. */
@SuppressWarnings("serial")
public final class EngineFailure extends Exception {
  private final String hint;

  public EngineFailure(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  public EngineFailure(String message, Throwable cause) {
    super(message, cause);
    this.hint = "";
  }

  String hint() {
    return hint;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
