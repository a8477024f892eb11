package io.baipi.card;

import io.baipi.font.PaperFonts;
import io.baipi.text.Language;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Text as outlines. Outlines are taken at one large size without hints and scaled, so that no
 * rasteriser of the machine has a say in them.
 */
final class Lettering {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final float TAKEN_AT = 1000f;

  private final List<Font> regular;
  private final List<Font> bold;
  private final Font latinRegular;
  private final Font latinBold;

  private Lettering(PaperFonts fonts) {
    Font mono = fonts.mono(TAKEN_AT);
    this.regular = List.of(fonts.sans(TAKEN_AT, false), mono);
    this.bold = List.of(fonts.sans(TAKEN_AT, true), mono);
    this.latinRegular = load(fonts.latinRegularFile());
    this.latinBold = load(fonts.latinBoldFile());
  }

  static Lettering of(PaperFonts fonts) {
    return new Lettering(fonts);
  }

  /** The outline of a line of text, its baseline beginning at the origin, and its width. */
  Line line(String text, double size, boolean isBold, Language language) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double scale = size / TAKEN_AT;
    double x = 0;
    int at = 0;
    while (at < text.length()) {
      Font font = font(text.codePointAt(at), isBold, language);
      int end = at;
      while (end < text.length() && font(text.codePointAt(end), isBold, language).equals(font)) {
        end += Character.charCount(text.codePointAt(end));
      }
      GlyphVector glyphs = font.createGlyphVector(CONTEXT, text.substring(at, end));
      AffineTransform place = AffineTransform.getTranslateInstance(x, 0);
      place.scale(scale, scale);
      outline.append(glyphs.getOutline().getPathIterator(place), false);
      x += glyphs.getLogicalBounds().getWidth() * scale;
      at = end;
    }
    return new Line(outline, x);
  }

  /** English running text has punctuation of Latin width. */
  private Font font(int character, boolean isBold, Language language) {
    Font latin = isBold ? latinBold : latinRegular;
    if (language == Language.EN && latin.canDisplay(character)) {
      return latin;
    }
    List<Font> fonts = isBold ? bold : regular;
    return fonts.stream().filter(f -> f.canDisplay(character)).findFirst().orElse(fonts.get(0));
  }

  private static Font load(Path file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile()).deriveFont(TAKEN_AT);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(file + " is not a TrueType font", e);
    }
  }

  /**
   * A line of text.
   *
   * @param outline its shape, the baseline at 0
   * @param width in pixels
   */
  record Line(Shape outline, double width) {}
}
