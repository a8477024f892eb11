package io.baipi.chapter;

import io.baipi.text.Language;
import java.util.List;

/** The whole text in one language, numbered and with its references resolved. */
public record Edition(Language language, List<Chapter> chapters) {

  /** All figures in the order of the text. */
  public List<PlacedFigure> figures() {
    return chapters.stream().flatMap(chapter -> chapter.figures().stream()).toList();
  }
}
