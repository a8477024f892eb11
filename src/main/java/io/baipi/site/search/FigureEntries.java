package io.baipi.site.search;

import io.baipi.chapter.Chapter;
import io.baipi.chapter.PlacedFigure;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.figure.Figure;
import io.baipi.figure.FigureKind;
import io.baipi.figure.FigureView;
import io.baipi.html.Passages;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The figures and tables: finding, subtitle, source, and the words and numbers in them. */
final class FigureEntries {
  private FigureEntries() {}

  static List<Entry> of(Frame frame) {
    List<Entry> entries = new ArrayList<>();
    for (Chapter chapter : frame.edition().chapters()) {
      for (PlacedFigure placed : chapter.figures()) {
        Figure figure = placed.figure();
        Kind kind = figure.kind() == FigureKind.TABLE ? Kind.TABLE : Kind.FIGURE;
        entries.add(
            new Entry(
                kind,
                frame.word(kind),
                placed.label(),
                placed.caption(),
                chapter.title(),
                text(figure, frame.language()),
                chapter.id() + ".html",
                figure.anchor()));
      }
    }
    return entries;
  }

  private static String text(Figure figure, Language language) {
    Optional<FigureView> drawn = Optional.ofNullable(figure.views().get(language));
    List<String> lines = new ArrayList<>();
    drawn.map(FigureView::subtitle).filter(text -> !text.isEmpty()).ifPresent(lines::add);
    drawn.map(view -> inside(figure, view, language)).ifPresent(lines::add);
    drawn.map(FigureView::source).filter(text -> !text.isEmpty()).ifPresent(lines::add);
    return String.join("\n", lines).strip();
  }

  private static String inside(Figure figure, FigureView view, Language language) {
    return switch (figure.kind()) {
      case TABLE -> Passages.text(view.body());
      case DIAGRAM -> Passages.drawn(view.body());
      case CHART -> figure.data().map(table -> words(table, language)).orElse("");
    };
  }

  /** What a chart names and the numbers that it shows, each once. */
  private static String words(Table table, Language language) {
    Set<String> words = new LinkedHashSet<>();
    for (int i : Columns.shown(table, language)) {
      words.add(table.columns().get(i).title().in(language));
    }
    for (var row : table.rows()) {
      for (int i : Columns.shown(table, language)) {
        Value value = row.values().get(i);
        if (!(value instanceof Value.Missing) && !(value instanceof Value.Truth)) {
          words.add(value.show(language).replace('\u00A0', ' '));
        }
      }
    }
    return String.join("\n", words);
  }
}
