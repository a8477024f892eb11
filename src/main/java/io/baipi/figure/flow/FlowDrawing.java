package io.baipi.figure.flow;

/**
 * A chart drawn in one language.
 *
 * @param svg an {@code <svg>} element
 * @param alt one sentence with the counts; plain text
 * @param description every subgraph and every link as a sentence, a line each; plain text
 * @param width the width in px; more than 720 is shown smaller in a column
 */
public record FlowDrawing(String svg, String alt, String description, double width) {
  /** Whether print should give it a landscape page. */
  public boolean wide() {
    return width > Layouts.COLUMN;
  }
}
