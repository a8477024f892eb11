package io.baipi.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Location;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {
  private static final Lineage NOWHERE =
      new Lineage.Rule("m", "r", Location.file("models/m.yaml"), List.of());

  private static Value num(String number, String unit) {
    return new Value.Num(new BigDecimal(number), Units.get(unit), Provenance.RECOMPUTED, NOWHERE);
  }

  private static Value text(String zh, String en) {
    return new Value.Text(Localized.of(zh, en), Provenance.RECOMPUTED, NOWHERE);
  }

  private static Value range(String low, String high) {
    return new Value.Range(
        new BigDecimal(low), new BigDecimal(high), Units.ONE, Provenance.RECOMPUTED, NOWHERE);
  }

  private static Value missing() {
    return new Value.Missing(Units.ONE, Provenance.RECOMPUTED, NOWHERE);
  }

  private static Column column(String name, ColumnType type, String unit) {
    Unit of = Units.get(unit);
    return new Column(name, type, of, Localized.of("列", "Column"));
  }

  private static Table table(List<Column> columns, List<List<Value>> rows) {
    List<Row> all = new ArrayList<>();
    rows.forEach(values -> all.add(new Row(Integer.toString(all.size() + 1), values)));
    return new Table(
        "m",
        Localized.of("表", "Table"),
        columns,
        all,
        Provenance.RECOMPUTED,
        List.of("src/T1"),
        Location.file("models/m.yaml"));
  }

  @Test
  void ranges_and_languages_take_two_columns_each() {
    Table table =
        table(
            List.of(
                column("name", ColumnType.STRING, "1"),
                column("score", ColumnType.NUMBER, "1"),
                column("same", ColumnType.STRING, "1")),
            List.of(
                List.of(text("甲", "A"), range("40.0", "100"), text("x", "x")),
                List.of(text("乙", "B"), num("7.50", "1"), text("y, z", "y, z")),
                List.of(missing(), missing(), missing())));
    assertThat(TableText.csv(table))
        .isEqualTo(
            """
            name_zh,name_en,score_low,score_high,same
            甲,A,40.0,100,x
            乙,B,7.50,7.50,"y, z"
            ,,,,
            """);
  }

  @Test
  void ends_that_the_table_gives_itself_are_not_given_twice() {
    Table table =
        table(
            List.of(
                column("score", ColumnType.NUMBER, "1"),
                column("score_low", ColumnType.NUMBER, "1"),
                column("score_high", ColumnType.NUMBER, "1")),
            List.of(List.of(range("1", "2"), num("1", "1"), num("2", "1"))));
    assertThat(TableText.csv(table)).isEqualTo("score,score_low,score_high\n,1,2\n");
  }

  @Test
  void a_unit_that_differs_by_row_is_written_unless_a_column_says_it() {
    Column value = column("warn_at", ColumnType.NUMBER, "1");
    assertThat(
            TableText.csv(
                table(
                    List.of(value), List.of(List.of(num("15", "MB")), List.of(num("120", "ms"))))))
        .isEqualTo("warn_at,warn_at_unit\n15,MB\n120,ms\n");
    assertThat(
            TableText.csv(
                table(
                    List.of(value, column("u", ColumnType.STRING, "1")),
                    List.of(
                        List.of(num("15", "MB"), text("MB", "MB")),
                        List.of(num("120", "ms"), text("ms", "ms"))))))
        .isEqualTo("warn_at,u\n15,MB\n120,ms\n");
  }

  @Test
  void a_text_that_could_be_a_formula_is_guarded_and_a_number_is_not() {
    Column words = column("t", ColumnType.STRING, "1");
    List<List<Value>> rows = new ArrayList<>();
    for (String risky :
        List.of("=1+1", "+1", "-5", "@x", "\tx", " =1", "＝1", "'q", ">=", "a=b", "")) {
      rows.add(List.of(text(risky, risky), num("-5", "1")));
    }
    Table table = table(List.of(words, column("n", ColumnType.NUMBER, "1")), rows);
    assertThat(TableText.csv(table).lines())
        .containsExactly(
            "t,n",
            "'=1+1,-5",
            "'+1,-5",
            "'-5,-5",
            "'@x,-5",
            "'\tx,-5",
            "' =1,-5",
            "'＝1,-5",
            "''q,-5",
            ">=,-5",
            "a=b,-5",
            ",-5");
  }

  @Test
  void a_missing_cell_of_the_only_column_leaves_no_empty_line() {
    Table table = table(List.of(column("n", ColumnType.NUMBER, "1")), List.of(List.of(missing())));
    assertThat(TableText.csv(table)).isEqualTo("n\n\"\"\n");
  }

  @Test
  void json_has_null_for_what_is_missing_and_texts_as_they_are() {
    Table table =
        table(
            List.of(column("t", ColumnType.STRING, "1"), column("n", ColumnType.NUMBER, "ms")),
            List.of(List.of(text("=1", "=1"), num("1.50", "ms")), List.of(missing(), missing())));
    assertThat(TableText.json(table))
        .isEqualTo(
            """
            {
              "id": "m",
              "title": {
                "zh": "表",
                "en": "Table"
              },
              "provenance": "recomputed",
              "sources": [
                "src/T1"
              ],
              "columns": [
                {
                  "name": "t",
                  "type": "string",
                  "title": {
                    "zh": "列",
                    "en": "Column"
                  }
                },
                {
                  "name": "n",
                  "type": "number",
                  "unit": "ms",
                  "title": {
                    "zh": "列",
                    "en": "Column"
                  }
                }
              ],
              "rows": [
                {
                  "t": "=1",
                  "n": 1.50
                },
                {
                  "t": null,
                  "n": null
                }
              ]
            }
            """);
  }
}
