package io.baipi.chapter;

import io.baipi.template.Tally;
import io.baipi.text.Language;
import java.util.List;

/**
 * The whole text in one language, numbered and with its references resolved.
 *
 * @param tally how the numbers and comparisons of its chapters, and of its figures' titles and
 *     captions, are vouched for
 */
public record Edition(Language language, List<Chapter> chapters, Tally tally) {

  /** All figures in the order of the text. */
  public List<PlacedFigure> figures() {
    return chapters.stream().flatMap(chapter -> chapter.figures().stream()).toList();
  }
}
