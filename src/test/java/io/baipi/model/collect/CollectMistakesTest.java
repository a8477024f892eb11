package io.baipi.model.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.model.EngineChoice;
import io.baipi.model.run.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake that a contributor can make with raw rows, and where it is reported. */
class CollectMistakesTest {
  private static final String HEAD = "id: m\ntitle: {zh: 题, en: T}\ncollect:\n";
  private static final String FILE = "  from: {file: raw/a.csv}\n  provenance: measured\n";
  private static final String REST = "  by: firm\n  columns: {n: {count: rows}}\n";

  @TempDir private Path paper;

  @BeforeEach
  void rows() throws IOException {
    Files.createDirectories(paper.resolve("raw"));
    write("raw/a.csv", "firm,go,score\nA,true,1.5\nB,,2\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(paper.resolve(name), text);
  }

  private Fixture model(String collect) {
    return new Fixture().in(paper).model("m", HEAD + collect);
  }

  private List<String> mistakes(String collect) {
    return model(collect).mistakes();
  }

  @Test
  void sound_models_have_none() {
    assertThat(mistakes(FILE + REST)).isEmpty();
  }

  @Test
  void a_missing_column_is_reported_at_its_word() {
    Fixture fixture =
        model(
            FILE
                + "  by: firn\n  name: frim\n  columns:\n    a: {mean: scor}\n"
                + "    b: {count distinct: goo}\n    c: {count: go and scorr > 1}\n"
                + "  types: {scre: number, go: truth}\n");
    assertThat(fixture.mistakes())
        .containsExactly(
            "6:7 model.unknown-column the file 'raw/a.csv' has no column 'firn'",
            "7:9 model.unknown-column the file 'raw/a.csv' has no column 'frim'",
            "9:15 model.unknown-column the file 'raw/a.csv' has no column 'scor'",
            "10:25 model.unknown-column the file 'raw/a.csv' has no column 'goo'",
            "11:23 model.formula-name the formula uses 'scorr', which is not one of its inputs",
            "12:11 model.unknown-column the file 'raw/a.csv' has no column 'scre'");
    assertThat(fixture.diagnostics().get(0).hint()).isEqualTo("did you mean 'firm'?");
  }

  @Test
  void a_text_where_a_number_is_needed_is_reported() {
    Fixture fixture = model(FILE + "  by: firm\n  columns:\n    a: {mean: score}\n");
    assertThat(fixture.mistakes())
        .containsExactly(
            "8:15 model.column-kind the column 'score' is a text, but a number is needed here");
    assertThat(fixture.diagnostics().get(0).hint()).isEqualTo("declare it under 'types': number");
    assertThat(mistakes(FILE + "  by: firm\n  columns:\n    a: {share: go}\n"))
        .containsExactly(
            "8:16 model.column-kind the column 'go' is a text, but true or false is needed here");
  }

  @Test
  void a_cell_of_the_wrong_kind_is_reported_at_its_row() throws IOException {
    write("raw/a.csv", "firm,go,score\nA,true,1.5\nB,,two\n");
    Fixture fixture =
        model(FILE + "  by: firm\n  columns:\n    a: {mean: score}\n  types: {score: number}\n");
    assertThat(fixture.mistakes())
        .containsExactly(
            "3:0 model.csv Error when converting column \"score\". Could not convert string"
                + " \"two\" to 'DECIMAL'");
    assertThat(fixture.diagnostics().get(0).location().path()).isEqualTo("raw/a.csv");
  }

  @Test
  void a_broken_row_is_reported_at_its_line_in_its_file() throws IOException {
    write("raw/b.csv", "firm,go,score\nA,true,1.5\nB,true,2,3\n");
    Fixture fixture =
        model(
            "  from: {file: raw/*.csv}\n  provenance: measured\n  by: firm\n  columns:\n"
                + "    a: {share: go}\n  types: {go: truth}\n");
    assertThat(fixture.mistakes())
        .containsExactly("3:0 model.csv Expected Number of Columns: 3 Found: 4");
    assertThat(fixture.diagnostics().get(0).location().path()).isEqualTo("raw/b.csv");
  }

  @Test
  void files_that_are_read_together_have_the_same_columns() throws IOException {
    write("raw/b.csv", "firm,score,go\n");
    Fixture fixture = model("  from: {file: raw/*.csv}\n  provenance: measured\n" + REST);
    assertThat(fixture.mistakes())
        .containsExactly("1:0 model.csv the columns differ from those of 'raw/a.csv'");
    assertThat(fixture.diagnostics().get(0).location().path()).isEqualTo("raw/b.csv");
  }

  @Test
  void the_first_record_names_each_column_once() throws IOException {
    write("raw/a.csv", "firm,Go,go\nA,1,2\n");
    assertThat(mistakes(FILE + REST)).containsExactly("1:0 model.csv two columns are named 'go'");
    write("raw/a.csv", "firm,,go\nA,1,2\n");
    assertThat(mistakes(FILE + REST)).containsExactly("1:0 model.csv a column has no name");
    write("raw/a.csv", "\"firm,go\nA,1\n");
    assertThat(mistakes(FILE + REST))
        .containsExactly("1:0 model.csv the first record does not name the columns in UTF-8");
  }

  @Test
  void a_file_outside_the_paper_is_refused() throws IOException {
    for (String path :
        List.of("../a.csv", "/etc/a.csv", "raw/../../a.csv", "C:\\a.csv", "r*/a.csv")) {
      assertThat(mistakes("  from: {file: '" + path + "'}\n  provenance: measured\n" + REST))
          .as(path)
          .containsExactly(
              "4:16 model.file-outside '" + path + "' is not a path inside the paper's folder");
    }
    Path elsewhere = Files.createTempFile("elsewhere", ".csv");
    try {
      Files.createSymbolicLink(paper.resolve("raw/link.csv"), elsewhere);
      assertThat(mistakes("  from: {file: raw/link.csv}\n  provenance: measured\n" + REST))
          .containsExactly(
              "4:16 model.file-outside 'raw/link.csv' is a link that leaves the paper's folder");
    } finally {
      Files.delete(elsewhere);
    }
  }

  @Test
  void a_file_that_is_not_there_gets_a_suggestion() {
    Fixture fixture = model("  from: {file: raw/aa.csv}\n  provenance: measured\n" + REST);
    assertThat(fixture.mistakes())
        .containsExactly("4:16 model.no-file there is no file 'raw/aa.csv' in the paper's folder");
    assertThat(fixture.diagnostics().get(0).hint()).isEqualTo("did you mean 'a.csv'?");
    assertThat(mistakes("  from: {file: raw/a.xlsx}\n  provenance: measured\n" + REST))
        .containsExactly("4:16 model.file-form 'raw/a.xlsx' is neither CSV nor Parquet");
  }

  @Test
  void a_paper_whose_path_looks_like_a_pattern_is_refused() throws IOException {
    Path odd = Files.createDirectories(paper.resolve("odd[1]/raw"));
    Files.writeString(odd.resolve("a.csv"), "firm\nA\n");
    assertThat(new Fixture().in(odd.getParent()).model("m", HEAD + FILE + REST).mistakes())
        .containsExactly(
            "4:16 model.file-form the path of 'raw/a.csv' has a sign that engines take for a"
                + " pattern");
  }

  @Test
  void a_parquet_file_that_is_none_is_reported_at_the_model() throws IOException {
    write("raw/a.parquet", "no");
    assertThat(mistakes("  from: {file: raw/a.parquet}\n  provenance: measured\n" + REST))
        .singleElement()
        .asString()
        .startsWith("3:1 model.engine ")
        .contains("raw/a.parquet")
        .doesNotContain(paper.toString());
  }

  @Test
  void no_rows_are_reported_where_they_get_lost() throws IOException {
    assertThat(mistakes(FILE + "  where: firm = \"Z\"\n" + REST))
        .containsExactly("6:10 model.no-rows none of the 2 rows is used");
    write("raw/a.csv", "firm,go,score\n");
    assertThat(mistakes(FILE + REST))
        .containsExactly("4:16 model.no-rows the file 'raw/a.csv' has no rows");
  }

  @Test
  void provenance_is_said_for_what_is_no_data_of_the_paper() {
    assertThat(mistakes("  from: {file: raw/a.csv}\n" + REST))
        .containsExactly(
            "4:3 model.missing-key 'collect' needs 'provenance', because its rows are not data of"
                + " the paper");
    assertThat(
            new Fixture()
                .table("t", "firm", "A")
                .model("m", HEAD + "  from: t\n  provenance: measured\n" + REST)
                .mistakes())
        .containsExactly("5:15 model.provenance the data's own provenance counts");
  }

  @Test
  void a_column_says_one_thing() {
    Fixture fixture =
        model(
            FILE
                + "  by: firm\n  columns:\n    a: {meen: score}\n    b: {mean: score, sum: score}\n");
    assertThat(fixture.mistakes())
        .containsExactly(
            "8:5 model.shape the column 'a' does not say what it is",
            "9:27 model.shape a column is one of mean, sum, not several");
    assertThat(fixture.diagnostics().get(0).hint()).isEqualTo("did you mean 'mean'?");
  }

  @Test
  void names_of_columns_are_taken_once() {
    assertThat(
            mistakes(
                FILE
                    + "  by: firm\n  name: go\n  columns: {firm: {count: rows}, name: {count: rows}}\n"))
        .containsExactly(
            "8:13 model.name-taken 'firm' is already the name of another column of the result",
            "8:34 model.name-taken 'name' is already the name of another column of the result");
  }

  @Test
  void numbers_of_the_grammar_have_bounds() {
    assertThat(
            mistakes(
                FILE
                    + "  by: firm\n  columns:\n    a: {percentile: {of: score, at: 101}}\n"
                    + "    b: {mean: score, decimals: 10}\n  types: {score: float}\n"
                    + "  keep at least: 1\n"))
        .containsExactly(
            "8:37 model.number a percentile is at a number from 0 to 100 with at most two decimals",
            "9:15 model.column-kind the column 'score' is a text, but a number is needed here",
            "9:32 model.round at most 9 decimals are kept of a number that is added",
            "10:18 model.unknown-word a column is number, truth or text, not 'float'",
            "11:18 model.number 'keep at least' is a whole number of rows, 2 or more");
  }

  @Test
  void a_number_too_large_to_be_added_is_reported() throws Exception {
    try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT 'A' AS firm, 1e13::DOUBLE AS big) TO '"
              + paper
              + "/raw/big.parquet' (FORMAT parquet)");
    }
    String from = "  from: {file: raw/big.parquet}\n  provenance: measured\n  by: firm\n";
    assertThat(mistakes(from + "  columns: {a: {sum: big}}\n"))
        .containsExactly("7:13 model.too-large a number is too large to be added with 6 decimals");
    assertThat(mistakes(from + "  columns: {a: {sum: big, decimals: 0}}\n")).isEmpty();
    assertThat(
            new Fixture()
                .table("d", "firm big:count", "A|10000000000000")
                .model("m", HEAD + "  from: d\n  by: firm\n  columns: {a: {mean: big}}\n")
                .mistakes())
        .containsExactly("6:13 model.too-large a number is too large to be added with 6 decimals");
    assertThat(mistakes(from + "  columns: {a: {sum: big, decimals: 0}}\n  types: {big: text}\n"))
        .containsExactly("8:16 model.column-kind the column 'big' is a number there");
  }

  private Diagnostic engine(EngineChoice choice) {
    Fixture fixture =
        new Fixture()
            .in(paper)
            .on(choice)
            .table("t", "firm", "A")
            .model("m", HEAD + "  from: {table: lake.t}\n  provenance: measured\n" + REST)
            .model("other", "id: other\ntitle: {zh: 题, en: T}\ncollect:\n  from: t\n" + REST);
    // One model's engine does not stop the others.
    assertThat(fixture.evaluate().models().keySet()).containsExactly("other");
    assertThat(fixture.diagnostics()).hasSize(1);
    Diagnostic diagnostic = fixture.diagnostics().get(0);
    assertThat(diagnostic.code()).isEqualTo("model.engine");
    assertThat(diagnostic.location().path()).isEqualTo("models/m.yaml");
    assertThat(diagnostic.location().line()).isEqualTo(choice.url().isPresent() ? 3 : 4);
    return diagnostic;
  }

  @Test
  void a_table_of_an_engine_needs_one() {
    assertThat(engine(EngineChoice.embedded()).message())
        .isEqualTo("the table 'lake.t' is one of an engine, and no engine is named");
  }

  @Test
  void an_unknown_engine_is_reported_without_its_password() {
    assertThat(engine(EngineChoice.of("jdbc:oracle://me:secret@host/x?password=secret")).message())
        .isEqualTo("no engine is known for 'jdbc:oracle://host/x'");
  }

  @Test
  void a_missing_driver_is_reported_with_those_that_were_tried() {
    Diagnostic diagnostic = engine(EngineChoice.of("jdbc:trino://host:8080/hive;pw=secret"));
    assertThat(diagnostic.message())
        .startsWith("no JDBC driver knows 'jdbc:trino://host:8080/hive'; tried ")
        .contains("org.duckdb.DuckDBDriver");
    assertThat(diagnostic.hint()).contains("--driver");
    EngineChoice jar =
        new EngineChoice(
            Optional.of("jdbc:trino://host"),
            List.of(paper.resolve("none.jar")),
            Optional.empty(),
            Optional.empty());
    assertThat(engine(jar).message()).startsWith("there is no driver '");
  }

  @Test
  void an_engine_that_cannot_be_opened_is_reported_with_the_cause() {
    Diagnostic diagnostic = engine(EngineChoice.of("jdbc:duckdb:" + paper + "/none/at/all.duckdb"));
    assertThat(diagnostic.message())
        .contains("cannot be reached with org.duckdb.DuckDBDriver")
        .contains("all.duckdb");
  }

  @Test
  void a_table_that_the_engine_lacks_is_reported() {
    assertThat(engine(EngineChoice.of("jdbc:duckdb:" + paper + "/new.duckdb")).message())
        .contains("lake");
  }

  @Test
  void an_engine_that_says_nothing_is_given_up() {
    EngineFailure failure =
        catchThrowableOfType(
            EngineFailure.class,
            () ->
                Engines.within(
                    () -> {
                      Thread.sleep(60_000);
                      throw new IllegalStateException();
                    },
                    "jdbc:x://u:secret@h/",
                    "a.Driver",
                    1));
    assertThat(failure.message())
        .isEqualTo("'jdbc:x://h/' cannot be reached with a.Driver: no answer in 1 seconds");
  }

  @Test
  void a_choice_of_engine_does_not_print_its_password() {
    EngineChoice choice =
        new EngineChoice(
            Optional.of("jdbc:x://u:secret@h"), List.of(), Optional.of("u"), Optional.of("secret"));
    assertThat(choice.toString()).doesNotContain("secret");
  }
}
