package io.baipi.font;

import io.baipi.paper.Paper;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * The paper's own font files, loaded once a run and used for all measuring and drawing, so that
 * layout is the same on every machine, also on one that has no fonts.
 *
 * <p>They must be loaded and registered before any other AWT font call of the JVM: {@code new
 * Font(…)} first fails on a machine without fonts.
 */
public final class PaperFonts {
  /** The family of the text fonts, as SVG and CSS name it. */
  public static final String SANS = "Noto Sans SC";

  /** The family of English running text: the same design with Latin-width punctuation. */
  public static final String LATIN = "Noto Sans Latin";

  /** The family of the code font, as SVG and CSS name it. */
  public static final String MONO = "JetBrains Mono";

  private static final String SANS_REGULAR = "assets/fonts/NotoSansSC-Regular.ttf";
  private static final String SANS_BOLD = "assets/fonts/NotoSansSC-Bold.ttf";
  private static final String MONO_REGULAR = "assets/fonts/JetBrainsMono-Regular.ttf";
  private static final String LATIN_REGULAR = "assets/fonts/NotoSansLatin-Regular.ttf";
  private static final String LATIN_BOLD = "assets/fonts/NotoSansLatin-Bold.ttf";

  /** The files of all fonts, relative to the generator's or the paper's folder. */
  public static final List<String> FILES =
      List.of(SANS_REGULAR, SANS_BOLD, MONO_REGULAR, LATIN_REGULAR, LATIN_BOLD);

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final float MEASURED_AT = 100f;

  private final Path regularFile;
  private final Path boldFile;
  private final Path monoFile;
  private final Path latinRegularFile;
  private final Path latinBoldFile;
  private final Font regular;
  private final Font bold;
  private final Font mono;

  /** By code point: 1 when it can be shown, -1 when it can't, 0 while nobody has asked. */
  private final AtomicIntegerArray shown = new AtomicIntegerArray(0x10000);

  private PaperFonts(Paper paper) {
    this.regularFile = paper.resource(SANS_REGULAR);
    this.boldFile = paper.resource(SANS_BOLD);
    this.monoFile = paper.resource(MONO_REGULAR);
    this.latinRegularFile = paper.resource(LATIN_REGULAR);
    this.latinBoldFile = paper.resource(LATIN_BOLD);
    this.regular = load(regularFile);
    this.bold = load(boldFile);
    this.mono = load(monoFile);
  }

  /** Loads and registers the fonts of a paper, or the generator's own. */
  public static PaperFonts of(Paper paper) {
    return new PaperFonts(paper);
  }

  /** The text font at a size in pixels. */
  public Font sans(double size, boolean isBold) {
    return (isBold ? bold : regular).deriveFont((float) size);
  }

  /** The code font at a size in pixels. */
  public Font mono(double size) {
    return mono.deriveFont((float) size);
  }

  /** The file of the regular text font. */
  public Path regularFile() {
    return regularFile;
  }

  /** The file of the bold text font. */
  public Path boldFile() {
    return boldFile;
  }

  /** The file of the code font. */
  public Path monoFile() {
    return monoFile;
  }

  /** The file of the regular font for English text. */
  public Path latinRegularFile() {
    return latinRegularFile;
  }

  /** The file of the bold font for English text. */
  public Path latinBoldFile() {
    return latinBoldFile;
  }

  /** The width of a text in pixels when set in the text font. */
  public double width(String text, double size, boolean isBold) {
    Font font = (isBold ? bold : regular).deriveFont(MEASURED_AT);
    return font.getStringBounds(text, CONTEXT).getWidth() * size / MEASURED_AT;
  }

  /** Whether the text font or the code font has a glyph for a character. */
  public boolean canShow(int codePoint) {
    if (codePoint >= shown.length()) {
      return looksFor(codePoint);
    }
    // Every character of every text is asked for, and fonts take their time.
    int known = shown.get(codePoint);
    if (known == 0) {
      known = looksFor(codePoint) ? 1 : -1;
      shown.set(codePoint, known);
    }
    return known > 0;
  }

  private boolean looksFor(int codePoint) {
    return Character.isWhitespace(codePoint)
        || regular.canDisplay(codePoint)
        || mono.canDisplay(codePoint);
  }

  /** Why a file cannot be used as a font on this machine; empty when it can. */
  public static Optional<String> fault(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.of("there is no such file");
    }
    try {
      Font.createFont(Font.TRUETYPE_FONT, file.toFile());
      return Optional.empty();
    } catch (IOException | FontFormatException | LinkageError e) {
      // A Java without its desktop libraries fails with a LinkageError.
      return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static Font load(Path file) {
    try {
      Font font = Font.createFont(Font.TRUETYPE_FONT, file.toFile());
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(file + " is not a TrueType font", e);
    }
  }
}
