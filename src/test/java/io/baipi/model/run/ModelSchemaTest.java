package io.baipi.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.schema.Drift;
import io.baipi.schema.EditorSchema;
import io.baipi.schema.YamlTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors complete and check in a model's file is what its reader knows. */
class ModelSchemaTest {
  private static final Path HOME = Path.of(System.getProperty("baipi.home", "."));

  /** One file a kind, which together use every word; a new word needs its place there. */
  private static final Path WORDS = HOME.resolve("src/test/words/models");

  /** Kinds that the schema may know before a reader does. */
  private static final Set<String> AHEAD = Set.of("collect");

  private static final EditorSchema SCHEMA = EditorSchema.read("models/model.schema.json");

  private static Map<String, YamlTree> files(Path folder, int depth) throws IOException {
    Map<String, YamlTree> files = new LinkedHashMap<>();
    try (Stream<Path> found = Files.walk(folder, depth)) {
      for (Path file : found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        String name = HOME.relativize(file).toString().replace('\\', '/');
        files.put(name, YamlTree.read(name, Files.readString(file, StandardCharsets.UTF_8)));
      }
    }
    return files;
  }

  private static List<Diagnostic> read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    new ModelReader(diagnostics).read("m", "models/m.yaml", text);
    return diagnostics.sorted().stream()
        .filter(d -> !d.code().equals("model.id-mismatch"))
        .toList();
  }

  private static boolean isAhead(YamlTree document) {
    return document.places().get(0).keys().stream().anyMatch(AHEAD::contains)
        && read(document.json()).stream().anyMatch(d -> d.code().equals("model.kind"));
  }

  @Test
  void every_model_of_the_project_is_valid() throws IOException {
    Map<String, YamlTree> files = new LinkedHashMap<>(files(HOME.resolve("models"), 1));
    files.putAll(files(HOME.resolve("bench/references"), 2));
    files.putAll(files(HOME.resolve("src/test/papers/minimal/paper/models"), 1));
    files.putAll(files(WORDS, 1));
    assertThat(files).hasSizeGreaterThan(35);
    files.forEach((name, file) -> assertThat(SCHEMA.errors(file)).as(name).isEmpty());
  }

  @Test
  void every_word_of_the_schema_is_one_of_the_readers_and_the_other_way_round()
      throws IOException {
    Set<String> kinds = new LinkedHashSet<>(SCHEMA.top());
    kinds.removeAll(Set.of("id", "title"));
    Drift drift = new Drift(SCHEMA, ModelSchemaTest::read, kinds);
    files(WORDS, 1)
        .forEach(
            (name, file) -> {
              if (isAhead(file)) {
                drift.count(file);
              } else {
                assertThat(read(file.json())).as(name).isEmpty();
                drift.compare(name, file);
              }
            });
    assertThat(drift.findings()).isEmpty();
  }
}
