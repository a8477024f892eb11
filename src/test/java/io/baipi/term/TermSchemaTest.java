package io.baipi.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.schema.Drift;
import io.baipi.schema.EditorSchema;
import io.baipi.schema.YamlTree;
import io.baipi.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What editors complete and check in the list of terms is what its reader knows. */
class TermSchemaTest {
  private static final Path HOME = Path.of(System.getProperty("baipi.home", "."));
  private static final EditorSchema SCHEMA = EditorSchema.read("content/terms.schema.json");

  private static YamlTree file(String path) throws IOException {
    return YamlTree.read(path, Files.readString(HOME.resolve(path), StandardCharsets.UTF_8));
  }

  private static List<Diagnostic> mistakes(String text) {
    Diagnostics diagnostics = new Diagnostics();
    new TermReader(Arrays.asList(Language.values()), (source, language, at) -> source, diagnostics)
        .read("terms.yaml", text);
    return diagnostics.sorted();
  }

  @Test
  void the_terms_of_the_paper_are_valid() throws IOException {
    assertThat(SCHEMA.errors(file(Terms.FILE))).isEmpty();
  }

  @Test
  void every_word_of_the_schema_is_one_of_the_readers_and_the_other_way_round() throws IOException {
    YamlTree all = file("src/test/words/terms/terms.yaml");
    assertThat(SCHEMA.errors(all)).isEmpty();
    assertThat(mistakes(all.json())).isEmpty();
    Drift drift = new Drift(SCHEMA, Set.of());
    drift.compare("terms.yaml", all, TermSchemaTest::mistakes);
    assertThat(drift.findings()).isEmpty();
  }
}
