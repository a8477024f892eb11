package io.baipi.pdf.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/** Paints drawings into a document, with its fonts. */
public final class Painter {
  private final PDDocument pdf;
  private final Faces faces;
  private final Map<Pen.Veil, PDExtendedGraphicsState> veils = new HashMap<>();

  /**
   * A painter for one document.
   *
   * @param faces the document's fonts
   */
  public Painter(PDDocument pdf, Faces faces) {
    this.pdf = pdf;
    this.faces = faces;
  }

  /**
   * A drawing as a form that can be put on pages: as large as it can be in the middle of a box
   * whose lower left corner is the form's origin. What the drawing has outside its own box is not
   * seen.
   *
   * @param width the box's width, in points
   * @param height its height, in points
   */
  public PDFormXObject form(Drawing drawing, double width, double height) throws IOException {
    PDAppearanceStream form = new PDAppearanceStream(pdf);
    form.setBBox(new PDRectangle((float) width, (float) height));
    form.setResources(new PDResources());
    try (OutputStream bytes = form.getContentStream().createOutputStream(COSName.FLATE_DECODE);
        PDPageContentStream out = new PDPageContentStream(pdf, form, bytes)) {
      double scale = Math.min(width / drawing.width(), height / drawing.height());
      double left = (width - scale * drawing.width()) / 2 - scale * drawing.left();
      double top = (height + scale * drawing.height()) / 2 + scale * drawing.top();
      out.transform(new Matrix((float) scale, 0, 0, (float) -scale, (float) left, (float) top));
      Pen pen = new Pen(out, veils);
      for (Mark mark : drawing.marks()) {
        if (mark instanceof Mark.Painted painted) {
          paint(out, pen, painted);
        } else if (mark instanceof Mark.Lettered lettered) {
          letter(out, pen, lettered);
        }
      }
    }
    return form;
  }

  private static void paint(PDPageContentStream out, Pen pen, Mark.Painted mark)
      throws IOException {
    Mark.Fill fill = mark.fill();
    Mark.Line line = mark.line();
    if (fill != null) {
      pen.fill(fill);
    }
    if (line != null) {
      pen.line(line);
    }
    // A line that one can see through lies upon the inside, which the joint operators don't show.
    boolean apart = fill != null && line != null && line.opacity() < 1;
    trace(out, mark.shape());
    if (fill != null && line != null && !apart) {
      if (fill.evenOdd()) {
        out.fillAndStrokeEvenOdd();
      } else {
        out.fillAndStroke();
      }
    } else if (fill != null) {
      if (fill.evenOdd()) {
        out.fillEvenOdd();
      } else {
        out.fill();
      }
    }
    if (apart) {
      trace(out, mark.shape());
    }
    if (line != null && (apart || fill == null)) {
      out.stroke();
    }
  }

  private static void trace(PDPageContentStream out, Shape shape) throws IOException {
    if (shape instanceof Rectangle2D r) {
      out.addRect((float) r.getX(), (float) r.getY(), (float) r.getWidth(), (float) r.getHeight());
      return;
    }
    float[] p = new float[6];
    float x = 0;
    float y = 0;
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      switch (path.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> out.moveTo(p[0], p[1]);
        case PathIterator.SEG_LINETO -> out.lineTo(p[0], p[1]);
        case PathIterator.SEG_CUBICTO -> out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
        case PathIterator.SEG_QUADTO -> {
          float[] q = {p[0], p[1], p[2], p[3]};
          out.curveTo(
              x + (q[0] - x) * 2 / 3,
              y + (q[1] - y) * 2 / 3,
              q[2] + (q[0] - q[2]) * 2 / 3,
              q[3] + (q[1] - q[3]) * 2 / 3,
              q[2],
              q[3]);
        }
        default -> out.closePath();
      }
      // Where the pen stands now; after closing, a path goes on with a move or a line.
      int last =
          switch (path.currentSegment(p)) {
            case PathIterator.SEG_CUBICTO -> 4;
            case PathIterator.SEG_QUADTO -> 2;
            default -> 0;
          };
      x = p[last];
      y = p[last + 1];
    }
  }

  private void letter(PDPageContentStream out, Pen pen, Mark.Lettered mark) throws IOException {
    Lettering words = Lettering.of(mark.text(), faces.of(mark.families(), mark.bold()));
    List<Double> m = mark.matrix();
    AffineTransform place =
        new AffineTransform(m.get(0), m.get(1), m.get(2), m.get(3), m.get(4), m.get(5));
    if (mark.anchor() > 0) {
      place.translate(-mark.anchor() * words.width() * mark.size(), 0);
    }
    place.scale(1, -1);
    pen.fill(mark.fill());
    out.beginText();
    out.setTextMatrix(new Matrix(place));
    words.show(out, mark.size(), pen);
    out.endText();
  }
}
