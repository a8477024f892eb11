package io.baipi.model.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.model.run.Fixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each mistake that a contributor can make with a matrix, and where it is reported. */
class MatrixMistakesTest {
  private static final String VERDICTS =
      """
      id: m
      title: {zh: 题, en: Title}
      matrix:
        table: systems
        rows: os
        columns:
          calls: {of: calls, verdict: {supported: full, not supported: no}}
      """;

  private static List<String> mistakes(String yaml, String... rows) {
    return new Fixture().table("systems", "os calls", rows).model("m", yaml).mistakes();
  }

  private static List<String> mistakes(String yaml) {
    return mistakes(yaml, "K|full");
  }

  @Test
  void a_sound_matrix_has_none() {
    assertThat(mistakes(VERDICTS)).isEmpty();
  }

  @Test
  void a_text_without_a_verdict_is_reported_at_its_cell() {
    assertThat(mistakes(VERDICTS, "K|full", "U|fulll"))
        .containsExactly("3:2 model.no-verdict the column 'calls' has no verdict for 'fulll'");
  }

  @Test
  void verdicts_are_of_the_scale_and_texts_have_one() {
    assertThat(mistakes(VERDICTS.replace("not supported: no", "unsupported: no")))
        .containsExactly("7:51 model.unknown-verdict the scale has no verdict 'unsupported'");
    assertThat(mistakes(VERDICTS.replace("not supported: no", "not supported: [no, full]")))
        .contains("7:71 model.verdict-twice 'full' has a verdict already");
    assertThat(mistakes(VERDICTS.replace("not supported: no", "not supported: [{a: b}]")))
        .contains("7:67 model.shape expected a text of the column, not a mapping");
    assertThat(mistakes(VERDICTS.replace(", verdict: {supported: full, not supported: no}", "")))
        .containsExactly("7:5 model.no-verdicts no column of the matrix is judged");
  }

  @Test
  void a_scale_has_symbols_that_can_be_printed_and_told_apart() {
    String scale =
        """
          scale:
            supported: {symbol: ✅, words: {zh: 是, en: yes}}
            partial: {symbol: △, words: {zh: 半, en: half}}
            not supported: {symbol: △, words: {zh: 否, en: no}}
        """;
    assertThat(mistakes(VERDICTS + scale))
        .containsExactly(
            "9:25 model.symbol '✅' is not a symbol for a verdict",
            "11:29 model.symbol '△' already stands for another verdict");
    assertThat(
            mistakes(
                VERDICTS.replace(", not supported: no", "")
                    + "  scale: {supported: {symbol: √}}\n"))
        .contains("8:22 model.missing-key a verdict needs 'words'")
        .contains("8:10 model.scale a scale has at least two verdicts");
    assertThat(
            mistakes(
                VERDICTS
                    + scale
                        .replace("✅", "√")
                        .replace("half}}", "half}}\n    Gut: {symbol: ◇, words: g}")
                        .replace("not supported: {symbol: △", "not supported: {symbol: ×")
                    + "    lowest: {symbol: ○, words: l}\n"))
        .containsExactly(
            "11:5 model.name 'Gut' cannot be the name of a verdict",
            "13:5 model.name-taken 'lowest' is already the name of a column of the matrix");
  }

  @Test
  void tables_and_columns_exist() {
    assertThat(mistakes(VERDICTS.replace("table: systems", "table: system")))
        .containsExactly("4:10 model.unknown-table there is no table 'system' in the data");
    assertThat(
            mistakes(
                VERDICTS
                    .replace("rows: os", "rows: so\n  name: label")
                    .replace("of: calls", "of: call")))
        .containsExactly(
            "5:9 model.unknown-column the table 'systems' has no column 'so'",
            "6:9 model.unknown-column the table 'systems' has no column 'label'",
            "8:17 model.unknown-column the table 'systems' has no column 'call'");
    assertThat(mistakes(VERDICTS.replace("  table: systems\n", "")))
        .containsExactly("4:3 model.tables the matrix does not say which table it is made of");
    assertThat(mistakes(VERDICTS.replace("table: systems", "tables: [systems, systems]")))
        .contains("4:21 model.name-taken 'systems' is already the name of a table of this matrix");
    assertThat(mistakes(VERDICTS.replace("table: systems", "tables: [[systems]]")))
        .containsExactly("4:12 model.shape expected a table's name, not a list");
  }

  @Test
  void a_cell_is_stated_once_and_a_row_has_a_name() {
    assertThat(mistakes(VERDICTS, "K|full", "K|no", "|no"))
        .containsExactly(
            "3:2 model.cell-twice 'calls' of 'K' is already stated in data/systems.csv:2:2",
            "4:1 model.no-row-name the row does not say what it is about");
  }

  @Test
  void names_of_columns_are_not_taken_twice() {
    assertThat(mistakes(VERDICTS + "    lowest: {of: calls}\n"))
        .containsExactly(
            "8:5 model.name-taken 'lowest' is already the name of a column of the matrix");
  }

  @Test
  void a_matrix_has_words_of_its_own() {
    assertThat(mistakes(VERDICTS + "  clumns: {}\n"))
        .containsExactly("8:3 model.unknown-word a matrix does not know 'clumns'");
    assertThat(mistakes("id: m\ntitle: {zh: 题, en: T}\nmatrix: [systems]\n"))
        .containsExactly("3:9 model.shape a matrix must be a mapping, not a list");
    assertThat(mistakes("id: m\ntitle: {zh: 题, en: T}\nmatrix: {table: systems, rows: os}\n"))
        .containsExactly("3:9 model.missing-key a matrix needs 'columns'");
  }

  private static final String PIVOT =
      """
      id: m
      title: {zh: 题, en: Title}
      matrix:
        pivot: {table: tails, row: model, column: [gpu, tokens], value: p99}
      """;

  private static List<String> pivot(String yaml, String... rows) {
    return new Fixture()
        .table("tails", "model gpu tokens:count p99:ms", rows)
        .model("m", yaml)
        .mistakes();
  }

  @Test
  void two_measurements_of_one_place_are_reported_at_the_second() {
    assertThat(pivot(PIVOT, "a|A10|128|1", "a|A10|512|1", "a|A10|128.0|2"))
        .containsExactly(
            "4:4 model.cell-twice this place of the matrix is already filled from"
                + " data/tails.csv:2:4");
  }

  @Test
  void a_measurement_says_where_it_belongs() {
    assertThat(pivot(PIVOT, "|A10|128|1", "a||128|1", "a|A10||1"))
        .containsExactly(
            "2:1 model.no-place the measurement does not say which 'model' it belongs to",
            "3:2 model.no-place the measurement does not say which 'gpu' it belongs to",
            "4:3 model.no-place the measurement does not say which 'tokens' it belongs to");
  }

  @Test
  void a_pivot_names_columns_once_that_exist_and_convert() {
    assertThat(pivot(PIVOT.replace("value: p99", "value: p9"), "a|A10|1|1"))
        .containsExactly("4:67 model.unknown-column the table 'tails' has no column 'p9'");
    assertThat(pivot(PIVOT.replace("value: p99", "value: gpu"), "a|A10|1|1"))
        .contains("4:67 model.name-taken 'gpu' is already the name of another part of the pivot");
    assertThat(pivot(PIVOT.replace("value: p99", "value: p99, unit: MB"), "a|A10|1|1"))
        .containsExactly(
            "4:67 model.unit-mismatch 'ms' in data/tails.csv:2:4 does not convert to 'MB'");
    assertThat(pivot(PIVOT.replace(", column: [gpu, tokens]", ""), "a|A10|1|1"))
        .containsExactly("4:10 model.missing-key a pivot needs 'column'");
    assertThat(pivot(PIVOT.replace("[gpu, tokens]", "[[gpu]]"), "a|A10|1|1"))
        .containsExactly("4:46 model.shape expected a column's name, not a list");
    assertThat(
            new Fixture()
                .table("tails", "model row p99:ms", "a|b|1")
                .model("m", PIVOT.replace("[gpu, tokens]", "row"))
                .mistakes())
        .containsExactly(
            "4:45 model.name-taken 'row' is already the name of a column of the part 'cells'");
  }

  @Test
  void a_matrix_has_no_more_columns_than_a_page_can_hold() {
    String[] rows = new String[201];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = "a|A10|" + i + "|1";
    }
    assertThat(pivot(PIVOT, rows))
        .containsExactly("4:46 model.matrix-width the matrix has 201 columns, more than 200");
  }
}
