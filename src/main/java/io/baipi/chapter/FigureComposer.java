package io.baipi.chapter;

import io.baipi.figure.Figure;
import io.baipi.text.Language;

/** Writes a numbered figure as HTML: the whole {@code <figure>} element. */
@FunctionalInterface
public interface FigureComposer {
  /**
   * The element, its id being the figure's anchor.
   *
   * @param label such as "图 1-2"; plain text
   * @param caption the finding; plain text
   */
  String html(Figure figure, Language language, String label, String caption);
}
