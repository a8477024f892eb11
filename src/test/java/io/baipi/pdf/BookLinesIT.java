package io.baipi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.pdf.PageLines.Line;
import io.baipi.pdf.TaggedBook.Glyph;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both PDFs of the real paper, line by line, as they stand on the page. */
class BookLinesIT {
  private static final double POINTS_PER_MM = 72 / 25.4;

  /** The margins left and right of the text column, in points. */
  private static final double MARGIN = 20 * POINTS_PER_MM;

  /** A dotted line of the contents, whose page number stands at the right edge. */
  private static final String LEADER = ". . .";

  private static void report(Language language, String what, int lines, List<String> wrong) {
    System.out.printf("%s: %d lines, %d %s%n", language.code(), lines, wrong.size(), what);
  }

  private static List<Line> lines(Language language) {
    return PageLines.blocks(TaggedBook.of(language).root).stream().flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_line_starts_or_ends_with_a_mark_that_must_not(Language language) {
    List<Line> lines = lines(language);
    List<String> wrong = PageLines.marks(lines);
    report(language, "with a mark out of place", lines.size(), wrong);
    assertThat(lines).hasSizeGreaterThan(5000);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void words_of_a_line_stand_together(Language language) {
    List<Line> lines = lines(language).stream().filter(l -> !l.text().contains(LEADER)).toList();
    List<String> wrong = PageLines.gaps(lines);
    report(language, "with a gap", lines.size(), wrong);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_word_leaves_the_column_or_the_page(Language language) {
    TaggedBook book = TaggedBook.of(language);
    List<String> wrong = new ArrayList<>();
    List<Line> lines = lines(language);
    for (Line line : lines) {
      double width = book.pages.get(line.page()).getWidth();
      // The cover has no margins of its own.
      double margin = line.page() == 0 ? 0 : MARGIN;
      wrong.addAll(PageLines.outside(List.of(line), margin, width - margin));
    }
    List<Glyph> drawn =
        book.root
            .all()
            .filter(node -> node.type().equals("Figure"))
            .flatMap(figure -> figure.glyphs())
            .toList();
    for (Glyph glyph : drawn) {
      double width = book.pages.get(glyph.page()).getWidth();
      if (!glyph.isBlank() && (glyph.left() < 0 || glyph.right() > width)) {
        wrong.add(glyph.toString());
      }
    }
    report(language, "outside the column", lines.size(), wrong);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void no_line_lies_on_another(Language language) {
    TaggedBook book = TaggedBook.of(language);
    Map<Integer, List<Line>> pages = new HashMap<>();
    List<Line> all = lines(language);
    all.forEach(line -> pages.computeIfAbsent(line.page(), p -> new ArrayList<>()).add(line));
    for (int page = 0; page < book.pages.size(); page++) {
      List<Glyph> around = book.artifacts.get(page);
      pages
          .computeIfAbsent(page, p -> new ArrayList<>())
          .addAll(PageLines.lines("Artifact", around));
    }
    List<String> wrong =
        pages.values().stream().flatMap(page -> PageLines.overlaps(page).stream()).toList();
    report(language, "on another", all.size(), wrong);
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void lines_of_a_paragraph_are_evenly_spaced(Language language) {
    List<List<Line>> paragraphs =
        PageLines.blocks(TaggedBook.of(language).root).stream()
            .filter(block -> block.get(0).block().equals("P") && block.size() > 2)
            .toList();
    List<String> wrong =
        paragraphs.stream().flatMap(block -> PageLines.uneven(block).stream()).toList();
    report(language, "unevenly spaced", paragraphs.stream().mapToInt(List::size).sum(), wrong);
    assertThat(paragraphs).hasSizeGreaterThan(200);
    assertThat(wrong).isEmpty();
  }
}
