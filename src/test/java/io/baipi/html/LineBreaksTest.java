package io.baipi.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "字。字 / 字。 字",
        "政策[3]字 / 政 策[3] 字",
        "字（字）。 / 字 （字）。",
        "用Go语言 / 用 Go 语 言",
        "Go）、又 / Go）、 又",
        "《“书”》 / 《“书”》",
        "等等——完 / 等 等—— 完",
        "二十…… / 二 十……",
        "well-known / well- known",
        "-1 / -1",
        "40–100 / 40–100",
        "68.2%的 / 68.2% 的",
        "f(x) / f(x)",
      })
  void marks_stay_with_their_neighbours_and_han_characters_part(String text, String parts) {
    assertThat(parted(text)).isEqualTo(parts);
  }

  @Test
  void spaces_end_lines_and_hard_spaces_hold() {
    assertThat(parted("a b\u00a0c\u00a0d")).isEqualTo("a | b\u00a0c\u00a0d".replace(" |", " "));
  }

  @Test
  void a_pair_of_surrogates_is_one_character() {
    assertThat(LineBreaks.of("\ud840\udc00字").allowedAt(1)).isFalse();
    assertThat(LineBreaks.of("\ud840\udc00字").allowedAt(2)).isTrue();
  }

  private static String parted(String text) {
    LineBreaks breaks = LineBreaks.of(text);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      out.append(i > 0 && breaks.allowedAt(i) ? " " : "").append(text.charAt(i));
    }
    return out.toString();
  }
}
