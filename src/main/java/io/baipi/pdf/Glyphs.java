package io.baipi.pdf;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.font.PaperFonts;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Looks for characters that no font of the paper can show. */
final class Glyphs {
  private final PaperFonts fonts;
  private final Places places;
  private final Diagnostics diagnostics;

  Glyphs(PaperFonts fonts, Places places, Diagnostics diagnostics) {
    this.fonts = fonts;
    this.places = places;
    this.diagnostics = diagnostics;
  }

  /** Reports each such character once in each chapter or figure. */
  void check(Document document) {
    check(document.getDocumentElement(), "", "", false);
  }

  private void check(Element element, String chapter, String figure, boolean drawn) {
    String name = element.getTagName();
    if (name.equals("style")) {
      return;
    }
    String inChapter = chapterOf(element).orElse(chapter);
    String inFigure = name.equals("figure") ? element.getAttribute("id") : figure;
    boolean inSvg = drawn || name.equals("svg");
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        check(child, inChapter, inFigure, inSvg);
      } else if (node.getNodeType() == Node.TEXT_NODE) {
        text(node.getNodeValue(), inChapter, inFigure, inSvg);
      }
    }
  }

  private void text(@Nullable String text, String chapter, String figure, boolean drawn) {
    if (text != null) {
      text.codePoints()
          .filter(c -> !isShown(c, drawn))
          .distinct()
          .forEach(c -> report(c, chapter, figure));
    }
  }

  /** Drawings use the text font alone; text falls back to the code font. */
  private boolean isShown(int c, boolean drawn) {
    int type = Character.getType(c);
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || type == Character.FORMAT
        || (drawn ? fonts.sans(12, false).canDisplay(c) : fonts.canShow(c));
  }

  private void report(int c, String chapter, String figure) {
    String shown = Character.toString(c);
    String code = String.format(Locale.ROOT, "U+%04X", c);
    Location location =
        Optional.of(figure)
            .filter(anchor -> !anchor.isEmpty())
            .flatMap(anchor -> places.inFigure(anchor, shown))
            .orElseGet(() -> places.inChapter(chapter, shown));
    if (isReported(location, code)) {
      return;
    }
    diagnostics.error(
        "pdf.glyph",
        location,
        "no font of the paper can show “" + shown + "” (" + code + ")",
        "write it in other characters, or add the character to the font subsets in assets/fonts");
  }

  /** Whether an earlier stage has already said so of the file. */
  private boolean isReported(Location location, String code) {
    return diagnostics.sorted().stream()
        .anyMatch(
            earlier ->
                earlier.code().endsWith(".glyph")
                    && earlier.location().path().equals(location.path())
                    && earlier.message().contains(code));
  }

  private static Optional<String> chapterOf(Element element) {
    for (String name : element.getAttribute("class").split(" ", -1)) {
      if (name.startsWith(Frame.CHAPTER)) {
        return Optional.of(name.substring(Frame.CHAPTER.length()));
      }
    }
    return Optional.empty();
  }
}
