package io.baipi.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PassagesTest {

  @Test
  void a_fragment_is_cut_at_its_headings() {
    List<Passage> passages =
        Passages.of(
            "<p>前言</p><h2 id='a'><span class='heading-number'>1.1</span> 甲</h2><p>一</p><p>二</p>"
                + "<h3 id='b'><span class='heading-number'>1.1.1</span> 乙</h3><ul><li>三</li></ul>",
            "sec-x",
            "章名");
    assertThat(passages)
        .containsExactly(
            new Passage(Passage.Kind.SECTION, "sec-x", "", "章名", "前言"),
            new Passage(Passage.Kind.SECTION, "a", "1.1", "甲", "一\n二"),
            new Passage(Passage.Kind.SECTION, "b", "1.1.1", "乙", "三"));
  }

  @Test
  void headings_in_groups_are_found() {
    assertThat(
            Passages.of(
                "<div class='sect1'><h2 id='a'>A</h2><div class='body'><p>one</p></div></div>",
                "s",
                "t"))
        .extracting(Passage::anchor, Passage::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("s", ""),
            org.assertj.core.groups.Tuple.tuple("a", "one"));
  }

  @Test
  void words_that_a_link_or_a_number_interrupts_stay_together() {
    assertThat(text("<p>按<a class='term' href='#t'>采样</a>率，<span class='num'>28,940</span>个</p>"))
        .isEqualTo("按采样率，28,940个");
  }

  @Test
  void what_stands_beside_the_text_is_left_out() {
    assertThat(
            text(
                "<p>正文<sup class='footnote-ref'><a href='#fn-x-1'>1</a></sup><span class='cite'>[3]</span>"
                    + "<span class='badge'>◇</span><math><mi>x</mi></math>完</p><p class='print-only'>印</p>"))
        .isEqualTo("正文完");
  }

  @Test
  void figures_are_left_to_others_and_blanks_become_one() {
    assertThat(text("<p>100&nbsp;分\n 与\u00ADB\u200B</p><figure><p>画</p></figure>"))
        .isEqualTo("100 分 与B");
  }

  @Test
  void terms_references_and_notes_are_pieces_of_their_own() {
    List<Passage> passages =
        Passages.of(
            "<p>x</p><dl class='glossary'><dt id='term-r'><dfn>采样率</dfn> <abbr>SR</abbr></dt><dd>留下的份额。</dd></dl>"
                + "<ul class='references'><li id='ref-a'><span class='reference-number'>[1]</span>"
                + " <span class='reference-text'>某文</span></li></ul>"
                + "<section class='footnotes'><ol><li id='fn-x-2'><p>注文 <a class='footnote-backref'>↑</a></p></li></ol></section>",
            "s",
            "t");
    assertThat(passages)
        .containsExactly(
            new Passage(Passage.Kind.SECTION, "s", "", "t", "x"),
            new Passage(Passage.Kind.TERM, "term-r", "", "采样率", "SR\n留下的份额。"),
            new Passage(Passage.Kind.REFERENCE, "ref-a", "[1]", "某文", ""),
            new Passage(Passage.Kind.NOTE, "fn-x-2", "2", "", "注文"));
  }

  @Test
  void a_label_that_is_drawn_in_two_lines_is_one_phrase() {
    assertThat(
            Passages.drawn(
                "<svg><g><text>按动态采</text><text>样率过滤</text></g><g><text>hot</text><text>storage</text></g></svg>"))
        .isEqualTo("按动态采样率过滤\nhot storage");
  }

  private static String text(String html) {
    return Passages.of(html, "s", "t").get(0).text();
  }
}
