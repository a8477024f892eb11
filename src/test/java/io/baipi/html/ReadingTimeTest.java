package io.baipi.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingTimeTest {

  @ParameterizedTest
  @CsvSource({"字, 1000, 3", "字, 999, 2", "'it''s ', 575, 3", "'Go字 ', 400, 3", "'， – ', 9999, 1"})
  void han_characters_and_words_take_their_time(String unit, int times, int minutes) {
    assertThat(ReadingTime.minutes("<p>" + unit.repeat(times) + "</p>")).isEqualTo(minutes);
  }

  @Test
  void drawings_code_notes_and_tools_are_not_read() {
    String long_ = "word ".repeat(2000);
    assertThat(
            ReadingTime.minutes(
                "<figure><div class=figure-body>%1$s</div><p class=site-only>%1$s</p></figure><pre>%1$s</pre><section class=footnotes>%1$s</section>"
                    .formatted(long_)))
        .isEqualTo(1);
  }
}
