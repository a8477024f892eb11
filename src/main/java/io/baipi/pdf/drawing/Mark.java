package io.baipi.pdf.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing of a drawing, in the drawing's own units. */
sealed interface Mark {
  /**
   * A shape, its inside and its line.
   *
   * @param fill the colour of the inside; null for none
   * @param line how the line is drawn; null for none
   */
  record Painted(Shape shape, @Nullable Fill fill, @Nullable Line line) implements Mark {}

  /**
   * A line of text.
   *
   * @param matrix from the text's own space, y down, to the drawing's: a, b, c, d, e, f as SVG
   *     writes them
   * @param anchor what part of its width stands before the start: 0, 0.5 or 1
   */
  record Lettered(
      String text,
      List<String> families,
      boolean bold,
      double size,
      double anchor,
      List<Double> matrix,
      Fill fill)
      implements Mark {}

  /**
   * The inside of a shape.
   *
   * @param opacity from 0 to 1
   * @param evenOdd whether the rule of even and odd crossings says what is inside
   */
  record Fill(Color colour, double opacity, boolean evenOdd) {}

  /**
   * A line.
   *
   * @param cap 0 butt, 1 round, 2 square, as in PDF
   * @param join 0 miter, 1 round, 2 bevel, as in PDF
   * @param dash lengths of dashes and gaps; empty for a solid line
   */
  record Line(Color colour, double opacity, double width, int cap, int join, List<Double> dash) {}
}
