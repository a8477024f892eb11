package io.baipi.figure.flow;

/** How much one chart may hold; more than that gives an error. */
final class Limits {
  static final int SOURCE_LENGTH = 60_000;
  static final int NODES = 100;
  static final int LINKS = 200;
  static final int GROUPS = 40;
  static final int NESTING = 6;
  static final int LABEL_LENGTH = 200;
  static final int ID_LENGTH = 60;
  static final int MISTAKES = 100;

  private Limits() {}
}
