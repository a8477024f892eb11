package io.baipi.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.baipi.text.Language;
import io.baipi.text.Units;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types, units, constraints and keys of cells. */
class CellTest {
  private static final String ID = "name: id, type: string, title: Id";

  private final Path root;

  CellTest(@TempDir Path root) {
    this.root = root;
  }

  private Fixture paper(String... fields) throws IOException {
    String[] all = new String[fields.length + 1];
    all[0] = ID;
    System.arraycopy(fields, 0, all, 1, fields.length);
    return new Fixture(root).fields(all);
  }

  private static String field(String type, String constraints) {
    return "name: v, type: " + type + ", title: V, constraints: {" + constraints + "}";
  }

  @Test
  void a_missing_cell_stays_missing() throws IOException {
    Fixture paper = paper(field("number", "minimum: 0") + ", unit: ms").csv("id,v\na,\nb,0\n");
    Table table = paper.table();
    assertThat(paper.diagnostics.sorted()).isEmpty();
    Value.Missing missing = (Value.Missing) table.value("a", "v").orElseThrow();
    assertThat(missing.unit()).isEqualTo(Units.get("ms"));
    assertThat(((Lineage.Cell) missing.lineage()).location()).hasToString("data/t.csv:2:3");
    assertThat(table.value("b", "v").orElseThrow()).isInstanceOf(Value.Num.class);
  }

  @Test
  void other_texts_can_stand_for_missing() throws IOException {
    Fixture paper = new Fixture(root);
    paper.yaml(
        Fixture.descriptor(ID, field("number", ""))
            .replace("primaryKey: id", "primaryKey: id\n      missingValues: [n/a]"));
    paper.csv("id,v\na,n/a\nb,\n");
    assertThat(paper.table().values("v")).allMatch(Value.Missing.class::isInstance);
    assertThat(paper.diagnostics.sorted()).isEmpty();
  }

  @Test
  void a_number_keeps_its_printed_precision() throws IOException {
    Fixture paper = paper(field("number", "")).csv("id,v\na,17.20\nb,-5\nc,0.9995\n");
    assertThat(paper.table().values("v"))
        .extracting(v -> ((Value.Num) v).number())
        .containsExactly(new BigDecimal("17.20"), new BigDecimal("-5"), new BigDecimal("0.9995"));
  }

  @Test
  void values_of_the_other_types_are_read() throws IOException {
    Fixture paper =
        paper("name: b, type: boolean, title: B", "name: d, type: date, title: D")
            .csv("id,b,d\na,true,2024-02-29\n");
    Table table = paper.table();
    assertThat(((Value.Truth) table.value("a", "b").orElseThrow()).truth()).isTrue();
    assertThat(table.value("a", "d").orElseThrow().show(Language.ZH)).isEqualTo("2024-02-29");
    assertThat(paper.diagnostics.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "integer | 42,850 | write 42850",
        "number | 68.2% | write 68.2; the unit stands in datapackage.yaml",
        "number | 17.2 h | write 17.2; the unit stands in datapackage.yaml",
        "number | n/a | leave the cell empty when there is no value",
        "number | — | leave the cell empty when there is no value",
        "number | 1e5 | write all digits instead of an exponent",
        "number | 1,5 | write a point before decimals",
        "number | １２ | write ASCII digits, with a point before decimals",
        "integer | 4.0 | leave the decimals out, or make the field's type 'number'",
        "integer | ' 4' | write it without blanks around it",
        "boolean | yes | write true",
        "boolean | 否 | write false",
        "boolean | perhaps | write true or false, or leave the cell empty",
        "date | 2026-02-30 | write 2026-11-21",
        "date | 1/2/2026 | write 2026-11-21",
      })
  void a_cell_of_the_wrong_type_says_what_to_write(String type, String text, String hint)
      throws IOException {
    Fixture paper = paper(field(type, "")).csv("id,v\na,\"" + text + "\"\n");
    assertThat(paper.found()).containsExactly("data/t.csv:2:3 data.type");
    assertThat(paper.hints("data.type")).containsExactly(hint);
    assertThat(paper.table().value("a", "v").orElseThrow()).isInstanceOf(Value.Missing.class);
  }

  @Test
  void a_number_of_very_many_digits_is_refused() throws IOException {
    Fixture paper = paper(field("number", "")).csv("id,v\na," + "9".repeat(41) + "\n");
    assertThat(paper.found()).containsExactly("data/t.csv:2:3 data.type");
  }

  @Test
  void numbers_and_dates_must_lie_in_their_range() throws IOException {
    Fixture paper =
        paper(
                field("number", "minimum: 0, maximum: 100"),
                "name: d, type: date, title: D, constraints: {minimum: 2024-10-01}")
            .csv("id,v,d\na,100.0,2024-10-01\nb,100.1,2024-09-30\nc,-1,\n");
    assertThat(paper.found())
        .containsExactly(
            "data/t.csv:3:3 data.range", "data/t.csv:3:9 data.range", "data/t.csv:4:3 data.range");
    assertThat(paper.hints("data.range"))
        .first()
        .isEqualTo("'v' allows 0 to 100; correct the value, or the schema");
  }

  @Test
  void a_value_must_be_one_of_those_allowed() throws IOException {
    Fixture paper = paper(field("string", "enum: [table, prose]")).csv("id,v\na,tabel\nb,prose\n");
    assertThat(paper.found()).containsExactly("data/t.csv:2:3 data.enum");
    assertThat(paper.hints("data.enum")).containsExactly("did you mean 'table'?");
  }

  @Test
  void a_text_must_match_its_pattern_as_a_whole() throws IOException {
    Fixture paper =
        paper(field("string", "pattern: '[0-9]+(\\.[0-9]+){1,2}'"))
            .csv("id,v\na,1.22.1\nb,v1.22\nc,1.22.\n");
    assertThat(paper.found())
        .containsExactly("data/t.csv:3:3 data.pattern", "data/t.csv:4:3 data.pattern");
  }

  @Test
  void a_pattern_that_would_run_for_ever_is_stopped() throws IOException {
    Fixture paper =
        paper(field("string", "pattern: '(a+)+b'")).csv("id,v\nx," + "a".repeat(60) + "\n");
    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), paper::found))
        .containsExactly("data/t.csv:2:3 data.pattern");
  }

  @Test
  void required_and_unique_hold_for_every_row() throws IOException {
    Fixture paper =
        paper(field("number", "required: true, unique: true")).csv("id,v\na,1\nb,\nc,1.0\n");
    assertThat(paper.found())
        .containsExactly("data/t.csv:3:3 data.required", "data/t.csv:4:3 data.unique");
    assertThat(paper.hints("data.unique")).containsExactly("it stands in line 2 already");
  }

  @Test
  void a_key_must_be_there_and_stand_once() throws IOException {
    Fixture paper = paper(field("number", "")).csv("id,v\na,1\n,2\na,3\n");
    assertThat(paper.found())
        .containsExactly("data/t.csv:3:1 data.required", "data/t.csv:4:1 data.duplicate-key");
  }

  @Test
  void a_key_of_several_fields_names_the_row() throws IOException {
    Fixture paper = new Fixture(root);
    paper.yaml(
        Fixture.descriptor(ID, field("integer", ""))
            .replace("primaryKey: id", "primaryKey: [id, v]"));
    paper.csv("id,v\na,1\na,2\na,1\n");
    assertThat(paper.found()).containsExactly("data/t.csv:4:1 data.duplicate-key");
    assertThat(paper.table().row("a · 2")).isPresent();
  }

  @Test
  void a_row_without_key_is_named_by_its_number() throws IOException {
    Fixture paper = new Fixture(root);
    paper.yaml(Fixture.descriptor(ID).replace("primaryKey: id", "primaryKey: []"));
    paper.csv("id\na\na\n");
    assertThat(paper.table().rows()).extracting(Row::key).containsExactly("1", "2");
    assertThat(paper.diagnostics.sorted()).isEmpty();
  }

  @Test
  void a_foreign_key_must_be_found() throws IOException {
    Fixture paper = new Fixture(root);
    paper.yaml(
        Fixture.descriptor(ID)
            + Fixture.resource(
                "u",
                "",
                "foreignKeys: [{fields: ref, reference: {resource: t, fields: id}}]",
                "name: ref, type: string, title: R"));
    paper.csv("id\nUber\n").file("data/u.csv", "ref\nUber\n\"\"\nUbre\nStripe\n");
    assertThat(paper.found())
        .containsExactly("data/u.csv:4:1 data.foreign-key", "data/u.csv:5:1 data.foreign-key");
    assertThat(paper.hints("data.foreign-key"))
        .containsExactly("did you mean 'Uber'?", "add a row to t, or correct the value");
  }

  @Test
  void references_to_a_broken_table_are_not_reported_on_top() throws IOException {
    Fixture paper = new Fixture(root);
    paper.yaml(
        Fixture.descriptor(ID)
            + Fixture.resource(
                "u",
                "",
                "foreignKeys: [{fields: ref, reference: {resource: t, fields: id}}]",
                "name: ref, type: string, title: R"));
    paper.csv("id\nUber,\n").file("data/u.csv", "ref\nUber\n");
    assertThat(paper.found()).containsExactly("data/t.csv:2:6 data.ragged-row");
  }

  @Test
  void a_column_can_give_the_unit_of_each_row() throws IOException {
    Fixture paper =
        paper("name: v, type: number, title: V, unitColumn: u", "name: u, type: string, title: U")
            .csv("id,v,u\na,17.2,h\nb,12.6,d\nc,1,days\nd,1,\ne,,\n");
    assertThat(paper.found())
        .containsExactly("data/t.csv:4:5 data.unknown-unit", "data/t.csv:5:3 data.missing-unit");
  }

  @Test
  void a_value_carries_the_unit_of_its_row() throws IOException {
    Fixture paper =
        paper("name: v, type: number, title: V, unitColumn: u", "name: u, type: string, title: U")
            .csv("id,v,u\na,17.2,h\nb,,d\n");
    Table table = paper.table();
    assertThat(((Value.Num) table.value("a", "v").orElseThrow()).unit().id()).isEqualTo("h");
    assertThat(((Value.Missing) table.value("b", "v").orElseThrow()).unit().id()).isEqualTo("d");
  }

  @Test
  void a_field_may_be_less_sure_than_its_table() throws IOException {
    Fixture paper =
        paper("name: v, type: number, title: V, provenance: assumed").csv("id,v\na,1\n");
    Table table = paper.table();
    assertThat(table.provenance()).isEqualTo(Provenance.ASSUMED);
    assertThat(table.value("a", "id").orElseThrow().provenance()).isEqualTo(Provenance.PUBLISHED);
    assertThat(table.value("a", "v").orElseThrow().provenance()).isEqualTo(Provenance.ASSUMED);
  }

  @Test
  void blanks_around_a_text_are_a_warning() throws IOException {
    Fixture paper = paper(field("string", "")).csv("id,v\na,Uber \n");
    assertThat(paper.found()).containsExactly("data/t.csv:2:3 data.blanks");
    assertThat(paper.diagnostics.hasErrors()).isFalse();
  }

  @Test
  void all_mistakes_of_all_tables_are_reported_in_one_run() throws IOException {
    Fixture paper = new Fixture(root);
    paper.yaml(
        Fixture.descriptor(ID, field("number", "maximum: 5"))
            + Fixture.resource("u", "src", "primaryKey: w", "name: w, type: integer, title: W"));
    paper.csv("id,v\na,x\nb,6\n").file("data/u.csv", "w\n1.5\n2\n2\n");
    assertThat(paper.found())
        .containsExactly(
            "data/t.csv:2:3 data.type",
            "data/t.csv:3:3 data.range",
            "data/u.csv:2:1 data.type",
            "data/u.csv:4:1 data.duplicate-key");
  }
}
