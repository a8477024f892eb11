package io.baipi.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartLinksTest {
  private static final String FRAGMENT =
      "<p><a href=\"#there\" title=\"x\">there</a>, <a class=\"ref\" href=\"#here\">here</a>, "
          + "<a href=\"https://example.org/\">outside</a></p><h2 id=\"here\">H</h2>";

  @Test
  void a_link_to_what_the_part_lacks_leads_to_where_that_stands() {
    assertThat(PartLinks.outward(FRAGMENT, id -> Optional.of("https://x.org/a.html#" + id)))
        .contains("<a href=\"https://x.org/a.html#there\" title=\"x\">there</a>")
        .contains("<a class=\"ref\" href=\"#here\">here</a>")
        .contains("<a href=\"https://example.org/\">outside</a>");
  }

  @Test
  void a_link_to_what_has_no_address_becomes_plain_words() {
    assertThat(PartLinks.outward(FRAGMENT, id -> Optional.empty()))
        .contains("<span>there</span>")
        .contains("<a class=\"ref\" href=\"#here\">here</a>");
  }
}
