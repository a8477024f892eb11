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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors complete and check in a model's file is what its reader knows. */
class ModelSchemaTest {
  private static final Path HOME = Path.of(System.getProperty("baipi.home", "."));

  /** One file a kind, which together use every word; a new word needs its place there. */
  private static final Path WORDS = HOME.resolve("src/test/words/models");

  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

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
  void the_examples_of_the_handbook_are_valid() throws IOException {
    String text = Files.readString(HOME.resolve("models/README.md"), StandardCharsets.UTF_8);
    Matcher blocks = EXAMPLE.matcher(text);
    List<String> kinds = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    while (blocks.find()) {
      String block = blocks.group(1);
      String whole = block.startsWith("id:") ? block : "id: m\ntitle: m\n" + block;
      YamlTree example = YamlTree.read("models/README.md", whole);
      List<String> words = example.places().get(0).keys();
      if (words.stream().anyMatch(kinds()::contains)) {
        kinds.addAll(words);
        SCHEMA.errors(example).forEach(error -> wrong.add(error + " in\n" + block));
        read(whole).forEach(mistake -> wrong.add(mistake + " in\n" + block));
      }
    }
    assertThat(wrong).isEmpty();
    Set<String> shown = new LinkedHashSet<>(kinds());
    shown.remove("indicators");
    assertThat(kinds).containsAll(shown);
  }

  @Test
  void every_word_of_the_schema_is_one_of_the_readers_and_the_other_way_round() throws IOException {
    assertThat(drift(SCHEMA)).isEmpty();
  }

  @Test
  void a_word_that_only_one_of_the_two_knows_is_found() throws IOException {
    String text =
        Files.readString(HOME.resolve("models/model.schema.json"), StandardCharsets.UTF_8);
    String other =
        text.replace("\"published rank\":", "\"printed rank\":")
            .replace("\"copeland\"", "\"borda\"");
    assertThat(drift(EditorSchema.of(other)))
        .contains(
            "/$defs/composite: no reader asks for 'printed rank'",
            "src/test/words/models/composite.yaml : the schema [/$defs/composite] lacks"
                + " 'published rank'",
            "src/test/words/models/composite-causes.yaml combine: the schema refuses 'copeland'",
            "src/test/words/models/composite-causes.yaml combine: the reader does not know 'borda'");
  }

  private static Set<String> drift(EditorSchema schema) throws IOException {
    Drift drift = new Drift(schema, kinds());
    files(WORDS, 1)
        .forEach(
            (name, file) -> {
              assertThat(read(file.json())).as(name).isEmpty();
              drift.compare(name, file, ModelSchemaTest::read);
            });
    return drift.findings();
  }

  /** The words that make a model of a kind. */
  private static Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>(SCHEMA.top());
    kinds.removeAll(Set.of("id", "title"));
    return kinds;
  }

  @Test
  void every_kind_that_a_reader_knows_is_a_kind_of_the_schema() {
    List<String> hint =
        read("id: m\ntitle: m\n").stream().map(Diagnostic::hint).findFirst().stream()
            .map(words -> words.replace("a model needs one of: ", ""))
            .flatMap(words -> Stream.of(words.split(", ")))
            .toList();
    Set<String> expected = new LinkedHashSet<>(kinds());
    expected.remove("indicators");
    assertThat(hint).hasSameElementsAs(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "composite, '', combin",
    "composite, groups/open, wieght",
    "composite, groups/open/indicators/c, beter",
    "composite, groups/open/indicators/h/scale, capped",
    "composite, test/vary, weight",
    "composite, compare/other, tie",
    "composite, explain, ranks",
    "composite, assume/0, why",
    "composite, facts/times, divided",
    "formula, over/depth, form",
    "formula, curves/curve-depth, stepp",
    "first-match, first match/0, them",
    "first-match, on, shares",
    "deductions, deductions/start, deducts",
    "measures, measures/p99/percentile, over",
    "measures, measures/points/steps, not over",
    "version, constraints, readings",
    "history, as of, until",
    "changes, changes/variants, metric of",
    "claims, claims, notes",
    "triggers, triggers/memory, grows",
    "plan, budget/0, yearly",
    "matrix, matrix/columns/calls, verdicts",
    "pivot, matrix/pivot, rows",
    "advice, outcomes/go, evidences"
  })
  void an_unknown_word_is_refused_by_reader_and_schema(String kind, String path, String word)
      throws IOException {
    YamlTree sound = words(kind);
    YamlTree wrong = sound.with(way(path), word, "x");
    assertThat(read(wrong.json())).extracting(Diagnostic::code).contains("model.unknown-word");
    assertThat(SCHEMA.errors(sound)).isEmpty();
    assertThat(SCHEMA.errors(wrong)).anyMatch(error -> error.contains("'" + word + "'"));
  }

  @ParameterizedTest
  @CsvSource({
    "composite, ties, 1234",
    "composite, scale, minmax",
    "composite, combine/top, average",
    "composite, groups/open/indicators/c/better, more",
    "composite, interval/to, 120",
    "composite, test/draws, 12",
    "composite, facts/stated/provenance, guessed",
    "formula, points/best/at, top",
    "formula, claimed range/0, low",
    "deductions, weights/size, much",
    "measures, measures/took/in, hours",
    "measures, rank/order, down",
    "version, find, highest version",
    "changes, changes/again/better, faster",
    "claims, about within, 80",
    "triggers, triggers/p99/held for, a minute",
    "plan, order/0/rises, often",
    "plan, round, 1.5",
    "matrix, matrix/scale/supported/symbol, +",
    "advice, questions/load/assumed, maybe"
  })
  void a_wrong_value_is_refused_by_reader_and_schema(String kind, String path, String value)
      throws IOException {
    YamlTree wrong = words(kind).with(way(path), value);
    assertThat(read(wrong.json())).isNotEmpty();
    assertThat(SCHEMA.errors(wrong)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "composite, formula",
    "measures, changes",
    "claims, matrix",
  })
  void two_kinds_in_one_file_are_refused_by_reader_and_schema(String kind, String other)
      throws IOException {
    YamlTree wrong = words(kind).with(List.of(), other, "x");
    assertThat(read(wrong.json())).extracting(Diagnostic::code).contains("model.kind");
    assertThat(SCHEMA.errors(wrong)).isNotEmpty();
  }

  private static YamlTree words(String kind) throws IOException {
    Path file = WORDS.resolve(kind + ".yaml");
    return YamlTree.read(kind, Files.readString(file, StandardCharsets.UTF_8));
  }

  private static List<String> way(String path) {
    return path.isEmpty() ? List.of() : List.of(path.split("/"));
  }
}
