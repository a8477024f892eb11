package io.baipi.pdf;

import io.baipi.pdf.TaggedBook.Glyph;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the glyphs of each page by the number of the marked content that they stand in. */
final class GlyphReader extends PDFTextStripper {
  /** The number of what is not in the tag tree. */
  static final int NONE = -1;

  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<Map<Integer, List<Glyph>>> pages = new ArrayList<>();

  private GlyphReader() {
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /** The glyphs of each page, in the order in which they are drawn. */
  static List<Map<Integer, List<Glyph>>> read(PDDocument pdf) throws IOException {
    GlyphReader reader = new GlyphReader();
    reader.getText(pdf);
    return reader.pages;
  }

  @Override
  protected void startPage(PDPage page) {
    open.clear();
    pages.add(new HashMap<>());
  }

  /** Nothing is written: the glyphs are all that is wanted. */
  @Override
  protected void writePage() {}

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    int around = open.isEmpty() ? NONE : open.peek();
    open.push(properties == null ? around : properties.getInt(COSName.MCID, around));
  }

  @Override
  public void endMarkedContentSequence() {
    if (!open.isEmpty()) {
      open.pop();
    }
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    float left = text.getXDirAdj();
    int page = pages.size() - 1;
    pages
        .get(page)
        .computeIfAbsent(open.isEmpty() ? NONE : open.peek(), id -> new ArrayList<>())
        .add(
            new Glyph(
                page,
                left,
                left + text.getWidthDirAdj(),
                text.getYDirAdj(),
                text.getFontSizeInPt(),
                text.getUnicode() == null ? "" : text.getUnicode(),
                String.valueOf(text.getFont().getName())));
  }
}
