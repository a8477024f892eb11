package io.baipi.pdf.drawing;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.jspecify.annotations.Nullable;

/** What a content stream draws with now, so that only what changes is written. */
final class Pen {
  /** Opacities of insides and lines. */
  record Veil(double fill, double line) {}

  private static final Veil OPAQUE = new Veil(1, 1);

  /** The miter limit of SVG; PDF begins with another. */
  private static final float MITER = 4;

  private final PDPageContentStream out;
  private final Map<Veil, PDExtendedGraphicsState> veils;
  private Veil veil = OPAQUE;
  private Color inside = Color.BLACK;
  private Color line = Color.BLACK;
  private double width = 1;
  private int cap;
  private int join;
  private List<Double> dash = List.of();
  private @Nullable PDType0Font font;
  private double size;

  /**
   * Begins a stream, with what PDF begins with.
   *
   * @param veils the document's opacities so far; new ones are added
   */
  Pen(PDPageContentStream out, Map<Veil, PDExtendedGraphicsState> veils) throws IOException {
    this.out = out;
    this.veils = veils;
    out.setMiterLimit(MITER);
  }

  void fill(Mark.Fill fill) throws IOException {
    veil(new Veil(fill.opacity(), veil.line()));
    if (!fill.colour().equals(inside)) {
      inside = fill.colour();
      out.setNonStrokingColor(inside);
    }
  }

  void line(Mark.Line next) throws IOException {
    veil(new Veil(veil.fill(), next.opacity()));
    if (!next.colour().equals(line)) {
      line = next.colour();
      out.setStrokingColor(line);
    }
    if (next.width() != width) {
      width = next.width();
      out.setLineWidth((float) width);
    }
    if (next.cap() != cap) {
      cap = next.cap();
      out.setLineCapStyle(cap);
    }
    if (next.join() != join) {
      join = next.join();
      out.setLineJoinStyle(join);
    }
    if (!next.dash().equals(dash)) {
      dash = next.dash();
      float[] lengths = new float[dash.size()];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = dash.get(i).floatValue();
      }
      out.setLineDashPattern(lengths, 0);
    }
  }

  void font(PDType0Font next, double nextSize) throws IOException {
    if (!next.equals(font) || nextSize != size) {
      font = next;
      size = nextSize;
      out.setFont(next, (float) nextSize);
    }
  }

  private void veil(Veil next) throws IOException {
    if (!next.equals(veil)) {
      veil = next;
      out.setGraphicsStateParameters(veils.computeIfAbsent(next, Pen::state));
    }
  }

  private static PDExtendedGraphicsState state(Veil veil) {
    PDExtendedGraphicsState state = new PDExtendedGraphicsState();
    state.setNonStrokingAlphaConstant((float) veil.fill());
    state.setStrokingAlphaConstant((float) veil.line());
    return state;
  }
}
