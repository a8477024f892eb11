package io.baipi.figure;

import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One figure, drawn in every language of the paper.
 *
 * @param id the slug, unique among charts, tables and flow charts
 * @param badge the weakest provenance of what it shows
 * @param sources the ids of the published tables and flow charts that it comes from
 * @param wide whether print should give it a landscape page
 * @param data what it shows, as a table for download; empty for flow charts
 * @param table the table that it shows something of, such as {@code data.companies} or {@code
 *     model.ranking.screening}
 * @param location the file that declares it
 */
public record Figure(
    String id,
    FigureKind kind,
    Map<Language, FigureView> views,
    Provenance badge,
    List<String> sources,
    boolean wide,
    Optional<Table> data,
    Optional<String> table,
    Location location) {

  /** A figure that shows nothing of a table. */
  public Figure(
      String id,
      FigureKind kind,
      Map<Language, FigureView> views,
      Provenance badge,
      List<String> sources,
      boolean wide,
      Optional<Table> data,
      Location location) {
    this(id, kind, views, badge, sources, wide, data, Optional.empty(), location);
  }

  /** The id of the element that shows it, such as {@code fig-ranking}. */
  public String anchor() {
    return kind.prefix() + "-" + id;
  }

  /** The figure in a language. */
  public FigureView in(Language language) {
    FigureView view = views.get(language);
    if (view == null) {
      throw new IllegalArgumentException(id + " is not drawn in " + language.code());
    }
    return view;
  }
}
