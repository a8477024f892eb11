package io.baipi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static Tally tally(String... sources) {
    MarkedText.Reader reader = new MarkedText.Reader();
    Tally tally = Tally.NONE;
    for (String source : sources) {
      String text =
          TemplateText.of(source, 0, Places.from(Location.file("a.md")), new Diagnostics())
              .withoutTags()
              .text();
      tally = tally.plus(Vouching.of(reader.read(text), Language.ZH).tally());
    }
    return tally;
  }

  @Test
  void plain_words_are_vouched_for_by_nobody() {
    assertThat(tally("共5家，超过一半")).isEqualTo(new Tally(0, 0, 1, 0, 0, 0, 0, 2));
  }

  @Test
  void each_kind_of_words_is_counted_apart() {
    assertThat(
            tally(
                "<@claim that=x gt 1>最高</@claim>、<@stated>最低</@stated>、"
                    + "<@quoted source=\"s\">超过30%</@quoted>"))
        .isEqualTo(new Tally(0, 1, 0, 0, 1, 1, 1, 0));
  }

  @Test
  void a_quotation_inside_a_claim_is_a_quotation() {
    assertThat(tally("<@claim that=x gt 1>超过<@quoted source=\"s\">30</@quoted></@claim>"))
        .isEqualTo(new Tally(0, 1, 0, 0, 1, 0, 0, 0));
  }
}
