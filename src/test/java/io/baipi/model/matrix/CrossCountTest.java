package io.baipi.model.matrix;

import static io.baipi.model.run.Fixture.column;
import static io.baipi.model.run.Fixture.fact;
import static io.baipi.model.run.Fixture.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import io.baipi.text.Language;
import org.junit.jupiter.api.Test;

/** Rows counted by row and column of a matrix. */
class CrossCountTest {
  private static final String MODEL =
      """
      id: m
      title: {zh: 题, en: Title}
      matrix:
        pivot: {table: uses, row: lib, column: firm, count: %s}
      """;

  private static Fixture uses(String count, String... more) {
    String[] rows = {
      "1|x|A|r1|true", "2|x|A|r1|true", "3|x|A|r2|true", "4|y|B|r3|true", "5|y|A|r1|false"
    };
    String[] all = new String[rows.length + more.length];
    System.arraycopy(rows, 0, all, 0, rows.length);
    System.arraycopy(more, 0, all, rows.length, more.length);
    return new Fixture()
        .table("uses", Provenance.EVIDENCE, "id lib firm repo direct:boolean", all)
        .model("m", MODEL.formatted(count));
  }

  @Test
  void rows_are_counted_and_none_is_a_real_zero() {
    ModelResult result = uses("rows").result("m");
    Table table = result.table();
    assertThat(table.names()).containsExactly("lib", "a", "b", "in_columns", "total");
    assertThat(column(table, "a")).containsExactly("3", "1");
    assertThat(column(table, "b")).containsExactly("0", "1");
    assertThat(column(table, "in_columns")).containsExactly("1", "2");
    assertThat(table.value("x", "b").orElseThrow().provenance()).isEqualTo(Provenance.EVIDENCE);
    assertThat(shown(result.part("cells").orElseThrow(), "x · B", "value")).isEqualTo("0");
  }

  @Test
  void different_texts_count_once_and_the_widest_rows_come_first() {
    assertThat(column(uses("distinct repo").result("m").table(), "a")).containsExactly("2", "1");
    ModelResult result = uses("distinct repo, top: 1").result("m");
    assertThat(column(result.table(), "lib")).containsExactly("y");
    assertThat(fact(result, "rows")).isEqualTo("2");
    assertThat(fact(result, "shown")).isEqualTo("1");
  }

  @Test
  void where_leaves_rows_out_and_an_unknown_one_makes_a_range() {
    Table table = uses("distinct repo, where: direct", "6|x|A|r9|").result("m").table();
    assertThat(column(table, "a")).containsExactly("2–3", "0");
    assertThat(column(table, "total")).containsExactly("—", "1");
  }

  @Test
  void mistakes_are_reported_where_they_are() {
    assertThat(uses("lines").mistakes())
        .containsExactly("4:55 model.count 'lines' is nothing that can be counted");
    assertThat(uses("distinct rep").mistakes())
        .containsExactly("4:55 model.unknown-column the table 'uses' has no column 'rep'");
    assertThat(uses("rows, top: 0").mistakes())
        .containsExactly("4:66 model.top 'top' is a whole number from 1 to 1000");
    assertThat(uses("rows", "6||A|r|true").mistakes())
        .containsExactly("7:2 model.no-place the row does not say which 'lib' it belongs to");
    assertThat(uses("rows, value: x").mistakes())
        .containsExactly("4:61 model.unknown-word a pivot does not know 'value'");
  }

  @Test
  void the_method_speaks_both_languages() {
    assertThat(uses("distinct repo, where: direct, top: 3").result("m").method())
        .hasSize(1)
        .allSatisfy(
            step -> {
              assertThat(step.text().in(Language.ZH)).contains("真正的零").contains("只列出3行");
              assertThat(step.text().in(Language.EN)).contains("a real zero").contains("3 rows");
            });
  }
}
