package io.baipi.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageFinisherTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void a_page_starts_with_its_doctype_and_carries_language_and_policy() {
    assertThat(finish("<p>a</p>"))
        .startsWith("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">")
        .contains("content=\"" + PageFinisher.POLICY + "\"")
        .endsWith("</html>\n");
  }

  @Test
  void a_page_cannot_bring_a_policy_of_its_own() {
    String html =
        finish(
            "<head><meta charset=utf-8><meta http-equiv='content-security-policy' content='x'></head>");
    assertThat(html).containsOnlyOnce("http-equiv").doesNotContain("content=\"x\"");
  }

  @Test
  void an_id_is_looked_for_on_the_page_itself_then_in_the_same_language() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("en/a.html", "<p id=here></p><p id=there></p>");
    pages.put("zh/a.html", "<p id=here></p><a href='#here'>1</a><a href='#there'>2</a>");
    pages.put("zh/b.html", "<p id=there></p>");
    assertThat(finish(pages).get("zh/a.html"))
        .contains("<a href=\"#here\">1</a>")
        .contains("<a href=\"b.html#there\">2</a>");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "#lost, html.broken-link",
    "lost.html, html.broken-link",
    "../../x.csv, html.broken-link",
    "a.html#lost, html.broken-link",
    "/data/x.csv, html.absolute-link",
    "//example.org/x, html.absolute-link",
    "javascript:alert(1), html.link-scheme",
    "JaVaScRiPt:alert(1), html.link-scheme",
    "file:///etc/passwd, html.link-scheme",
    "data:text/html;x, html.link-scheme",
  })
  void a_bad_link_is_reported(String target, String code) {
    finish("<a href='" + target + "'>x</a>");
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(code);
    assertThat(diagnostics.sorted().get(0).message()).contains("zh/a.html").contains(target);
  }

  @Test
  void links_to_files_that_others_publish_are_left_alone() {
    finish("<a href='../data/x.csv'>x</a><a href='../pdf/x.pdf'>x</a><a href='mailto:a@b.c'>x</a>");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void a_link_in_a_drawing_is_resolved_too() {
    assertThat(
            finish("<svg><a xlink:href='#t'><text>x</text></a><use href='#t'/></svg><p id=t></p>"))
        .contains("xlink:href=\"#t\"");
    assertThat(diagnostics.sorted()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<img src='https://example.org/x.png'>",
    "<script src='//example.org/x.js'></script>",
    "<link rel=stylesheet href='/x.css'>",
    "<img src='../../x.png'>",
  })
  void a_resource_from_elsewhere_is_reported(String html) {
    finish(html);
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code)
        .containsExactly("html.remote-resource");
  }

  @ParameterizedTest
  @CsvSource({
    "<p style='x'>a</p>",
    "<p onclick='x'>a</p>",
    "<svg onload='x'></svg>",
    "<style>p {}</style>",
    "<script>x</script>",
    "<iframe></iframe>",
    "<form></form>",
    "<object></object>",
    "<svg><foreignObject></foreignObject></svg>",
  })
  void what_the_policy_forbids_is_reported(String html) {
    finish(html);
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly("html.inline");
  }

  @Test
  void one_id_twice_is_reported() {
    finish("<p id=a></p><p id=a></p>");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::code)
        .containsExactly("html.duplicate-id");
  }

  @Test
  void a_heading_gets_a_link_to_itself() {
    assertThat(finish("<article><h2 id=s>标题</h2><h2>无</h2></article><h2 id=o>外</h2>"))
        .contains(
            "<h2 id=\"s\">标题<a class=\"permalink\" href=\"#s\" aria-label=\"本节的固定链接\"></a></h2>")
        .contains("<h2>无</h2>")
        .contains("<h2 id=\"o\">外</h2>");
  }

  @Test
  void a_table_scrolls_by_itself_once() {
    String html =
        finish(
            "<article><figure><figcaption><span class=figure-label>表 1-1</span></figcaption>"
                + "<table><tr><td><table></table></td></tr></table></figure></article>");
    assertThat(html)
        .containsOnlyOnce("class=\"scroll\"")
        .contains("role=\"region\" tabindex=\"0\" aria-label=\"可左右滚动：表 1-1\"");
  }

  @Test
  void a_link_out_of_the_site_says_so() {
    assertThat(finish("<a href='https://example.org'>x</a>"))
        .contains("rel=\"external noopener noreferrer\"");
  }

  @Test
  void what_is_for_print_only_is_dropped() {
    assertThat(finish("<p class=print-only>gone</p>")).doesNotContain("gone");
  }

  @Test
  void a_reference_tells_what_it_leads_to() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put(
        "zh/a.html",
        "<article><div class=text><a href='#fig-x'>图 1</a><a href='#fn-1'>1</a>"
            + "<a href='#s'>标题</a></div><section class=footnotes><ol><li id=fn-1><p>注文"
            + "<a class=footnote-backref href='#s'>↑</a></p></li></ol></section>"
            + "<h2 id=s>标题</h2></article>");
    pages.put(
        "zh/b.html",
        "<figure id=fig-x><figcaption><span class=figure-label>图 1</span>"
            + "<span class=figure-title>发现</span></figcaption></figure>");
    assertThat(finish(pages).get("zh/a.html"))
        .contains("<a href=\"b.html#fig-x\" title=\"发现\">图 1</a>")
        .contains("<a href=\"#fn-1\" title=\"注文\">1</a>")
        .contains("<a href=\"#s\">标题</a>");
  }

  @Test
  void a_drawing_keeps_the_size_it_was_drawn_at() {
    assertThat(finish("<div class=figure-body><svg viewBox='0 0 300 200.5'></svg></div>"))
        .contains("<svg viewBox=\"0 0 300 200.5\" width=\"300\" height=\"200.5\"></svg>");
    assertThat(finish("<div class=figure-body><svg viewBox='0 0 720 400'></svg></div>"))
        .contains("class=\"roomy\"");
    assertThat(finish("<div class=figure-body><svg viewBox='0 0 1400 400'></svg></div>"))
        .contains("class=\"natural\"");
  }

  private String finish(String html) {
    return finish(Map.of("zh/a.html", html)).getOrDefault("zh/a.html", "");
  }

  private Map<String, String> finish(Map<String, String> htmlByPath) {
    List<PageFinisher.Page> pages = new ArrayList<>();
    htmlByPath.forEach(
        (path, html) ->
            pages.add(
                new PageFinisher.Page(path, Language.ZH, html, Location.file("content/zh/a.md"))));
    return PageFinisher.finish(pages, diagnostics);
  }
}
