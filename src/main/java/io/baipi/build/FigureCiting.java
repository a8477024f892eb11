package io.baipi.build;

import io.baipi.chapter.PlacedFigure;
import io.baipi.citation.Card;
import io.baipi.citation.Citations;
import io.baipi.citation.Entry;
import io.baipi.figure.Figure;
import io.baipi.figure.FigureLinks;
import io.baipi.figure.SourceLine;
import io.baipi.lineage.Addresses;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Ties figures to the list of references, and says how to cite them. */
final class FigureCiting {
  private FigureCiting() {}

  /**
   * Where a figure leads.
   *
   * @param cited keys of the works in the edition's list of references; a source of data with the
   *     same id is linked to its entry
   * @param works the titles of the sources of data by id
   * @param pdf whether PDFs are made
   */
  static FigureLinks links(
      PlacedFigure placed,
      Language language,
      Set<String> cited,
      Map<String, Localized> works,
      Citations citations,
      boolean pdf) {
    Figure figure = placed.figure();
    Map<String, String> anchors = new LinkedHashMap<>();
    SourceLine.ids(figure.sources(), works, language)
        .forEach(
            (title, id) -> {
              if (cited.contains(id)) {
                anchors.put(title, Entry.anchor(id));
              }
            });
    Card card =
        citations.figure(
            language, figure.anchor(), placed.label(), placed.caption(), placed.chapter());
    return new FigureLinks(
        anchors,
        card.html(),
        "../cite/" + language.code() + "/" + card.id() + ".bib",
        figure.table().flatMap(Addresses::reference).orElse(""),
        pdf);
  }
}
