package io.baipi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.pdf.TaggedBook.Content;
import io.baipi.pdf.TaggedBook.Glyph;
import io.baipi.pdf.TaggedBook.Node;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ParityTest {
  private static final Parity PAGE =
      page(
          "<div class=\"text\"><p>共 <span>1,247</span> 家，见<a>图 1-1</a>。<sup class=\"footnote-ref\"><a href=\"#n\">1</a></sup></p>"
              + "<figure><figcaption><span class=\"figure-label\">图 1-1</span> <span"
              + " class=\"figure-title\">甲最多</span><span class=\"figure-subtitle\">按年</span>"
              + "</figcaption><svg><text>99</text></svg><table class=\"site-only\"><tr><td>7</td>"
              + "</tr></table></figure><table><tr><th>企业</th><td>68.2</td></tr></table>"
              + "<section class=\"footnotes\"><ol><li id=\"n\"><p>始于 2009 年 <a"
              + " class=\"footnote-backref\">↑2</a></p></li></ol></section></div>");

  private static Parity page(String html) {
    return Parity.page(Jsoup.parseBodyFragment("<article>" + html + "</article>").body());
  }

  private static Node node(String type, Object... kids) {
    List<TaggedBook.Kid> all = new ArrayList<>();
    for (Object kid : kids) {
      all.add(kid instanceof Node node ? node : content((String) kid));
    }
    return new Node(type, "", "", "", all);
  }

  private static Content content(String text) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      glyphs.add(new Glyph(0, 0, 0, 0, 10, text.substring(i, i + 1), "Sans"));
    }
    return new Content(glyphs);
  }

  private static List<String> differences(String count, String title, String cell, String year) {
    Node section =
        node(
            "Sect",
            node("H1", "第1章"),
            node("P", "共 ", node("Span", count), " 家，见图 1-1（第 12 页）。", node("Span", "1")),
            node("Div", "图 1-1", title, "按年"),
            node("Figure", "99"),
            node("Table", node("TR", node("TH", "企业"), node("TD", cell))));
    Node note = node("Div", "1", "始于 " + year + " 年");
    return Parity.differences(PAGE, Parity.section(section, List.of(note)));
  }

  @Test
  void numbers_of_tools_tables_and_drawings_are_not_the_texts() {
    assertThat(PAGE.numbers()).containsExactly("1", "1", "1", "1", "1", "1", "1,247", "2009");
  }

  @Test
  void what_only_one_side_says_is_named() {
    assertThat(differences("1,247", "甲最多", "68.2", "2009")).isEmpty();
    assertThat(differences("1,248", "甲最多", "68.2", "2009"))
        .containsExactly("numbers only on the site [1,247], only in the PDF [1,248]");
    assertThat(differences("1,247", "乙最多", "68.2", "2009"))
        .containsExactly("caption 1: 图1-1甲最多 and 图1-1乙最多按年");
    assertThat(differences("1,247", "甲最多", "68.3", "2009"))
        .containsExactly("cell of table 1 2: 68.2 and 68.3");
    assertThat(differences("1,247", "甲最多", "68.2", "2010"))
        .containsExactly("numbers only on the site [2009], only in the PDF [2010]");
  }
}
