package io.baipi.pdf.drawing;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A drawing that can be painted with text as text.
 *
 * @param left the left edge, in the drawing's units; y grows downwards
 * @param width its width, more than 0
 * @param height its height, more than 0
 */
public record Drawing(double left, double top, double width, double height, List<Mark> marks) {
  /**
   * Reads the part of SVG that the paper's figures are made of: shapes and lines of text in groups,
   * with plain colours.
   *
   * @param svg an {@code <svg>} element
   * @return empty for a drawing that has anything else, or a mistake
   */
  public static Optional<Drawing> read(Element svg) {
    try {
      return Optional.of(new DrawingReader().read(svg));
    } catch (UnknownMarkException e) {
      return Optional.empty();
    }
  }
}
