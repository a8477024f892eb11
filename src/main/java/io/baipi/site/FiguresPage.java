package io.baipi.site;

import io.baipi.chapter.PlacedFigure;
import io.baipi.diagnostic.Location;
import io.baipi.figure.FigureKind;
import io.baipi.site.bake.BakedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of figures and tables, each with its finding. */
final class FiguresPage {
  private static final String NAME = "figures.html";

  private FiguresPage() {}

  /** A link to a figure, wherever it is shown. */
  static Map<String, Object> link(PlacedFigure placed) {
    return new View()
        .with("href", "#" + placed.figure().anchor())
        .with("label", placed.label())
        .with("title", placed.caption())
        .map();
  }

  static BakedPage of(Frame frame) {
    List<Map<String, Object>> groups = new ArrayList<>();
    List<Map<String, Object>> sections = new ArrayList<>();
    List<PlacedFigure> all = frame.edition().figures();
    group(
            "figures",
            all.stream().filter(f -> f.figure().kind() != FigureKind.TABLE).toList(),
            frame)
        .ifPresent(groups::add);
    group("tables", all.stream().filter(f -> f.figure().kind() == FigureKind.TABLE).toList(), frame)
        .ifPresent(groups::add);
    for (Map<String, Object> group : groups) {
      sections.add(
          Frame.section(
              String.valueOf(group.get("anchor")), String.valueOf(group.get("title")), "", 2));
    }
    View view =
        frame
            .page(NAME, frame.word("figures_and_tables"), frame.word("figures_about"), sections)
            .with("groups", groups);
    return new BakedPage(
        frame.path(NAME),
        "figures",
        view.map(),
        Optional.empty(),
        "",
        Location.file("templates/figures.ftlh"));
  }

  private static Optional<Map<String, Object>> group(
      String name, List<PlacedFigure> placed, Frame frame) {
    if (placed.isEmpty()) {
      return Optional.empty();
    }
    List<Map<String, Object>> entries = new ArrayList<>();
    for (PlacedFigure figure : placed) {
      entries.add(
          new View()
              .with("anchor", figure.figure().anchor())
              .with("label", figure.label())
              .with("caption", figure.caption())
              .with("badge", Badges.of(figure.figure().badge(), frame.language()))
              .map());
    }
    return Optional.of(
        new View()
            .with("anchor", "list-of-" + name)
            .with("title", frame.word(name))
            .with("entries", entries)
            .map());
  }
}
