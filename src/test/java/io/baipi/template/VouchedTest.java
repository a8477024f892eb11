package io.baipi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class VouchedTest {
  private static final String OPEN = "as they say " + Sentinel.QUOTED + "more than";
  private static final String CLOSE = "9 of them" + Sentinel.UNQUOTED + ", and 7 more";

  /** Each time as somebody reads it who has never read anything. */
  private static void agrees(Vouched vouched, List<String> texts) {
    MarkedText.Reader own = new MarkedText.Reader();
    MarkedText.Reader fresh = new MarkedText.Reader();
    for (String text : texts) {
      assertThat(vouched.of(text, Language.EN, own))
          .isEqualTo(Vouching.of(fresh.read(text), Language.EN));
    }
  }

  @Test
  void a_text_inside_of_a_quotation_is_not_taken_for_one_outside() {
    Vouched vouched = new Vouched();
    agrees(vouched, List.of("9 of them", CLOSE));
    agrees(vouched, List.of(OPEN, "9 of them", CLOSE));
    agrees(vouched, List.of("9 of them", OPEN, CLOSE, "9 of them"));
  }

  @Test
  void languages_have_words_of_their_own() {
    Vouched vouched = new Vouched();
    MarkedText.Reader reader = new MarkedText.Reader();
    assertThat(vouched.of("more than", Language.ZH, reader).open()).isEmpty();
    assertThat(vouched.of("more than", Language.EN, reader).open()).hasSize(1);
  }

  @Test
  void a_text_without_a_template_comes_out_as_it_is() {
    for (String plain : List.of("", "a < b, #1, [x], {y}", "${name} and #{name}")) {
      assertThat(Sandbox.isPlain(plain)).as(plain).isTrue();
    }
    for (String template : List.of("[=1]", "<#if x>", "<@claim>", "</@claim>", "<#-- -->")) {
      assertThat(Sandbox.isPlain(template)).as(template).isFalse();
    }
  }
}
