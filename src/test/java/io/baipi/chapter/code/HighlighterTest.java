package io.baipi.chapter.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HighlighterTest {
  private static String html(String language, String code) {
    return Highlighter.html(language, code).orElseThrow();
  }

  @Test
  void keywords_strings_comments_and_numbers_are_marked() {
    assertThat(html("go", "return 1.0 // \"x\""))
        .isEqualTo(
            "<span class=\"k\">return</span> <span class=\"n\">1.0</span>"
                + " <span class=\"c\">// &quot;x&quot;</span>");
    assertThat(html("go", "func f() string"))
        .isEqualTo(
            "<span class=\"k\">func</span> <span class=\"f\">f</span>()"
                + " <span class=\"t\">string</span>");
    assertThat(html("sql", "select 'a'"))
        .isEqualTo("<span class=\"k\">select</span> <span class=\"s\">'a'</span>");
    assertThat(html("bash", "echo \"$X\"")).contains("<span class=\"t\">$X</span>");
    assertThat(html("json", "{\"a\": true}"))
        .isEqualTo("{<span class=\"t\">&quot;a&quot;</span>: <span class=\"k\">true</span>}");
    assertThat(html("java", "String s")).isEqualTo("<span class=\"t\">String</span> s");
    assertThat(html("python", "def f(): pass")).contains("<span class=\"f\">f</span>");
    assertThat(html("c", "#include <a.h>")).contains("<span class=\"s\">&lt;a.h&gt;</span>");
    assertThat(html("xml", "<a b=\"c\"/>"))
        .contains("<span class=\"f\">a</span>", "<span class=\"t\">b</span>");
    assertThat(html("ini", "[s]\nk=v")).contains("<span class=\"t\">k</span>");
    assertThat(html("properties", "# c")).isEqualTo("<span class=\"c\"># c</span>");
    assertThat(html("js", "const a = 1")).startsWith("<span class=\"k\">const</span>");
  }

  @Test
  void a_comment_of_several_lines_stays_a_comment_and_no_span_crosses_a_line_end() {
    assertThat(html("java", "/* a\nb */ int x;"))
        .isEqualTo(
            "<span class=\"c\">/* a</span>\n<span class=\"c\">b */</span>"
                + " <span class=\"t\">int</span> x;");
    assertThat(html("python", "\"\"\"a\nb\"\"\""))
        .isEqualTo(
            "<span class=\"s\">&quot;&quot;&quot;a</span>\n"
                + "<span class=\"s\">b&quot;&quot;&quot;</span>");
  }

  @Test
  void raw_strings_of_go_may_go_over_lines() {
    assertThat(html("go", "s := `a\n// b` + \"`\" // `\nx"))
        .isEqualTo(
            "s <span class=\"o\">:=</span> <span class=\"s\">`a</span>\n"
                + "<span class=\"s\">// b`</span> <span class=\"o\">+</span>"
                + " <span class=\"s\">&quot;`&quot;</span> <span class=\"c\">// `</span>\nx");
  }

  @Test
  void lifetimes_of_rust_are_not_characters() {
    assertThat(html("rust", "fn f<'a>(x: &'a str, c: 'c')"))
        .contains("'a<span class=\"o\">&gt;</span>", "<span class=\"s\">'c'</span>");
  }

  @Test
  void yaml_has_keys_texts_numbers_words_and_comments() {
    assertThat(html("yaml", "- a b: 1.5 # c"))
        .isEqualTo(
            "<span class=\"o\">-</span> <span class=\"t\">a b</span><span class=\"o\">:</span>"
                + " <span class=\"n\">1.5</span> <span class=\"c\"># c</span>");
    assertThat(html("yml", "k: {zh: '文''字', on: true}"))
        .contains(
            "<span class=\"t\">zh</span>",
            "<span class=\"s\">'文''字'</span>",
            "<span class=\"k\">true</span>");
    assertThat(html("yaml", "url: http://a:80/#b")).endsWith("</span> http://a:80/#b");
    assertThat(html("yaml", "t: |\n  k: v\n\n  # no\nn: 1"))
        .contains("<span class=\"s\">  k: v</span>", "<span class=\"s\">  # no</span>")
        .endsWith("<span class=\"n\">1</span>");
    assertThat(html("yaml", "t: \"a\n  k: v\"\nn: 1"))
        .contains("<span class=\"s\">  k: v&quot;</span>")
        .endsWith("<span class=\"n\">1</span>");
    assertThat(html("yaml", "---\na: &x b\nc: *x"))
        .startsWith("<span class=\"k\">---</span>")
        .contains("<span class=\"k\">&amp;x</span>", "<span class=\"k\">*x</span>");
  }

  @Test
  void the_name_of_a_language_may_be_an_alias_in_capitals() {
    assertThat(html("Golang", "nil")).isEqualTo(html("go", "nil"));
    assertThat(html("SH", "if")).isEqualTo(html("bash", "if"));
  }

  @Test
  void code_without_a_language_is_only_escaped() {
    assertThat(html("", "a < \"b\"")).isEqualTo("a &lt; &quot;b&quot;");
    assertThat(html("text", "if (a) { }")).isEqualTo("if (a) { }");
  }

  @Test
  void an_unknown_language_is_empty_and_the_known_ones_are_listed() {
    assertThat(Highlighter.html("cobol", "x")).isEmpty();
    assertThat(Highlighter.languages())
        .isSorted()
        .contains("go", "java", "bash", "sql", "yaml", "json", "rust", "c", "python", "none");
  }

  @Test
  void line_ends_of_windows_become_line_feeds() {
    assertThat(html("go", "a\r\nb\rc")).isEqualTo("a\nb\nc");
  }

  @Test
  void script_stays_text() {
    assertThat(html("html", "<script>alert('x')</script>")).doesNotContain("<script");
    assertThat(html("none", "</code><script>")).isEqualTo("&lt;/code&gt;&lt;script&gt;");
  }

  @ParameterizedTest
  @EnumSource(CodeLanguage.class)
  void no_character_is_lost_whatever_the_code(CodeLanguage language) {
    String[] pieces = {
      "\"",
      "'",
      "`",
      "/*",
      "*/",
      "//",
      "#",
      "\\",
      "\n",
      "\t",
      " ",
      "<",
      ">",
      "&",
      "{",
      "}",
      "(",
      ")",
      "x",
      "中",
      "\ud83d\ude80",
      "\ud83d",
      "\u0000",
      "0x",
      "1e",
      "--",
      "<!--",
      "-->",
      "${",
      ":",
      "- ",
      "|",
      "'''",
      "\"\"\"",
      "end",
      "r#\"",
      "<script>",
      "]]>",
      "<![CDATA[",
      "$(",
      "@",
      "%"
    };
    Random random = new Random(language.ordinal());
    for (int i = 0; i < 100; i++) {
      StringBuilder code = new StringBuilder();
      for (int j = random.nextInt(40); j >= 0; j--) {
        code.append(pieces[random.nextInt(pieces.length)]);
      }
      StringBuilder joined = new StringBuilder();
      for (Span span : language.spans(code.toString())) {
        joined.append(span.text());
        assertThat(
                span.text().equals("\n")
                    || !span.text().contains("\n")
                    || language == CodeLanguage.NONE)
            .isTrue();
      }
      assertThat(joined.toString()).isEqualTo(code.toString());
    }
  }

  @Test
  void a_long_line_takes_no_time() {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (String language : new String[] {"go", "yaml", "json", "bash", "rust"}) {
      html(language, "a, \"b\": {'c', `d`} ".repeat(2_000));
    }
    assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
        .isLessThan(2_000_000_000L);
  }
}
