package io.baipi.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticPrinterTest {
  @TempDir Path root;

  @Test
  void prints_place_line_caret_and_hint() throws IOException {
    Files.writeString(root.resolve("a.csv"), "x,y\n1,zwei\n");
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.error(
        "data.type", new Location("a.csv", 2, 3, 4), "'zwei' is not a number", "write digits");

    String text = new DiagnosticPrinter(root, false).print(diagnostics.sorted());

    assertThat(text)
        .isEqualTo(
            """
            a.csv:2:3: error[data.type]: 'zwei' is not a number
                1,zwei
                  ^^^^
                hint: write digits
            1 error
            """);
  }

  @Test
  void the_caret_counts_han_as_two_cells() throws IOException {
    Files.writeString(root.resolve("a.md"), "价格为 7 元\n");
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.warning("text.digit", new Location("a.md", 1, 5, 1), "a digit", "");

    String text = new DiagnosticPrinter(root, false).print(diagnostics.sorted());

    assertThat(text.lines().toList().get(2)).isEqualTo("    " + "       " + "^");
  }

  @Test
  void a_very_long_line_is_cut_around_the_place() throws IOException {
    Files.writeString(root.resolve("a.txt"), "a".repeat(5000) + "!" + "b".repeat(5000));
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.error("a.b", new Location("a.txt", 1, 5001, 1), "here", "");

    String[] lines = new DiagnosticPrinter(root, false).print(diagnostics.sorted()).split("\n");

    assertThat(lines[1]).hasSizeLessThan(200).contains("!");
    assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('!');
  }

  @Test
  void diagnostics_are_sorted_and_the_same_one_counts_once() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.error("z.z", Location.at("b", 1, 1), "second file", "");
    diagnostics.error("z.z", Location.at("a", 9, 1), "later line", "");
    diagnostics.error("z.z", Location.at("a", 2, 7), "earlier line", "");
    diagnostics.error("z.z", Location.at("a", 2, 7), "earlier line", "");

    assertThat(diagnostics.sorted())
        .extracting(d -> d.location().toString())
        .containsExactly("a:2:7", "a:9:1", "b:1:1");
  }

  @Test
  void a_place_past_the_end_of_a_line_does_not_fail() throws IOException {
    Files.writeString(root.resolve("a.txt"), "ab\n");
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.error("a.b", new Location("a.txt", 1, 40, 9), "past the end", "");
    diagnostics.error("a.b", Location.line("a.txt", 40), "no such line", "");
    diagnostics.error("a.b", Location.at("gone.txt", 1, 1), "no such file", "");

    assertThat(new DiagnosticPrinter(root, true).print(diagnostics.sorted())).contains("3 errors");
  }
}
