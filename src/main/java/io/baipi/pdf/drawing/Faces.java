package io.baipi.pdf.drawing;

import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of a document, by what drawings call them. */
public interface Faces {
  /**
   * The fonts to take characters from, the first first; at least one.
   *
   * @param families the families that a drawing names, of which some may be unknown
   */
  List<PDType0Font> of(List<String> families, boolean bold);
}
