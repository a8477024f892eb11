package io.baipi.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlReaderTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void nodes_know_their_line_and_column() {
    Yaml yaml = YamlReader.read("m.yaml", "a: 1\nb:\n  - x\n  - 'y'\n", diagnostics).orElseThrow();

    Yaml.Mapping mapping = (Yaml.Mapping) yaml;
    Yaml.Sequence list = (Yaml.Sequence) mapping.entries().get(1).value();
    assertThat(list.items().get(1).location()).hasToString("m.yaml:4:5");
    assertThat(((Yaml.Scalar) list.items().get(1)).quoted()).isTrue();
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void a_quoted_text_starts_behind_its_quote_and_a_block_where_it_is_announced() {
    Yaml.Mapping mapping =
        (Yaml.Mapping)
            YamlReader.read("m.yaml", "a: 'xy'\nb: xy\nc: |\n  xy\n", diagnostics).orElseThrow();

    assertThat(mapping.entries())
        .extracting(entry -> ((Yaml.Scalar) entry.value()).textLocation().toString())
        .containsExactly("m.yaml:1:5", "m.yaml:2:4", "m.yaml:3:4");
  }

  @Test
  void front_matter_counts_from_its_file() {
    Yaml yaml = YamlReader.read("c.md", "title: x", 1, diagnostics).orElseThrow();

    assertThat(yaml.location()).hasToString("c.md:2:1");
  }

  @Test
  void broken_yaml_is_reported_where_it_breaks() {
    assertThat(YamlReader.read("m.yaml", "a: [1, 2\nb: 3\n", diagnostics)).isEmpty();

    assertThat(only().code()).isEqualTo("yaml.syntax");
    assertThat(only().location().line()).isEqualTo(2);
  }

  @Test
  void an_empty_file_is_reported() {
    assertThat(YamlReader.read("m.yaml", "# nothing\n", diagnostics)).isEmpty();

    assertThat(only().code()).isEqualTo("yaml.empty");
  }

  @Test
  void a_key_that_stands_twice_is_reported_at_its_second_place() {
    YamlReader.read("m.yaml", "a: 1\nb: 2\na: 3\n", diagnostics);

    assertThat(only().code()).isEqualTo("yaml.duplicate-key");
    assertThat(only().location()).hasToString("m.yaml:3:1");
  }

  @Test
  void a_bomb_of_aliases_is_refused() {
    YamlReader.read("m.yaml", "a: &a [1]\nb: &b [*a, *a]\nc: [*b, *b]\n", diagnostics);

    assertThat(diagnostics.hasErrors()).isTrue();
  }

  @Test
  void deep_nesting_is_refused_without_a_stack_overflow() {
    YamlReader.read("m.yaml", "[".repeat(5000) + "]".repeat(5000), diagnostics);

    assertThat(only().code()).isEqualTo("yaml.nesting");
    assertThat(only().location()).hasToString("m.yaml:1:51");
  }

  @Test
  void a_key_that_is_not_a_word_is_refused() {
    YamlReader.read("m.yaml", "? [a, b]\n: 1\n", diagnostics);

    assertThat(only().code()).isEqualTo("yaml.key");
    assertThat(only().location()).hasToString("m.yaml:1:3");
  }

  @Test
  void fields_report_unknown_and_missing_keys_and_wrong_shapes() {
    Yaml yaml =
        YamlReader.read(
                "m.yaml", "wieght: 40\nscale: minmax\ntitle: {zh: 甲, fr: un}\n", diagnostics)
            .orElseThrow();
    Fields fields = Fields.of(yaml, "model", "a model", diagnostics).orElseThrow();
    fields.word("scale", Set.of("min-max", "z-score"));
    fields.number("weight");
    fields.text("id");
    assertThat(fields.localized("title").orElseThrow().in(Language.ZH)).isEqualTo("甲");
    fields.finish();

    assertThat(diagnostics.sorted())
        .extracting(d -> d.code() + " " + d.location() + " " + d.hint())
        .containsExactly(
            "model.missing-key m.yaml:1:1 add 'id: …'",
            "model.unknown-word m.yaml:1:1 did you mean 'weight'?",
            "model.unknown-word m.yaml:2:8 did you mean 'min-max'?",
            "model.language m.yaml:3:16 known: zh, en");
  }

  private Diagnostic only() {
    assertThat(diagnostics.sorted()).hasSize(1);
    return diagnostics.sorted().get(0);
  }
}
