package io.baipi.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form of CSV files, and where they may be. */
class TableFileTest {
  private static final String ID = "name: id, type: string, title: Id";
  private static final String N = "name: n, type: number, title: N";

  private final Path root;
  private final Fixture paper;

  TableFileTest(@TempDir Path root) throws IOException {
    this.root = root;
    paper = new Fixture(root).fields(ID, N);
  }

  @Test
  void a_sound_file_gives_no_diagnostic() throws IOException {
    paper.csv("id,n\na,1\nb,2.50\n");
    Table table = paper.table();
    assertThat(paper.diagnostics.sorted()).isEmpty();
    assertThat(table.rows()).extracting(Row::key).containsExactly("a", "b");
    assertThat(((Value.Num) table.value("b", "n").orElseThrow()).number().toPlainString())
        .isEqualTo("2.50");
  }

  @Test
  void a_cell_knows_its_place_after_quotes_han_and_line_breaks() throws IOException {
    paper.csv("id,n\n\"甲\"\"，\nx\",1\n\"b,c\",2\n");
    Table table = paper.table();
    Lineage.Cell first = (Lineage.Cell) table.rows().get(0).values().get(1).lineage();
    assertThat(first.location()).hasToString("data/t.csv:3:4");
    Lineage.Cell second = (Lineage.Cell) table.rows().get(1).values().get(1).lineage();
    assertThat(second).extracting(Lineage.Cell::row).isEqualTo("b,c");
    assertThat(second.location()).hasToString("data/t.csv:4:7");
  }

  @Test
  void byte_order_mark_and_carriage_returns_are_accepted() throws IOException {
    paper.csv("\ufeffid,n\r\na,1\r\nb,x\r\n");
    assertThat(paper.found()).containsExactly("data/t.csv:3:3 data.type");
    assertThat(paper.table().rows()).hasSize(2);
  }

  @Test
  void a_missing_file_is_reported_where_it_is_named() throws IOException {
    Files.writeString(root.resolve("data/tt.csv"), "id,n\n");
    assertThat(paper.found())
        .containsExactly("data/datapackage.yaml:8:11 file.missing", "data/tt.csv data.unused-file");
    assertThat(paper.hints("file.missing")).containsExactly("did you mean 'tt.csv'?");
    assertThat(paper.table().names()).containsExactly("id", "n");
  }

  @Test
  void the_first_bad_byte_of_another_encoding_is_reported() throws IOException {
    byte[] gbk = "id,n\na,1\n甲,2\n".getBytes(Charset.forName("GBK"));
    paper.file("data/t.csv", gbk);
    assertThat(paper.found()).containsExactly("data/t.csv:3:1 file.not-utf-8");
  }

  @Test
  void utf_16_is_not_taken_for_text() throws IOException {
    paper.file("data/t.csv", "id,n\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(paper.found()).containsExactly("data/t.csv:1:2 file.not-utf-8");
  }

  @Test
  void every_ragged_row_is_reported_and_the_others_are_kept() throws IOException {
    paper.csv("id,n\na\nb,1,,\nc,2\n\nd,3\n");
    assertThat(paper.found())
        .containsExactly(
            "data/t.csv:2:1 data.ragged-row",
            "data/t.csv:3:5 data.ragged-row",
            "data/t.csv:5:1 data.blank-line");
    assertThat(paper.table().rows()).extracting(Row::key).containsExactly("c", "d");
  }

  @Test
  void an_empty_line_is_no_row_even_in_a_table_of_one_column() throws IOException {
    paper.yaml(Fixture.descriptor(ID).replace("primaryKey: id", "primaryKey: []"));
    paper.csv("id\na\n\n\"\"\n");
    assertThat(paper.found()).containsExactly("data/t.csv:3:1 data.blank-line");
    assertThat(paper.table().rows()).hasSize(2);
  }

  @Test
  void an_unclosed_quote_is_reported_where_it_opens() throws IOException {
    paper.csv("id,n\na,oops\nb,\"2\nc,3\n");
    assertThat(paper.found())
        .containsExactly("data/t.csv:2:3 data.type", "data/t.csv:3:3 data.unclosed-quote");
  }

  @Test
  void an_unclosed_quote_in_the_first_cell_is_reported_there() throws IOException {
    paper.csv("\"id,n\na,1\n");
    assertThat(paper.found()).contains("data/t.csv:1:1 data.unclosed-quote");
  }

  @Test
  void text_after_a_closing_quote_is_reported() throws IOException {
    paper.csv("id,n\n\"a \"\"b\"\"\"c,1\n");
    assertThat(paper.found()).containsExactly("data/t.csv:2:10 data.text-after-quote");
  }

  @Test
  void a_quote_inside_an_unquoted_cell_is_reported() throws IOException {
    paper.csv("id,n\nab\"c,1\n\"q\"\"\",2\n");
    assertThat(paper.found()).containsExactly("data/t.csv:2:3 data.stray-quote");
  }

  @Test
  void headers_are_held_against_the_schema() throws IOException {
    paper.csv("id,nn,id,x\na,1,b,2\n");
    assertThat(paper.found())
        .containsExactly(
            "data/t.csv:1:1 data.missing-column",
            "data/t.csv:1:4 data.unknown-column",
            "data/t.csv:1:7 data.duplicate-header",
            "data/t.csv:1:10 data.unknown-column");
    assertThat(paper.hints("data.unknown-column")).first().isEqualTo("did you mean 'n'?");
    assertThat(paper.hints("data.missing-column")).containsExactly("rename the column 'nn'");
  }

  @Test
  void columns_may_stand_in_another_order() throws IOException {
    paper.csv("n,id\n1,a\n");
    assertThat(paper.table().names()).containsExactly("id", "n");
    assertThat(paper.table().value("a", "n").orElseThrow().show(Language.EN)).isEqualTo("1");
    assertThat(paper.diagnostics.sorted()).isEmpty();
  }

  @Test
  void an_empty_file_is_reported() throws IOException {
    paper.csv("");
    assertThat(paper.found()).containsExactly("data/t.csv data.empty-file");
  }

  @Test
  void a_table_that_is_too_wide_is_reported() throws IOException {
    paper.csv("c,".repeat(1_001) + "c\n");
    assertThat(paper.found()).contains("data/t.csv:1:2001 data.too-wide");
  }

  @Test
  void a_cell_that_is_too_long_is_reported() throws IOException {
    paper.csv("id,n\n" + "x".repeat(100_001) + ",1\n");
    assertThat(paper.found()).containsExactly("data/t.csv:2:1 data.cell-too-long");
  }

  @Test
  void a_file_over_the_limit_is_not_read() throws IOException {
    paper.csv("id,n\na,1\n");
    DataReader.read(paper.paper(), 5, paper.diagnostics);
    assertThat(paper.diagnostics.sorted())
        .extracting(d -> d.code())
        .containsExactly("file.too-large");
  }

  @Test
  void a_file_that_no_resource_names_is_a_warning() throws IOException {
    paper.csv("id,n\na,1\n").file("data/more/spare.csv", "x\n");
    assertThat(paper.found()).containsExactly("data/more/spare.csv data.unused-file");
    assertThat(paper.diagnostics.hasErrors()).isFalse();
  }

  @Test
  void paths_that_leave_the_paper_are_refused() throws IOException {
    Path outside = Files.createTempFile("outside", ".csv");
    Files.writeString(outside, "id,n\nsecret,1\n");
    try {
      for (String path :
          new String[] {
            "../../x.csv", outside.toString(), "a/../t.csv", "'C:\\x.csv'", "'http://x/y'"
          }) {
        Fixture hostile =
            new Fixture(root)
                .yaml(Fixture.descriptor(ID, N).replace("path: t.csv", "path: " + path));
        assertThat(hostile.found()).as(path).contains("data/datapackage.yaml:8:11 file.outside");
      }
    } finally {
      Files.delete(outside);
    }
  }

  @Test
  void a_link_that_leaves_the_paper_is_refused(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.csv"), "id,n\nsecret,1\n");
    Files.createSymbolicLink(root.resolve("data/t.csv"), secret);
    assertThat(paper.found()).containsExactly("data/datapackage.yaml:8:11 file.outside");
    assertThat(paper.table().rows()).isEmpty();
  }

  @Test
  void a_folder_instead_of_a_file_is_reported() throws IOException {
    Files.createDirectory(root.resolve("data/t.csv"));
    assertThat(paper.found()).containsExactly("data/datapackage.yaml:8:11 file.missing");
  }

  @Test
  void a_mistake_in_every_row_of_a_large_file_is_not_listed_without_end() throws IOException {
    paper.csv("id,n\n" + "a,x\n".repeat(500));
    List<String> found = paper.found();
    assertThat(found).filteredOn(line -> line.endsWith("data.type")).hasSize(TableReports.LIMIT);
    assertThat(found).contains("data/t.csv:102:3 data.more");
    assertThat(paper.table().rows()).hasSize(500);
  }

  @Test
  void every_cell_stands_where_it_says() {
    String[] pieces = {"a", "甲", "\ud83d\ude00", "\"\"", ",", "\n", "\r\n", "\r", " ", "1.5"};
    Random random = new Random(7);
    for (int run = 0; run < 500; run++) {
      List<String> expected = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
      for (int row = 0; row < 4; row++) {
        for (int column = 0; column < 3; column++) {
          StringBuilder inner = new StringBuilder();
          for (int n = random.nextInt(4); n > 0; n--) {
            inner.append(pieces[random.nextInt(pieces.length)]);
          }
          boolean quote = random.nextBoolean() || inner.toString().matches("(?s).*[\",\r\n].*");
          String written = quote ? "\"" + inner + "\"" : inner.toString();
          expected.add(written);
          text.append(column > 0 ? "," : "").append(written);
        }
        text.append(row < 3 || random.nextBoolean() ? end : "");
      }
      Diagnostics diagnostics = new Diagnostics();
      Grid grid = GridReader.read("t.csv", text.toString(), new TableReports(diagnostics));
      List<String> found = new ArrayList<>();
      grid.header().forEach(cell -> found.add(at(text.toString(), cell.location())));
      grid.records().forEach(r -> r.forEach(c -> found.add(at(text.toString(), c.location()))));
      assertThat(diagnostics.sorted()).isEmpty();
      assertThat(found).as(text.toString()).isEqualTo(expected);
    }
  }

  /** What stands at a place, as an editor would count lines and columns. */
  private static String at(String text, Location location) {
    Matcher line = Pattern.compile("\r\n|\r|\n").matcher(text);
    int start = 0;
    for (int i = 1; i < location.line(); i++) {
      assertThat(line.find()).isTrue();
      start = line.end();
    }
    int from = start + location.column() - 1;
    String found = text.substring(from, Math.min(text.length(), from + location.length()));
    // An empty cell has no length, a caret has.
    return found.matches("(?s),|\r|\n") ? "" : found;
  }
}
