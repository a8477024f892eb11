package io.baipi.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class SideBySideTest {

  @Test
  void each_block_stands_beside_its_translation() {
    assertThat(
            rows(
                "<p>一</p><h2 id='sec-one-a'>甲</h2><p>二</p><ol><li>三</li><li>四</li></ol>",
                "<p>1</p><h2 id='sec-one-a'>A</h2><p>2</p><ol><li>3</li><li>4</li></ol>"))
        .isEqualTo("一|1, 甲|A, 二|2, 三|3, 四|4");
  }

  @Test
  void an_ordered_list_goes_on_counting() {
    assertThat(
            page("<ol start=3><li>三</li><li>四</li></ol>", "<p>x</p>")
                .select("ol")
                .eachAttr("start"))
        .containsExactly("3", "4");
  }

  @Test
  void a_block_without_counterpart_keeps_its_place() {
    assertThat(
            rows("<p>一</p><p>二</p><pre>甲</pre>", "<p>1</p><blockquote>Q</blockquote><pre>A</pre>"))
        .isEqualTo("一|1, 二, |Q, 甲|A");
  }

  @Test
  void a_figure_is_drawn_once_below_both_captions_and_without_tools() {
    Document page =
        page(
            "<figure id='fig-a'><figcaption>图</figcaption><svg></svg><p class='figure-links'>x</p></figure>",
            "<figure id='fig-a'><figcaption>Figure</figcaption><svg></svg></figure>");
    assertThat(page.select("svg")).hasSize(1);
    assertThat(page.select("figcaption > span").eachText()).containsExactly("图", "Figure");
    assertThat(page.select(".figure-links")).isEmpty();
  }

  @Test
  void the_second_language_has_no_ids_but_its_footnotes_which_are_its_own() {
    String notes =
        "<p>%1$s<sup class='footnote-ref'><a id='fnref-one-1' href='#fn-one-1'>1</a></sup></p>"
            + "<section class='footnotes'><ol><li id='fn-one-1'>%1$s"
            + "<a class='footnote-backref' href='#fnref-one-1'>↑</a></li></ol></section>";
    Document page = page(notes.formatted("一"), notes.formatted("1"));
    assertThat(page.select("[id]").eachAttr("id"))
        .containsExactly("top.p1", "fnref-one-1", "en-fnref-one-1", "fn-one-1", "en-fn-one-1")
        .doesNotHaveDuplicates();
    assertThat(page.select("[data-edition=en] a").eachAttr("href"))
        .containsExactly("#en-fn-one-1", "#en-fnref-one-1");
    assertThat(page.select("[data-key], [data-note]")).isEmpty();
  }

  @Test
  void cells_say_their_language() {
    assertThat(page("<p>一</p>", "<p>1</p>").select(".pair > div").eachAttr("lang"))
        .containsExactly("zh-CN", "en");
  }

  private static String rows(String zh, String en) {
    return String.join(
        ", ", page(zh, en).select(".pair").stream().map(SideBySideTest::row).toList());
  }

  private static String row(Element row) {
    String cells = String.join("|", row.children().eachText());
    return row.select("> .alone").isEmpty() ? cells : "|" + cells;
  }

  private static Document page(String zh, String en) {
    return Jsoup.parse(
        SideBySide.of(
            new SideBySide.Side(Language.ZH, "sec-one", zh),
            new SideBySide.Side(Language.EN, "sec-one", en)));
  }
}
