package io.baipi.figure;

/**
 * One figure in one language.
 *
 * @param title the finding, as a sentence; plain text
 * @param subtitle what is measured, unit and base; plain text, may be empty
 * @param body a complete {@code <svg>} element or a {@code <table>} element
 * @param narrow the same drawing for a phone; empty for none
 * @param alt one sentence for who cannot see it; plain text
 * @param description the long description, generated from the data; plain text, for a flow chart in
 *     lines
 * @param source the source line without badge; plain text
 */
public record FigureView(
    String title,
    String subtitle,
    String body,
    String narrow,
    String alt,
    String description,
    String source) {

  /** A figure with one drawing, or table, for all widths. */
  public FigureView(
      String title, String subtitle, String body, String alt, String description, String source) {
    this(title, subtitle, body, "", alt, description, source);
  }
}
