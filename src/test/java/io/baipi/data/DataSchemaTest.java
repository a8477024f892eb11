package io.baipi.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.schema.Drift;
import io.baipi.schema.EditorSchema;
import io.baipi.schema.YamlTree;
import io.baipi.text.Language;
import io.baipi.yaml.Fields;
import io.baipi.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors complete and check in the files of a data package is what their reader knows. */
class DataSchemaTest {
  private static final Path HOME = Path.of(System.getProperty("baipi.home", "."));
  private static final Path WORDS = HOME.resolve("src/test/words/data");
  private static final EditorSchema SCHEMA = EditorSchema.read("data/datapackage.schema.json");

  /** A package that names one further file. */
  private static final String PACKAGE =
      """
      name: words
      title: {zh: 题, en: Title}
      licenses: [{name: CC0-1.0}]
      sources: [{id: work, title: {zh: 题, en: Title}}]
      resources: [more.yaml]
      """;

  private static YamlTree file(Path file) throws IOException {
    return YamlTree.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
  }

  private static Optional<Fields> fields(String text, Diagnostics diagnostics) {
    return YamlReader.read("data.yaml", text, diagnostics)
        .flatMap(node -> Fields.of(node, Words.AREA, "a file", diagnostics));
  }

  private static void read(String text, String further, Diagnostics diagnostics) {
    Words words = new Words(Arrays.asList(Language.values()), diagnostics);
    DescriptorReader reader = new DescriptorReader(words, file -> fields(further, diagnostics));
    fields(text, diagnostics).ifPresent(reader::read);
  }

  private static List<Diagnostic> packageMistakes(String text) {
    Diagnostics diagnostics = new Diagnostics();
    read(text, "resources: []", diagnostics);
    return diagnostics.sorted();
  }

  private static List<Diagnostic> furtherMistakes(String text) {
    Diagnostics diagnostics = new Diagnostics();
    read(PACKAGE, text, diagnostics);
    return diagnostics.sorted();
  }

  @Test
  void every_file_of_the_project_is_valid() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder :
        List.of("data", "src/test/papers/minimal/paper/data", "src/test/words/data")) {
      try (Stream<Path> found = Files.walk(HOME.resolve(folder))) {
        found.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(9);
    for (Path file : files) {
      assertThat(SCHEMA.errors(file(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void every_word_of_the_schema_is_one_of_the_readers_and_the_other_way_round() throws IOException {
    YamlTree all = file(WORDS.resolve("datapackage.yaml"));
    YamlTree further = file(WORDS.resolve("resources.yaml"));
    assertThat(packageMistakes(all.json())).isEmpty();
    assertThat(furtherMistakes(further.json())).isEmpty();
    Drift drift = new Drift(SCHEMA, Set.of());
    drift.compare("datapackage.yaml", all, DataSchemaTest::packageMistakes);
    drift.compare("resources.yaml", further, DataSchemaTest::furtherMistakes);
    assertThat(drift.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', licence, x",
    "sources/0, link, x",
    "resources/0, provenence, published",
    "resources/0/schema, primarykey, firm",
    "resources/0/schema/fields/0, units, ms",
    "resources/0/schema/fields/0/constraints, uniqe, true",
    "resources/0/schema/foreignKeys/0, to, x"
  })
  void an_unknown_word_is_refused_by_reader_and_schema(String path, String word, String value)
      throws IOException {
    List<String> way = path.isEmpty() ? List.of() : List.of(path.split("/"));
    YamlTree wrong = file(WORDS.resolve("datapackage.yaml")).with(way, word, value);
    assertThat(packageMistakes(wrong.json()))
        .extracting(Diagnostic::code)
        .contains("data.unknown-word");
    assertThat(SCHEMA.errors(wrong)).anyMatch(error -> error.contains("'" + word + "'"));
  }
}
