package io.baipi.evidence;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.yaml.Yaml;
import io.baipi.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The Go versions that the steps of a workflow or composite action ask for: every step that uses an
 * action named setup-go, or has an input {@code go-version} or {@code go-version-file}; and images
 * of Go that jobs run in.
 */
final class WorkflowFacts {
  private static final Pattern SETUP_GO = Pattern.compile("(?:.*/)?setup-go(?:@.*)?");
  private static final Pattern GO_INPUT =
      Pattern.compile("(?i)go(?:lang)?[-_]?versions?(?:[-_]file)?");
  private static final Set<String> ALIASES = Set.of("stable", "oldstable", "latest");

  private final RepositoryFile file;
  private final Yaml root;
  private final Function<String, Optional<RepositoryFile>> files;
  private final List<Fact> facts = new ArrayList<>();

  private WorkflowFacts(
      RepositoryFile file, Yaml root, Function<String, Optional<RepositoryFile>> files) {
    this.file = file;
    this.root = root;
    this.files = files;
  }

  /**
   * @param files other files of the same repository by their path
   */
  static List<Fact> of(
      RepositoryFile file,
      Function<String, Optional<RepositoryFile>> files,
      Diagnostics diagnostics) {
    return YamlReader.readForeign(file.shown(), file.text(), diagnostics)
        .map(root -> new WorkflowFacts(file, root, files).read())
        .orElse(List.of());
  }

  private List<Fact> read() {
    for (Yaml.Entry job : YamlTree.at(root, "jobs").map(YamlTree::entries).orElse(List.of())) {
      container(job);
      called(job);
      steps(job.key().text(), job.value());
    }
    YamlTree.at(root, "runs").ifPresent(runs -> steps("", runs));
    return facts;
  }

  private void container(Yaml.Entry job) {
    Optional<Yaml> container = YamlTree.at(job.value(), "container");
    Optional<String> image =
        container.flatMap(node -> YamlTree.text(node).or(() -> YamlTree.text(node, "image")));
    Expressions expressions = new Expressions(List.of(job.value(), root), job.value(), root);
    Set<String> versions = new LinkedHashSet<>();
    for (String resolved : image.map(expressions::resolve).orElse(List.of())) {
      Image.read(resolved).filter(Image::isGo).ifPresent(go -> versions.add(go.goVersion()));
    }
    if (image.isPresent() && !versions.isEmpty()) {
      versions.remove("");
      facts.add(
          file.fact(
              "workflow",
              container.get().location().line(),
              job.key().text(),
              "container",
              image.get(),
              List.copyOf(versions),
              ""));
    }
  }

  /** What a job hands to a workflow that it calls. */
  private void called(Yaml.Entry job) {
    Optional<String> uses = YamlTree.text(job.value(), "uses");
    Expressions expressions = new Expressions(List.of(root), job.value(), root);
    for (Yaml.Entry input :
        YamlTree.at(job.value(), "with").map(YamlTree::entries).orElse(List.of())) {
      String name = input.key().text();
      if (uses.isEmpty() || !GO_INPUT.matcher(name).matches()) {
        continue;
      }
      List<String> written = YamlTree.texts(input.value());
      Set<String> resolved = new LinkedHashSet<>();
      written.forEach(text -> resolved.addAll(expressions.resolve(text)));
      resolved.removeAll(ALIASES);
      facts.add(
          file.fact(
              "workflow",
              input.key().location().line(),
              job.key().text(),
              name,
              String.join(";", written),
              List.copyOf(resolved),
              "handed to " + uses.get()));
    }
  }

  private void steps(String name, Yaml job) {
    int number = 0;
    for (Yaml step : YamlTree.at(job, "steps").map(YamlTree::items).orElse(List.of())) {
      number++;
      String where = (name.isEmpty() ? "" : name + " · ") + number;
      step(where, step, new Expressions(List.of(step, job, root), job, root));
    }
  }

  private void step(String where, Yaml step, Expressions expressions) {
    boolean setup =
        YamlTree.text(step, "uses").map(u -> SETUP_GO.matcher(u).matches()).orElse(false);
    Optional<Yaml> version = YamlTree.at(step, "with", "go-version");
    Optional<Yaml> from = YamlTree.at(step, "with", "go-version-file");
    version.ifPresent(node -> version(where, node, expressions));
    from.ifPresent(node -> versionFile(where, node, expressions));
    if (setup && version.isEmpty() && from.isEmpty()) {
      facts.add(
          file.fact("workflow", step.location().line(), where, "setup-go", "", "no version given"));
    }
  }

  private void version(String where, Yaml node, Expressions expressions) {
    List<String> written = YamlTree.texts(node);
    Set<String> resolved = new LinkedHashSet<>();
    for (String text : written) {
      for (String value : expressions.resolve(text)) {
        if (!ALIASES.contains(value)) {
          resolved.add(value);
        }
      }
    }
    boolean alias =
        written.stream().flatMap(t -> expressions.resolve(t).stream()).anyMatch(ALIASES::contains);
    facts.add(
        file.fact(
            "workflow",
            node.location().line(),
            where,
            "go-version",
            String.join(";", written),
            List.copyOf(resolved),
            alias ? "moves with Go's releases" : resolved.isEmpty() ? "not said in the file" : ""));
  }

  private void versionFile(String where, Yaml node, Expressions expressions) {
    String written = String.join(";", YamlTree.texts(node));
    Set<String> resolved = new LinkedHashSet<>();
    boolean found = false;
    List<String> paths = expressions.resolve(written);
    for (String path : paths) {
      Optional<RepositoryFile> named = files.apply(path.replaceFirst("^\\./", ""));
      found |= named.isPresent();
      named.map(WorkflowFacts::versionIn).filter(v -> !v.isEmpty()).ifPresent(resolved::add);
    }
    facts.add(
        file.fact(
            "workflow",
            node.location().line(),
            where,
            "go-version-file",
            written,
            List.copyOf(resolved),
            found ? "" : paths.isEmpty() ? "not said in the file" : "no such file"));
  }

  /** The version in one of the files that setup-go reads. */
  private static String versionIn(RepositoryFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    if (name.equals("go.mod") || name.equals("go.work")) {
      return GoModule.value(file.text(), "go");
    }
    Map<String, String> prefixes = Map.of(".tool-versions", "golang", ".go-version", "");
    String prefix = prefixes.getOrDefault(name, "");
    return file.text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#") && line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()).strip().replaceFirst("^go", ""))
        .findFirst()
        .orElse("");
  }
}
