package io.baipi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.pdf.PageLines.Line;
import io.baipi.pdf.TaggedBook.Glyph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLinesTest {
  private static final float SIZE = 10;

  /** A line of letters as wide as they are high, from 60 points on. */
  private static List<Glyph> row(String text, float baseline) {
    return row(text, 60, baseline, SIZE);
  }

  private static List<Glyph> row(String text, float left, float baseline, float size) {
    List<Glyph> row = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      float x = left + i * size;
      row.add(new Glyph(0, x, x + size, baseline, size, text.substring(i, i + 1), "Sans"));
    }
    return row;
  }

  @SafeVarargs
  private static List<Line> block(List<Glyph>... rows) {
    List<Glyph> all = new ArrayList<>();
    for (List<Glyph> row : rows) {
      all.addAll(row);
    }
    return PageLines.lines("P", all);
  }

  @Test
  void a_sound_paragraph_has_no_fault() {
    List<Line> lines = block(row("字字字，", 100), row("（字字）。", 116), row("字。", 132));

    assertThat(lines).extracting(Line::text).containsExactly("字字字，", "（字字）。", "字。");
    assertThat(PageLines.marks(lines)).isEmpty();
    assertThat(PageLines.gaps(lines)).isEmpty();
    assertThat(PageLines.outside(lines, 60, 500)).isEmpty();
    assertThat(PageLines.overlaps(lines)).isEmpty();
    assertThat(PageLines.uneven(lines)).isEmpty();
  }

  @Test
  void a_line_is_read_from_left_to_right_whatever_was_drawn_first() {
    List<Line> lines = block(row("。", 90, 100, SIZE), row("甲乙丙", 100), row("1", 100, 96.5f, 7));

    assertThat(lines).extracting(Line::text).containsExactly("甲乙丙。1");
    assertThat(PageLines.marks(lines)).isEmpty();
  }

  @Test
  void marks_out_of_place_are_found() {
    assertThat(PageLines.marks(block(row("字字", 100), row("，字", 116)))).hasSize(1);
    assertThat(PageLines.marks(block(row("字（", 100), row("字）", 116)))).hasSize(1);
    assertThat(PageLines.marks(block(row("”字", 100)))).hasSize(1);
  }

  @Test
  void a_gap_between_words_is_found_with_or_without_a_blank() {
    List<Glyph> apart = row("甲", 100);
    apart.addAll(row("乙", 80, 100, SIZE));
    assertThat(PageLines.gaps(block(apart))).hasSize(1);
    assertThat(PageLines.gaps(block(row("甲 乙", 100)))).hasSize(1);
  }

  @Test
  void a_word_outside_the_column_is_found() {
    List<Line> lines = block(row("字字字字", 100));
    assertThat(PageLines.outside(lines, 60, 95)).hasSize(1);
    assertThat(PageLines.outside(lines, 65, 500)).hasSize(1);
  }

  @Test
  void lines_on_each_other_are_found() {
    List<Line> lines = new ArrayList<>(block(row("字字字", 100)));
    lines.addAll(block(row("甲乙", 104)));
    assertThat(PageLines.overlaps(lines)).hasSize(1);
  }

  @Test
  void a_line_out_of_step_is_found() {
    assertThat(PageLines.uneven(block(row("字", 100), row("字", 116), row("字", 135)))).hasSize(1);
  }
}
