package io.baipi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final List<String> KNOWN = List.of("weight", "indicators", "scale");

  @Test
  void a_slip_of_the_finger_finds_its_word() {
    assertThat(Spelling.nearest("wieght", KNOWN)).contains("weight");
    assertThat(Spelling.nearest("indicator", KNOWN)).contains("indicators");
  }

  @Test
  void a_word_unlike_all_others_gets_the_list() {
    assertThat(Spelling.nearest("banana", KNOWN)).isEmpty();
    assertThat(Spelling.hint("banana", KNOWN)).isEqualTo("known: indicators, scale, weight");
  }
}
