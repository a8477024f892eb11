package io.baipi.pdf;

import io.baipi.font.PaperFonts;
import io.baipi.pdf.drawing.Faces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The paper's fonts for many small documents: each file is read once. */
final class FontFiles implements AutoCloseable {
  private final PaperFonts fonts;
  private final Map<Path, TrueTypeFont> read = new HashMap<>();

  FontFiles(PaperFonts fonts) {
    this.fonts = fonts;
  }

  /** The fonts of one document, which holds of each what it uses. */
  Faces of(PDDocument pdf) {
    Map<Path, PDType0Font> embedded = new HashMap<>();
    return (families, bold) -> {
      List<PDType0Font> found = new ArrayList<>();
      for (Path file : files(families, bold)) {
        found.add(embedded.computeIfAbsent(file, path -> embed(pdf, path)));
      }
      return found;
    };
  }

  /** Families that are not the paper's are passed over; the text fonts come last in any case. */
  private Set<Path> files(List<String> families, boolean bold) {
    Set<Path> files = new LinkedHashSet<>();
    for (String family : families) {
      switch (family) {
        case PaperFonts.SANS -> files.add(bold ? fonts.boldFile() : fonts.regularFile());
        case PaperFonts.LATIN -> files.add(bold ? fonts.latinBoldFile() : fonts.latinRegularFile());
        case PaperFonts.MONO -> files.add(fonts.monoFile());
        default -> {}
      }
    }
    files.add(bold ? fonts.boldFile() : fonts.regularFile());
    files.add(fonts.monoFile());
    return files;
  }

  private PDType0Font embed(PDDocument pdf, Path file) {
    try {
      return PDType0Font.load(pdf, read.computeIfAbsent(file, FontFiles::parse), true);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static TrueTypeFont parse(Path file) {
    try {
      return new TTFParser(true).parse(new RandomAccessReadBuffer(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @Override
  public void close() throws IOException {
    for (TrueTypeFont font : read.values()) {
      font.close();
    }
  }
}
