package io.baipi.figure.flow;

/** How the line of a link is drawn. */
enum Stroke {
  SOLID,
  DOTTED,
  THICK,
  /** Takes part in the layout and is not drawn. */
  INVISIBLE
}
