package io.baipi.data;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.memo.Stamps;
import io.baipi.memo.Watched;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperText;
import io.baipi.text.Spelling;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import io.baipi.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a paper's data: {@code data/datapackage.yaml}, which follows Frictionless Data Package and
 * Table Schema, and the CSV files that it names. Every mistake in any of them is reported in one
 * run.
 */
public final class DataReader {
  private static final String FOLDER = "data/";
  private static final String FILE = FOLDER + "datapackage.yaml";
  private static final long DESCRIPTOR_LIMIT = 4_000_000;
  private static final int DEPTH_LIMIT = 8;

  /** The largest CSV file, in bytes. */
  static final long TABLE_LIMIT = 32_000_000;

  private final Paper paper;
  private final Memory memory;
  private final Diagnostics diagnostics;
  private final long tableLimit;

  private DataReader(Paper paper, long tableLimit, Memory memory, Diagnostics diagnostics) {
    this.paper = paper;
    this.tableLimit = tableLimit;
    this.memory = memory;
    this.diagnostics = diagnostics;
  }

  /**
   * Reads all tables.
   *
   * @return empty only when the package's file itself cannot be read. Otherwise every table that it
   *     declares is there; after errors, what could not be read is missing from it
   */
  public static Optional<DataPackage> read(Paper paper, Diagnostics diagnostics) {
    return read(paper, TABLE_LIMIT, diagnostics);
  }

  /**
   * The same, where tables may have been read before. The package is the same object as long as no
   * file of the data has changed, and so is each table whose file and declaration have not.
   */
  public static Optional<DataPackage> read(Paper paper, Memory memory, Diagnostics diagnostics) {
    Stamps stamps = memory.stamps();
    return memory.recall(
        FOLDER,
        memory.isLasting()
            ? List.of(paper.root(), paper.languages(), stamps.below(paper.root().resolve(FOLDER)))
            : List.of(),
        diagnostics,
        own -> new DataReader(paper, TABLE_LIMIT, memory, own).read());
  }

  static Optional<DataPackage> read(Paper paper, long tableLimit, Diagnostics diagnostics) {
    return new DataReader(paper, tableLimit, Memory.none(), diagnostics).read();
  }

  private Optional<DataPackage> read() {
    return memory
        .recall(
            "data/*.yaml",
            memory.isLasting()
                ? List.of(paper.languages(), paper.root(), declarations())
                : List.of(),
            diagnostics,
            own -> new DataReader(paper, tableLimit, memory, own).descriptor())
        .map(this::read);
  }

  /** What the files hold that can declare tables. */
  private Map<String, String> declarations() {
    Map<String, String> files =
        new LinkedHashMap<>(memory.stamps().below(paper.root().resolve(FOLDER)));
    files.keySet().removeIf(path -> path.endsWith(".csv"));
    return files;
  }

  private Optional<Descriptor> descriptor() {
    return PaperText.read(paper.root(), FILE, DESCRIPTOR_LIMIT, Location.file(FILE), diagnostics)
        .flatMap(text -> YamlReader.read(FILE, text, diagnostics))
        .flatMap(node -> Fields.of(node, Words.AREA, "a data package", diagnostics))
        .map(
            fields ->
                new DescriptorReader(new Words(paper.languages(), diagnostics), this::resources)
                    .read(fields));
  }

  private DataPackage read(Descriptor descriptor) {
    Map<String, CheckedTable> checked = new LinkedHashMap<>();
    for (Resource resource : descriptor.resources()) {
      checked.put(resource.name(), checked(resource));
    }
    Map<String, Table> tables = new LinkedHashMap<>();
    Map<String, TableSchema> schemas = new LinkedHashMap<>();
    for (CheckedTable table : checked.values()) {
      checkKeys(table, checked);
      tables.put(table.table().id(), table.table());
      schemas.put(table.table().id(), table.resource().schema());
    }
    warnOfUnused(descriptor);
    return new DataPackage(
        descriptor.name(),
        descriptor.title(),
        descriptor.licence(),
        tables,
        descriptor.sources(),
        descriptor.shortTitles(),
        schemas);
  }

  /** Checks a table's keys, unless neither it nor a table that it refers to has changed. */
  private void checkKeys(CheckedTable table, Map<String, CheckedTable> all) {
    List<Object> key = new ArrayList<>(List.of(new Same(table.cells())));
    for (ForeignKey foreign : table.resource().schema().foreignKeys()) {
      CheckedTable other = all.get(foreign.resource());
      key.add(new Same(other == null ? null : other.cells()));
    }
    memory.recall(
        "keys/" + table.resource().name(),
        key,
        diagnostics,
        own -> {
          CheckedTable its = table.reportingTo(own);
          KeyCheck.primary(its);
          KeyCheck.foreign(its, all);
          return true;
        });
  }

  /** A further file with resources. */
  private Optional<Fields> resources(Yaml.Scalar named) {
    String path = inData(named.text());
    return PaperText.read(paper.root(), path, DESCRIPTOR_LIMIT, named.location(), diagnostics)
        .flatMap(text -> YamlReader.read(path, text, diagnostics))
        .flatMap(node -> Fields.of(node, Words.AREA, "a file of resources", diagnostics));
  }

  private CheckedTable checked(Resource resource) {
    String path = resource.schema().path();
    String stamp =
        PaperText.isInside(path)
            ? memory.stamp(paper.root().resolve(FOLDER).resolve(path))
            : Stamps.MISSING;
    return memory
        .recall(
            FOLDER + resource.name(),
            List.of(resource, stamp, paper.root()),
            Watched.nothing(),
            diagnostics,
            (none, own) -> table(resource, own),
            CheckedTable::settled)
        .reportingTo(diagnostics);
  }

  private CheckedTable table(Resource resource, Diagnostics diagnostics) {
    String named = resource.schema().path();
    String path = FOLDER + named;
    Optional<String> text =
        named.isEmpty()
            ? Optional.empty()
            : PaperText.read(
                paper.root(), inData(named), tableLimit, resource.pathLocation(), diagnostics);
    TableReports reports = new TableReports(diagnostics);
    Grid grid =
        text.map(t -> GridReader.read(path, t, reports))
            .orElseGet(() -> new Grid(List.of(), List.of(), false));
    return TableReader.read(resource, path, grid, reports);
  }

  /** A path from the paper's folder; one that is absolute stays so and is refused there. */
  private static String inData(String path) {
    return path.startsWith("/") || path.contains("\\") || path.contains(":") ? path : FOLDER + path;
  }

  private void warnOfUnused(Descriptor descriptor) {
    List<String> named =
        descriptor.resources().stream().map(resource -> resource.schema().path()).toList();
    for (String file : csvFiles()) {
      if (!named.contains(file)) {
        diagnostics.warning(
            "data.unused-file",
            Location.file(FOLDER + file),
            "no resource of the data package names this file",
            Spelling.nearest(file, named)
                .filter(near -> !Files.exists(paper.root().resolve(FOLDER + near)))
                .map(near -> "did you mean it where datapackage.yaml says '" + near + "'?")
                .orElse("add a resource with 'path: " + file + "', or delete the file"));
      }
    }
  }

  private List<String> csvFiles() {
    Path folder = paper.root().resolve(FOLDER);
    List<String> files = new ArrayList<>();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (attributes.isRegularFile() && name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
              files.add(name);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // A folder that nobody may read holds nothing that the paper could use.
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH_LIMIT, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(null);
    return files;
  }
}
