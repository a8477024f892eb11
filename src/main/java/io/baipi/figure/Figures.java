package io.baipi.figure;

import io.baipi.data.DataPackage;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.figure.chart.Charts;
import io.baipi.figure.flow.FlowCharts;
import io.baipi.figure.spec.FigureReader;
import io.baipi.figure.spec.FigureSpec;
import io.baipi.figure.spec.Vocabulary;
import io.baipi.figure.table.Tables;
import io.baipi.font.PaperFonts;
import io.baipi.look.Look;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.model.Results;
import io.baipi.model.WatchedResults;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperText;
import io.baipi.task.Tasks;
import io.baipi.template.Interpolation;
import io.baipi.template.Tally;
import io.baipi.term.Terms;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws all figures of a paper. */
public final class Figures {
  private static final String FOLDER = "content/figures";
  private static final String END = ".yaml";
  private static final Map<String, String> DECLARED =
      Map.of(FOLDER, END, FlowCharts.FOLDER, FlowCharts.EXTENSION);
  private static final long SIZE_LIMIT = 256 * 1024;

  private final Paper paper;
  private final Results results;
  private final Charts charts;
  private final PaperFonts fonts;
  private final Captions captions;
  private final Memory memory;
  private final Look look;
  private final Diagnostics diagnostics;
  private final Map<String, Vocabulary> words = new LinkedHashMap<>();

  /** A figure if its file is sound, and how its words are vouched for all the same. */
  private record One(Optional<Figure> figure, Map<Language, Tally> tallies) {}

  private Figures(
      Paper paper,
      Results results,
      PaperFonts fonts,
      Captions captions,
      Memory memory,
      Diagnostics diagnostics) {
    this.paper = paper;
    this.results = results;
    this.charts = new Charts(fonts);
    this.fonts = fonts;
    this.look = Look.of(paper);
    this.captions = captions;
    this.memory = memory;
    this.diagnostics = diagnostics;
    Charts.vocabulary().forEach(vocabulary -> words.put(vocabulary.kind(), vocabulary));
    words.put(Tables.KIND, Tables.vocabulary());
  }

  /**
   * Every chart, table and flow chart of a paper by its id, sorted. A figure with a mistake is
   * reported and left out.
   *
   * @param terms what their titles and captions are checked against
   * @param memory figures that may have been drawn before
   */
  public static DrawnFigures draw(
      Paper paper,
      Results results,
      PaperFonts fonts,
      Terms terms,
      Memory memory,
      Diagnostics diagnostics) {
    return new Figures(paper, results, fonts, Captions.checked(terms, memory), memory, diagnostics)
        .draw();
  }

  static Map<String, Figure> draw(
      Paper paper,
      Results results,
      PaperFonts fonts,
      Interpolation interpolation,
      Diagnostics diagnostics) {
    return new Figures(
            paper, results, fonts, Captions.of(interpolation), Memory.none(), diagnostics)
        .draw()
        .byId();
  }

  private DrawnFigures draw() {
    // Each is drawn by itself, and they come back in their order.
    List<One> all =
        Tasks.each(
            Stream.concat(
                    files().stream().map(file -> task(file, this::chartOrTable)),
                    FlowCharts.files(paper).stream().map(file -> task(file, this::flowChart)))
                .toList(),
            Supplier::get);
    Map<Language, Tally> tallies = new EnumMap<>(Language.class);
    for (One one : all) {
      one.tallies().forEach((language, tally) -> tallies.merge(language, tally, Tally::plus));
    }
    List<Figure> figures = all.stream().flatMap(one -> one.figure().stream()).toList();
    return new DrawnFigures(byId(figures, diagnostics), tallies);
  }

  /** Draws the figure of a file with what is looked up in some results. */
  private interface Drawing {
    Optional<Figure> draw(String path, Results from, Interpolation words, Diagnostics own);
  }

  private Supplier<One> task(Path file, Drawing drawing) {
    return () -> recalled(paper.relative(file), drawing);
  }

  private One recalled(String path, Drawing drawing) {
    return memory.recall(
        path,
        List.of(
            memory.stamp(paper.root().resolve(path)),
            paper.languages(),
            new Same(fonts),
            look.accent(),
            captions.key()),
        new WatchedResults(results),
        diagnostics,
        (from, own) -> {
          Captions.Filling filling = captions.of(from, own);
          Optional<Figure> figure = drawing.draw(path, from, filling.words(), own);
          Map<Language, Tally> tallies = new EnumMap<>(Language.class);
          paper.languages().forEach(its -> tallies.put(its, filling.tally().apply(its)));
          return new One(figure, tallies);
        });
  }

  private Optional<Figure> flowChart(
      String path, Results from, Interpolation interpolation, Diagnostics own) {
    return FlowCharts.draw(paper, path, fonts, interpolation, own)
        .map(drawn -> named(drawn, from.data().sources(), look));
  }

  /**
   * The ids that the paper declares and that were not drawn because of a mistake, which is reported
   * at its own place.
   */
  public static Set<String> undrawn(Paper paper, Map<String, Figure> drawn) {
    Set<String> ids = new TreeSet<>();
    for (Map.Entry<String, String> kind : DECLARED.entrySet()) {
      Path folder = paper.root().resolve(kind.getKey());
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(kind.getValue()))
              .map(name -> name.substring(0, name.length() - kind.getValue().length()))
              .forEach(ids::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    ids.removeAll(drawn.keySet());
    return ids;
  }

  /** Figures by id; the second of two with one id is reported and left out. */
  static Map<String, Figure> byId(List<Figure> figures, Diagnostics diagnostics) {
    Map<String, Figure> byId = new TreeMap<>();
    for (Figure figure : figures) {
      Figure other = byId.putIfAbsent(figure.id(), figure);
      if (other != null) {
        diagnostics.error(
            "figure.duplicate-id",
            figure.location(),
            "the id '" + figure.id() + "' is taken by " + other.location().path(),
            "rename one of the files");
      }
    }
    return byId;
  }

  /** The figure in the paper's accent, with its source line where it has none yet. */
  static Figure named(Figure figure, Map<String, Localized> works, Look look) {
    Map<Language, FigureView> views = new EnumMap<>(Language.class);
    figure
        .views()
        .forEach(
            (language, view) ->
                views.put(
                    language,
                    new FigureView(
                        view.title(),
                        view.subtitle(),
                        look.paint(view.body()),
                        look.paint(view.narrow()),
                        view.alt(),
                        view.description(),
                        view.source().isEmpty()
                            ? SourceLine.of(figure.sources(), works, language)
                            : view.source())));
    return new Figure(
        figure.id(),
        figure.kind(),
        views,
        figure.badge(),
        figure.sources(),
        figure.wide(),
        figure.data(),
        figure.table(),
        figure.location());
  }

  private Optional<Figure> chartOrTable(
      String path, Results from, Interpolation interpolation, Diagnostics own) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String id = name.substring(0, name.length() - END.length());
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      own.error(
          "figure.id",
          Location.file(path),
          "'" + id + "' cannot be an id",
          "name the file with lower-case letters, digits and single hyphens");
      return Optional.empty();
    }
    FigureReader reader = new FigureReader(paper.languages(), from, interpolation, words, own);
    return PaperText.read(paper.root(), path, SIZE_LIMIT, Location.file(path), own)
        .flatMap(text -> reader.read(id, path, text))
        .map(spec -> drawn(spec, own));
  }

  /** The figure of a specification, drawn again only when what it shows has changed. */
  private Figure drawn(FigureSpec spec, Diagnostics own) {
    return memory.recall(
        "drawing/" + spec.id(),
        List.of(spec, paper.languages(), new Same(fonts), look.accent()),
        new WatchedResults(results),
        own,
        (from, none) -> named(draw(spec, from.data()), from.data().sources(), look));
  }

  private List<Path> files() {
    Path folder = paper.root().resolve(FOLDER);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(END))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private Figure draw(FigureSpec spec, DataPackage data) {
    FigureKind kind = spec.kind().equals(Tables.KIND) ? FigureKind.TABLE : FigureKind.CHART;
    Provenance badge = ShownData.badge(spec);
    Table shown = ShownData.table(spec, data);
    List<String> sources = shown.sources();
    Map<Language, FigureView> views = new EnumMap<>(Language.class);
    for (Language language : paper.languages()) {
      views.put(language, view(spec, kind, badge, sources, shown, language, data));
    }
    return new Figure(
        spec.id(),
        kind,
        views,
        badge,
        sources,
        spec.wide(),
        Optional.of(shown),
        Optional.of(reference(spec.table(), data)),
        spec.location());
  }

  /** How a figure's file names a table: a data file's table and a model may have one id. */
  private static String reference(Table table, DataPackage data) {
    // Not the same object where the figure's file narrows it to some rows.
    boolean isData =
        data.table(table.id()).filter(t -> t.location().equals(table.location())).isPresent();
    return (isData ? "data." : "model.") + table.id();
  }

  private FigureView view(
      FigureSpec spec,
      FigureKind kind,
      Provenance badge,
      List<String> sources,
      Table shown,
      Language language,
      DataPackage data) {
    String title = spec.title().getOrDefault(language, "");
    String subtitle = spec.subtitle().getOrDefault(language, "");
    String source = source(spec, sources, language, data.sources());
    if (kind == FigureKind.TABLE) {
      Tables.Drawn table = Tables.draw(spec, badge, language);
      return new FigureView(
          title, subtitle, table.html(), table.alt(), table.description(), source);
    }
    List<String> columns = ShownData.columns(shown, language);
    Charts.Drawn chart = charts.draw(spec, kind.prefix() + "-" + spec.id(), language, columns);
    return new FigureView(
        title, subtitle, chart.svg(), chart.narrow(), chart.alt(), chart.description(), source);
  }

  private static String source(
      FigureSpec spec, List<String> sources, Language language, Map<String, Localized> works) {
    String source = SourceLine.of(sources, works, language);
    String note = spec.note().getOrDefault(language, "");
    if (note.isEmpty()) {
      return source;
    }
    if (language == Language.ZH) {
      return (source.isEmpty() ? "" : source + "。") + "注：" + note;
    }
    return (source.isEmpty() ? "" : source + ". ") + "Note: " + note;
  }
}
