package io.baipi.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SanitizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://x.org/a?b=c|true",
        "HTTP://x.org|true",
        "mailto:a@b.org|true",
        "#sec-one|true",
        "//x.org|false",
        "/etc/passwd|false",
        "one.md|false",
        "javascript:alert(1)|false",
        " javascript:alert(1)|false",
        "data:text/html,x|false",
        "file:///x|false",
        "ftp://x.org|false"
      })
  void a_link_leads_to_the_web_to_mail_or_into_the_paper(String href, boolean safe) {
    assertThat(Sanitizer.isSafeLink(href)).isEqualTo(safe);
  }

  @Test
  void what_would_be_dropped_is_named() {
    assertThat(Sanitizer.dropped("<b onclick=x>a</b><script>y</script><p style=z>c</p>"))
        .containsExactly("<script>", "onclick", "style");
    assertThat(Sanitizer.dropped("<sub>a</sub>")).isEmpty();
  }

  @Test
  void plain_text_is_escaped() {
    assertThat(Escape.html("<a href=\"x\">&</a>"))
        .isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
  }
}
