package io.baipi.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.CsvColumn;
import io.baipi.data.DataPackage;
import io.baipi.data.DataPublisher;
import io.baipi.data.DataReader;
import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.TableText;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperReader;
import io.baipi.text.Localized;
import io.baipi.text.Units;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code that readers copy really runs, where the machine has what runs it. */
class SnippetsTest {
  private static final Lineage NOWHERE =
      new Lineage.Rule("m", "r", Location.file("m.yaml"), List.of());

  /** One column of each type, a missing value in each, and texts that look like something else. */
  private static Table all() {
    List<Column> columns =
        List.of(
            column("name", ColumnType.STRING),
            column("count", ColumnType.INTEGER),
            column("share", ColumnType.NUMBER),
            column("open", ColumnType.BOOLEAN),
            column("day", ColumnType.DATE));
    List<Row> rows =
        List.of(
            new Row(
                "1",
                List.of(
                    text("NA"),
                    number("9000000000"),
                    number("0.5"),
                    new Value.Truth(true, Provenance.PUBLISHED, NOWHERE),
                    text("2026-11-21"))),
            new Row("2", List.of(text("=1+1, \"x\""), no(), no(), no(), no())),
            new Row("3", List.of(no(), number("0"), number("-1.25"), no(), text("2026-01-02"))));
    return new Table(
        "all_types",
        Localized.same("All types"),
        columns,
        rows,
        Provenance.PUBLISHED,
        List.of(),
        Location.file("data/all.csv"));
  }

  private static Column column(String name, ColumnType type) {
    return new Column(name, type, Units.ONE, Localized.same(name));
  }

  private static Value text(String text) {
    return new Value.Text(Localized.same(text), Provenance.PUBLISHED, NOWHERE);
  }

  private static Value number(String number) {
    return new Value.Num(new BigDecimal(number), Units.ONE, Provenance.PUBLISHED, NOWHERE);
  }

  private static Value no() {
    return new Value.Missing(Units.ONE, Provenance.PUBLISHED, NOWHERE);
  }

  private static Snippets snippets(Path folder) throws IOException {
    Path file = folder.resolve("all_types.csv");
    Files.writeString(file, TableText.csv(all()));
    return new Snippets(CsvColumn.of(all()), file.toString());
  }

  @Test
  void duckdb_reads_every_type_and_tells_missing_from_zero(@TempDir Path temp) throws Exception {
    assertThat(query(snippets(temp).sql()))
        .containsExactly(
            "NA|9000000000|0.5|true|2026-11-21",
            "=1+1, \"x\"|null|null|null|null",
            "null|0|-1.25|null|2026-01-02");
  }

  @Test
  void duckdb_reads_every_table_of_the_paper(@TempDir Path temp) throws Exception {
    Diagnostics diagnostics = new Diagnostics();
    Paper paper = PaperReader.read(SiteFixture.HOME, SiteFixture.HOME, diagnostics).orElseThrow();
    DataPackage data = DataReader.read(paper, diagnostics).orElseThrow();
    DataPublisher.publish(paper, data, temp);
    for (Table table : data.tables().values()) {
      Path file = temp.resolve(table.id() + ".csv");
      List<String> rows = query(new Snippets(CsvColumn.of(table), file.toString()).sql());
      assertThat(rows).as(table.id()).hasSameSizeAs(table.rows());
    }
  }

  private static List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(String.valueOf(result.getObject(i)));
        }
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }

  @Test
  void python_reads_every_type_and_tells_missing_from_zero(@TempDir Path temp) throws Exception {
    Optional<String> python = Optional.empty();
    for (String name : List.of("/usr/bin/python3", "python3")) {
      if (runs(temp, name, "-c", "import pandas")) {
        python = Optional.of(name);
      }
    }
    assumeTrue(python.isPresent(), "no pandas on this machine");
    Path script = temp.resolve("load.py");
    Files.writeString(
        script,
        snippets(temp).python()
            + "assert list(data['name'].fillna('-')) == ['NA', '=1+1, \"x\"', '-']\n"
            + "assert list(data['count'].fillna(-1)) == [9000000000, -1, 0]\n"
            + "assert data['share'].isna().tolist() == [False, True, False]\n"
            + "assert data['open'].isna().tolist() == [False, True, True]\n"
            + "assert data['day'].dt.year.tolist()[0] == 2026\n");
    assertThat(runs(temp, python.orElseThrow(), script.toString())).isTrue();
  }

  @Test
  void go_reads_every_type(@TempDir Path temp) throws Exception {
    assumeTrue(runs(temp, "go", "version"), "no Go on this machine");
    Path program = temp.resolve("main.go");
    Files.writeString(program, snippets(temp).all().get("Go"));
    for (String task : List.of("vet", "run")) {
      boolean good = runs(temp, "go", task, program.toString());
      assertThat(good).as(Files.readString(temp.resolve("said.txt"))).isTrue();
    }
  }

  @Test
  void go_takes_only_the_packages_that_it_needs(@TempDir Path temp) throws Exception {
    Table words =
        new Table(
            "words",
            Localized.same("Words"),
            List.of(column("2nd name", ColumnType.STRING), column("名", ColumnType.STRING)),
            List.of(new Row("1", List.of(text("a"), text("b")))),
            Provenance.PUBLISHED,
            List.of(),
            Location.file("data/words.csv"));
    assertThat(new Snippets(CsvColumn.of(words), "https://example.org/words.csv").all().get("Go"))
        .contains("http.Get(\"https://example.org/words.csv\")", "Column2ndName string")
        .doesNotContain("strconv", "optional", "\"os\"", "\"time\"", "strings");
    assertThat(snippets(temp).all().get("Go"))
        .contains("\"os\"", "\"strconv\"", "\"strings\"", "\"time\"");
  }

  private static boolean runs(Path folder, String... command)
      throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said.txt").toFile())
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
