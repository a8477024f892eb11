package io.baipi.chapter;

import io.baipi.template.Tally;
import io.baipi.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * The whole text in one language, numbered and with its references resolved.
 *
 * @param tally how the numbers and comparisons of its chapters, and of its figures' titles and
 *     captions, are vouched for
 * @param brief what tells decision makers of it on two pages, if the paper has that
 */
public record Edition(
    Language language, List<Chapter> chapters, Tally tally, Optional<Brief> brief) {

  /** An edition without a brief. */
  public Edition(Language language, List<Chapter> chapters, Tally tally) {
    this(language, chapters, tally, Optional.empty());
  }

  /** All figures in the order of the text; the brief has none of its own. */
  public List<PlacedFigure> figures() {
    return chapters.stream().flatMap(chapter -> chapter.figures().stream()).toList();
  }
}
