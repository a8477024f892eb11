package io.baipi.figure.flow;

import io.baipi.diagnostic.Location;

/**
 * A text on a chart.
 *
 * @param text plain text; a line feed where the source breaks the line
 * @param location where it stands
 */
record Label(String text, Location location) {
  /** The text as a sentence or a key of a translation holds it. */
  String inOneLine() {
    return text.replace("\n", "<br>");
  }
}
