package io.baipi.build;

import io.baipi.card.Card;
import io.baipi.card.Cards;
import io.baipi.card.Icons;
import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.coverage.Coverage;
import io.baipi.coverage.Inventory;
import io.baipi.data.DataPackage;
import io.baipi.data.DataPublisher;
import io.baipi.data.DataReader;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.figure.Figure;
import io.baipi.figure.FigureFiles;
import io.baipi.font.PaperFonts;
import io.baipi.memo.Memory;
import io.baipi.model.EngineChoice;
import io.baipi.model.Results;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperText;
import io.baipi.pdf.Books;
import io.baipi.publish.Manifest;
import io.baipi.publish.Staging;
import io.baipi.site.Site;
import io.baipi.site.SiteCheck;
import io.baipi.translation.Translations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole way: data, models, figures, chapters, then site and PDFs, then publication. */
public final class Build {
  private static final long INVENTORY_LIMIT = 5_000_000;

  private final Stopwatch stopwatch = new Stopwatch();
  private final EngineChoice engine;
  private final Diagnostics diagnostics;

  private Build(EngineChoice engine, Diagnostics diagnostics) {
    this.engine = engine;
    this.diagnostics = diagnostics;
  }

  /** Publishes a paper; empty, and the output as it was, when the paper has errors. */
  public static Optional<BuildReport> run(BuildOptions options, Diagnostics diagnostics) {
    return new Build(options.engine(), diagnostics).publish(options);
  }

  /** Looks for every mistake and writes nothing that stays. */
  public static List<Edition> check(Path paper, Path home, Diagnostics diagnostics) {
    return check(paper, home, EngineChoice.embedded(), diagnostics);
  }

  /**
   * The same, with raw rows collected by an engine of one's own.
   *
   * @param engine what collects raw rows
   * @return the editions that were read; none when the paper could not be
   */
  public static List<Edition> check(
      Path paper, Path home, EngineChoice engine, Diagnostics diagnostics) {
    return check(paper, home, engine, Memory.none(), diagnostics);
  }

  /** The same; with a lasting memory, checking again costs what has changed. */
  public static Checked check(Path paper, Path home, EngineChoice engine, Memory memory) {
    Diagnostics diagnostics = new Diagnostics();
    List<Edition> editions = check(paper, home, engine, memory, diagnostics);
    return Checked.of(editions, diagnostics);
  }

  private static List<Edition> check(
      Path paper, Path home, EngineChoice engine, Memory memory, Diagnostics diagnostics) {
    Optional<Publication> read = publication(paper, home, engine, memory, diagnostics);
    read.ifPresent(its -> SiteCheck.report(its, true, memory, diagnostics));
    return read.map(Publication::editions).orElse(List.of());
  }

  /**
   * Reads and checks all but what only baked pages show.
   *
   * @param engine what collects raw rows
   * @return empty when the paper could not be read
   */
  public static Optional<Publication> publication(
      Path paper, Path home, EngineChoice engine, Diagnostics diagnostics) {
    return publication(paper, home, engine, Memory.none(), diagnostics);
  }

  private static Optional<Publication> publication(
      Path paper, Path home, EngineChoice engine, Memory memory, Diagnostics diagnostics) {
    return new Reading(paper, home, engine, memory, new Stopwatch(), diagnostics)
        .read(Optional.empty(), Optional.empty(), true)
        .map(Manuscript::publication);
  }

  /** The scoring step alone. */
  public static Optional<Results> score(Path paper, Path home, Diagnostics diagnostics) {
    return score(paper, home, EngineChoice.embedded(), diagnostics);
  }

  /**
   * The same, with raw rows collected by an engine of one's own.
   *
   * @param engine what collects raw rows
   */
  public static Optional<Results> score(
      Path paper, Path home, EngineChoice engine, Diagnostics diagnostics) {
    Build build = new Build(engine, diagnostics);
    Reading reading = build.reading(paper, home);
    return reading.paper().flatMap(reading::results);
  }

  /**
   * What the paper uses of an inventory of published tables and flow charts.
   *
   * @param inventory a CSV file, inside the paper or not
   */
  public static Optional<Coverage> coverage(
      Path root, Path home, Path inventory, Diagnostics diagnostics) {
    Build build = new Build(EngineChoice.embedded(), diagnostics);
    Optional<Paper> paper = build.reading(root, home).paper();
    Optional<DataPackage> data = paper.flatMap(p -> DataReader.read(p, diagnostics));
    if (data.isEmpty()) {
      return Optional.empty();
    }
    Path file = inventory.toAbsolutePath().normalize();
    Path folder = file.getParent() == null ? file : file.getParent();
    String name = file.getFileName().toString();
    return PaperText.read(folder, name, INVENTORY_LIMIT, Location.file(name), diagnostics)
        .map(text -> Inventory.read(name, text, diagnostics))
        .map(against -> Coverage.of(paper.get(), data.get(), against, diagnostics));
  }

  /** How far the translations of a paper follow its original. */
  public static Optional<Translations> translations(Path root, Path home, Diagnostics diagnostics) {
    return new Build(EngineChoice.embedded(), diagnostics)
        .reading(root, home)
        .paper()
        .map(paper -> Translations.of(paper, diagnostics));
  }

  /**
   * What is to be written when translations are accepted as they are.
   *
   * @param names chapters and figures
   */
  public static Optional<String> accepted(
      Path root, Path home, Set<String> names, Diagnostics diagnostics) {
    return new Build(EngineChoice.embedded(), diagnostics)
        .reading(root, home)
        .paper()
        .map(paper -> Translations.accepted(paper, names, diagnostics));
  }

  private Reading reading(Path root, Path home) {
    return new Reading(root, home, engine, Memory.none(), stopwatch, diagnostics);
  }

  private Optional<BuildReport> publish(BuildOptions options) {
    Optional<Manuscript> read =
        reading(options.paper(), options.home()).read(options.url(), options.page(), options.pdf());
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Publication whole = read.get().publication();
    Publication publication = options.only().map(whole::only).orElse(whole);
    if (diagnostics.hasErrors()) {
      // The pages' own mistakes belong to the same report.
      SiteCheck.report(publication, options.pdf(), Memory.none(), diagnostics);
      return Optional.empty();
    }
    try {
      Optional<Staging> opened = Staging.open(options.out(), diagnostics);
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      try (Staging staging = opened.get()) {
        fill(staging.folder(), publication, read.get().fonts(), options);
        if (diagnostics.hasErrors()) {
          return Optional.empty();
        }
        Manifest.write(
            staging.folder(), publication.paper(), read.get().inputs(), Generator.VERSION);
        BuildReport.Size size = BuildReport.Size.of(staging.folder());
        staging.publish();
        stopwatch.lap("publish");
        return Optional.of(new BuildReport(options.out(), size, stopwatch.laps()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(Path folder, Publication publication, PaperFonts fonts, BuildOptions options)
      throws IOException {
    Paper paper = publication.paper();
    List<Card> cards = Site.bake(publication, folder, options.pdf(), options.cards(), diagnostics);
    for (Figure figure : publication.figures().values()) {
      write(folder.resolve("figures"), FigureFiles.of(figure, fonts));
    }
    DataPublisher.publish(paper, publication.results().data(), folder.resolve("data"));
    for (Edition edition : publication.editions()) {
      write(
          folder.resolve("cite").resolve(edition.language().code()),
          CiteFiles.of(publication, edition));
    }
    Icons.draw(paper, folder);
    stopwatch.lap("site");
    Cards.draw(cards, paper, fonts, folder);
    stopwatch.lap("cards");
    if (options.pdf()) {
      Path data = folder.resolve("data").resolve(DataPublisher.archiveName(paper));
      Map<String, byte[]> books =
          Books.typeset(publication, fonts, Files.readAllBytes(data), diagnostics);
      write(folder.resolve("figures"), Books.figures(publication, fonts));
      write(folder.resolve("pdf"), books);
      stopwatch.lap("pdf");
    }
    IssueFiles.write(publication, folder);
  }

  private static void write(Path folder, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
