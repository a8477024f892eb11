package io.baipi.figure.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Broken sources give diagnostics, never exceptions. */
class FuzzTest {
  private static final String[] PIECES = {
    "[",
    "]",
    "(",
    ")",
    "{",
    "}",
    ">",
    "\"",
    "|",
    "-->",
    "---",
    "-.->",
    "==>",
    "~~~",
    "--",
    "-.",
    "==",
    "&",
    ";",
    ":::",
    "%%",
    "\n",
    " ",
    "\\",
    "/",
    "end",
    "\nend\n",
    "\nsubgraph s",
    "\nsubgraph ",
    "style ",
    "classDef ",
    "class ",
    "direction LR",
    "<br>",
    "#quot;",
    "–>",
    "→",
    "\u0000",
    "\ud83d",
    "𠮷",
    "e\u0301",
    "A",
    "中文",
    "@{",
    "<!--",
    "]]>",
    "&amp;",
    "graph TD",
    "长".repeat(60),
    "x".repeat(70)
  };

  private static String mutated(String source, Random random) {
    StringBuilder text = new StringBuilder(source);
    int changes = 1 + random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(8));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> text.delete(at, end);
        case 2 -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
        default -> text.insert(at, text.substring(at, end));
      }
    }
    return text.toString();
  }

  @Test
  void no_source_crashes_the_parser_and_each_mistake_has_a_place() {
    List<String> sources = List.copyOf(Charts.sources().values());
    Random random = new Random(1);
    for (int i = 0; i < 3000; i++) {
      String source = mutated(sources.get(i % sources.size()), random);
      Diagnostics diagnostics = new Diagnostics();
      Optional<Chart> chart = FlowParser.parse(source, Location.at("t", 1, 1), diagnostics);
      assertThat(chart.isPresent()).as(source).isEqualTo(!diagnostics.hasErrors());
      String[] lines = source.split("\r\n|\n|\r", -1);
      for (Diagnostic diagnostic : diagnostics.sorted()) {
        Location at = diagnostic.location();
        assertThat(at.line()).as(source).isBetween(1, lines.length);
        assertThat(at.column())
            .as("%s in %s", diagnostic, source)
            .isBetween(1, lines[at.line() - 1].length() + 1);
        assertThat(diagnostic.message()).isNotBlank();
      }
    }
  }

  @Test
  void what_parses_is_drawn() {
    List<String> sources = List.copyOf(Charts.sources().values());
    Random random = new Random(2);
    int drawn = 0;
    for (int i = 0; i < 480; i++) {
      String source = mutated(sources.get(i % sources.size()), random);
      Diagnostics diagnostics = new Diagnostics();
      if (FlowParser.parse(source, Location.at("t", 1, 1), new Diagnostics()).isPresent()) {
        Optional<FlowDrawing> drawing =
            FlowCharts.drawSource(
                Charts.FONTS, source, Location.at("t", 1, 1), Language.EN, "f", "t", diagnostics);
        assertThat(drawing).as("%s%n%s", Charts.told(diagnostics), source).isPresent();
        drawn++;
      }
    }
    assertThat(drawn).isGreaterThan(30);
  }

  @Test
  void the_largest_chart_is_drawn_in_time() {
    Random random = new Random(3);
    StringBuilder net = new StringBuilder("flowchart TD\n");
    for (int i = 0; i < Limits.LINKS; i++) {
      net.append('n').append(random.nextInt(Limits.NODES)).append(" --> n");
      net.append(random.nextInt(Limits.NODES)).append('\n');
    }
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(
            FlowCharts.drawSource(
                Charts.FONTS,
                net.toString(),
                Location.at("t", 1, 1),
                Language.EN,
                "f",
                "t",
                new Diagnostics()))
        .isPresent();
    assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
        .isLessThan(10_000_000_000L);
  }
}
