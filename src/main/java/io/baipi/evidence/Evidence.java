package io.baipi.evidence;

import io.baipi.data.PlainCsv;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.paper.PaperText;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The front door: reads the facts of a folder of repositories. Only reads; a file that is broken is
 * reported as a warning and left out, links are not followed, and nothing of the files is run.
 */
public final class Evidence {
  private static final long FILE_LIMIT = 50_000_000;
  private static final int DEPTH = 12;
  private static final Set<String> SKIPPED =
      Set.of(".git", "node_modules", "vendor", "testdata", "third_party", "Godeps");
  private static final List<String> HEAD =
      List.of(
          "kind", "repository", "path", "line", "where", "name", "written", "resolved", "detail");

  private final Path folder;
  private final Diagnostics diagnostics;

  private Evidence(Path folder, Diagnostics diagnostics) {
    this.folder = real(folder);
    this.diagnostics = diagnostics;
  }

  /**
   * The facts of a folder, sorted by file. The folder is a repository itself, or holds
   * repositories, one or two levels down ({@code name} or {@code owner/name}).
   */
  public static List<Fact> read(Path folder, Diagnostics diagnostics) {
    return new Evidence(folder, diagnostics).read();
  }

  /** A link to a folder is that folder; links inside it are not followed. */
  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder;
    }
  }

  /** The facts as CSV with a head; several resolved values are parted by semicolons. */
  public static String csv(List<Fact> facts) {
    List<List<String>> records = new ArrayList<>();
    records.add(HEAD);
    for (Fact fact : facts) {
      records.add(
          List.of(
              fact.kind(),
              fact.repository(),
              fact.path(),
              fact.line() == 0 ? "" : String.valueOf(fact.line()),
              fact.where(),
              fact.name(),
              fact.written(),
              String.join(";", fact.resolved()),
              fact.detail()));
    }
    return PlainCsv.write(records);
  }

  private List<Fact> read() {
    List<Fact> facts = new ArrayList<>();
    for (String path : files()) {
      String repository = repository(path);
      Optional<RepositoryFile> file = open(path, repository);
      file.ifPresent(f -> facts.addAll(facts(f)));
    }
    return facts;
  }

  private List<Fact> facts(RepositoryFile file) {
    return switch (kind(file.path())) {
      case "go.mod" -> GoModule.moduleFacts(file);
      case "go.work" -> GoModule.workspaceFacts(file);
      case "workflow" ->
          aside(found -> WorkflowFacts.of(file, path -> other(file.repository(), path), found));
      case "job ads" -> aside(found -> JobAdFacts.of(file, found));
      default -> PodFacts.of(file, diagnostics);
    };
  }

  /** Mistakes in other people's files are warnings here: the other files are still evidence. */
  private <T> T aside(Function<Diagnostics, T> work) {
    Diagnostics found = new Diagnostics();
    T result = work.apply(found);
    found.sorted().forEach(d -> diagnostics.warning(d.code(), d.location(), d.message(), d.hint()));
    return result;
  }

  private static String kind(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
    if (name.equals("go.mod") || name.equals("go.work")) {
      return name;
    } else if (yaml && path.startsWith(".github/workflows/")
        || path.startsWith(".github/actions/") && name.matches("action\\.ya?ml")) {
      return "workflow";
    } else if (name.equals("job_ads.csv")) {
      return "job ads";
    }
    return name.endsWith(".json") && name.contains("pods") ? "pods" : "";
  }

  /** The folder that a file's repository stands in: the nearest to the root that looks like one. */
  private String repository(String path) {
    String[] names = path.split("/", -1);
    String at = "";
    for (int depth = 0; depth < 3 && depth < names.length; depth++) {
      Path here = folder.resolve(at);
      if (Files.exists(here.resolve(".git"))
          || Files.exists(here.resolve("go.mod"))
          || Files.exists(here.resolve("go.work"))
          || Files.isDirectory(here.resolve(".github"))) {
        return at;
      }
      at = at.isEmpty() ? names[depth] : at + "/" + names[depth];
    }
    return path.contains("/") ? names[0] : "";
  }

  private Optional<RepositoryFile> open(String path, String repository) {
    String inside = repository.isEmpty() ? path : path.substring(repository.length() + 1);
    if (kind(inside).isEmpty()) {
      return Optional.empty();
    }
    return aside(found -> text(path, found))
        .map(text -> new RepositoryFile(repository, inside, text));
  }

  private Optional<RepositoryFile> other(String repository, String path) {
    String whole = repository.isEmpty() ? path : repository + "/" + path;
    return text(whole, new Diagnostics()).map(t -> new RepositoryFile(repository, path, t));
  }

  private Optional<String> text(String path, Diagnostics reports) {
    return PaperText.read(folder, path, FILE_LIMIT, Location.file(path), reports);
  }

  private List<String> files() {
    List<String> files = new ArrayList<>();
    FileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(folder) && SKIPPED.contains(String.valueOf(dir.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(folder.relativize(file).toString().replace('\\', '/'));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(null);
    return files;
  }
}
