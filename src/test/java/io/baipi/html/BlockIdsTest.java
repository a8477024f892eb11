package io.baipi.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class BlockIdsTest {

  @Test
  void blocks_are_counted_by_kind_from_each_heading_on() {
    assertThat(
            ids(
                """
                <p>a</p><ul><li>b<ol><li>c</li></ol></li></ul><p>d</p>
                <h2 id="sec-one-limits">e</h2><p>f</p><table></table><pre></pre>
                <h3 id="sec-one-s1-1">g</h3><blockquote><p>h</p></blockquote><aside></aside><dl></dl>
                """))
        .isEqualTo(
            "p=top.p1 li=top.i1 li=top.i2 p=top.p2 h2=sec-one-limits p=limits.p1 table=limits.t1"
                + " pre=limits.c1 h3=sec-one-s1-1 blockquote=s1-1.q1 aside=s1-1.q2 dl=s1-1.p1");
  }

  @Test
  void what_has_an_id_or_is_no_block_of_the_text_keeps_what_it_has() {
    assertThat(
            ids(
                """
                <p class="stale-mark">x</p><figure id="fig-a"><p>x</p></figure><p id="own">x</p>
                <dl class="glossary"><dt id="term-x">x</dt></dl><ul class="references"><li>x</li></ul>
                <section class="footnotes"><ol><li id="fn-one-1">x</li></ol></section><p>y</p>
                """))
        .isEqualTo("figure=fig-a p=own dt=term-x li=fn-one-1 p=top.p2");
  }

  private static String ids(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    BlockIds.add(body, "sec-one");
    return String.join(
        " ",
        body.select("[id]").stream()
            .map(element -> element.normalName() + "=" + element.id())
            .toList());
  }
}
