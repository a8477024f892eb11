package io.baipi.pdf.drawing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A line of text, each character in the first font that has it. */
public record Lettering(List<Run> runs) {
  /** What stands for a character that no font has; {@code pdf.glyph} is reported elsewhere. */
  private static final int MISSING = '?';

  /** Characters in one font. */
  record Run(PDType0Font font, String text) {}

  /** Finds the fonts for a text. */
  public static Lettering of(String text, List<PDType0Font> fonts) {
    List<Run> runs = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    PDType0Font current = fonts.get(0);
    for (int c : text.codePoints().toArray()) {
      if (Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL) {
        continue;
      }
      PDType0Font has = fonts.stream().filter(font -> has(font, c)).findFirst().orElse(null);
      PDType0Font font = has == null ? current : has;
      if (!font.equals(current) && words.length() > 0) {
        runs.add(new Run(current, words.toString()));
        words.setLength(0);
      }
      current = font;
      words.appendCodePoint(has != null ? c : Character.isSpaceChar(c) ? ' ' : MISSING);
    }
    if (words.length() > 0) {
      runs.add(new Run(current, words.toString()));
    }
    return new Lettering(List.copyOf(runs));
  }

  /** Its width at size 1. */
  public double width() throws IOException {
    double width = 0;
    for (Run run : runs) {
      width += run.font().getStringWidth(run.text()) / 1000.0;
    }
    return width;
  }

  /** Shows it where the text matrix says. */
  public void show(PDPageContentStream out, double size) throws IOException {
    for (Run run : runs) {
      out.setFont(run.font(), (float) size);
      show(out, run);
    }
  }

  void show(PDPageContentStream out, double size, Pen pen) throws IOException {
    for (Run run : runs) {
      pen.font(run.font(), size);
      show(out, run);
    }
  }

  /** As characters that can be found and copied: no font may join letters. */
  private static void show(PDPageContentStream out, Run run) throws IOException {
    if (run.font().getGsubData() == GsubData.NO_DATA_FOUND) {
      out.showText(run.text());
    } else {
      out.showTextWithPositioning(run.text().codePoints().mapToObj(Character::toString).toArray());
    }
  }

  private static boolean has(PDType0Font font, int c) {
    return font.getCmapLookup().getGlyphId(c) != 0;
  }
}
