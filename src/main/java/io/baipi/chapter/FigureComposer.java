package io.baipi.chapter;

import io.baipi.text.Language;
import java.util.Set;

/** Writes a numbered figure as HTML: the whole {@code <figure>} element. */
@FunctionalInterface
public interface FigureComposer {
  /**
   * The element, its id being the figure's anchor.
   *
   * @param cited keys of the works that have an entry in the edition's list of references
   */
  String html(PlacedFigure placed, Language language, Set<String> cited);
}
