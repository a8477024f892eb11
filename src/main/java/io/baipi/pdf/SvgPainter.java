package io.baipi.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import io.baipi.font.PaperFonts;
import io.baipi.pdf.drawing.Drawing;
import io.baipi.pdf.drawing.Faces;
import io.baipi.pdf.drawing.Painter;
import java.awt.FontFormatException;
import java.awt.Rectangle;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the drawings of a document with text as text, in the fonts that the document has anyway.
 *
 * <p>What {@link Drawing} cannot read, and what a style sheet has something to say about, is drawn
 * by the engine's own drawer: its text becomes outlines. That one also decides how large all are.
 */
final class SvgPainter implements SVGDrawer {
  private final BatikSVGDrawer other = new BatikSVGDrawer();

  /** The other drawer's fonts, which it reads anew: they wait until it has something to draw. */
  private final List<Waiting> waiting = new ArrayList<>();

  private @Nullable Painter painter;

  private record Waiting(File file, String family, Integer weight, FontStyle style) {}

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext css, double width, double height, double dotsPerPixel) {
    SVGImage others = other.buildSVGImage(svg, box, css, width, height, dotsPerPixel);
    return new Image(svg, box, others);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
    other.importFontFaceRules(fontFaces, shared);
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {
    waiting.add(new Waiting(file, family, weight, style));
  }

  @Override
  public void withUserAgent(UserAgentCallback agent) {
    other.withUserAgent(agent);
  }

  @Override
  public void close() {
    other.close();
  }

  private void giveFonts() {
    try {
      for (Waiting font : waiting) {
        other.addFontFile(font.file, font.family, font.weight, font.style);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
    waiting.clear();
  }

  private Painter painter(PdfBoxOutputDevice device) {
    if (painter == null) {
      painter = new Painter(device.getWriter(), new Fonts(device.getSharedContext()));
    }
    return painter;
  }

  private final class Image implements SVGImage {
    private final Element svg;
    private final Box box;
    private final SVGImage others;

    Image(Element svg, Box box, SVGImage others) {
      this.svg = svg;
      this.box = box;
      this.others = others;
    }

    @Override
    public int getIntrinsicWidth() {
      return others.getIntrinsicWidth();
    }

    @Override
    public int getIntrinsicHeight() {
      return others.getIntrinsicHeight();
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      boolean plain = context.getCss().getCSSForAllDescendants(svg).isBlank();
      Optional<Drawing> drawing = plain ? Drawing.read(svg) : Optional.empty();
      Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
      if (drawing.isEmpty() || area.isEmpty()) {
        giveFonts();
        others.drawSVG(device, context, x, y);
        return;
      }
      PdfBoxOutputDevice pdf = (PdfBoxOutputDevice) device;
      double points = 1 / pdf.getDotsPerPoint();
      area.setLocation((int) x, (int) y);
      try {
        pdf.drawPdfAsImage(
            painter(pdf).form(drawing.get(), area.getWidth() * points, area.getHeight() * points),
            area,
            area.width,
            area.height);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The fonts that the engine embeds. */
  private static final class Fonts implements Faces {
    private final SharedContext shared;
    private final Map<List<Object>, List<PDType0Font>> known = new HashMap<>();

    Fonts(SharedContext shared) {
      this.shared = shared;
    }

    @Override
    public List<PDType0Font> of(List<String> families, boolean bold) {
      return known.computeIfAbsent(List.of(families, bold), key -> find(families, bold));
    }

    private List<PDType0Font> find(List<String> families, boolean bold) {
      List<String> wanted = new ArrayList<>(families);
      wanted.add(PaperFonts.SANS);
      wanted.add(PaperFonts.MONO);
      FontSpecification font = new FontSpecification();
      font.families = wanted.toArray(String[]::new);
      font.size = 1;
      font.fontWeight = bold ? IdentValue.FONT_WEIGHT_700 : IdentValue.NORMAL;
      font.fontStyle = IdentValue.NORMAL;
      font.variant = IdentValue.NORMAL;
      PdfBoxFSFont found = (PdfBoxFSFont) shared.getFontResolver().resolveFont(shared, font);
      return found.getFontDescriptions().stream()
          .map(description -> (PDType0Font) description.getFont())
          .distinct()
          .toList();
    }
  }
}
