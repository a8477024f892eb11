package io.baipi.figure.flow;

/** What stands at an end of a link. */
enum Tip {
  NONE,
  ARROW,
  CIRCLE,
  CROSS;

  /** The tip that a character of the source asks for. */
  static Tip of(char c) {
    return switch (c) {
      case '<', '>' -> ARROW;
      case 'o' -> CIRCLE;
      case 'x' -> CROSS;
      default -> NONE;
    };
  }
}
