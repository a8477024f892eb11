package io.baipi.template;

/** Ends a template that uses more than it may. */
final class LimitReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;

  /**
   * @param what the limit, as a sentence about the template
   */
  LimitReached(String what) {
    super(what);
    this.what = what;
  }

  String what() {
    return what;
  }
}
