package io.baipi.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatchTest {
  private static final String PAGE =
      "<h1 id=\"top\">T</h1>\n<p id=\"a\">one</p>\n<p id=\"b\" class=\"x\">two\nlines</p>\n<p>end</p>\n";

  @Test
  void a_changed_paragraph_is_all_it_takes() {
    assertThat(Patch.between(PAGE, PAGE.replace("two", "2 <b>2</b>")).orElseThrow().blocks())
        .containsExactly(
            java.util.Map.entry("[id='b']", "<p id=\"b\" class=\"x\">2 <b>2</b>\nlines</p>"));
  }

  @Test
  void a_figure_is_put_in_as_a_whole() {
    String figure =
        """
        <figure class="figure chart" id="fig-f">
        <div><svg><text>1</text></svg></div>
        <details>
        <p id="inside">1</p>
        </details>
        </figure>
        """;
    String before = PAGE + figure + "<p id=\"z\">one</p>\n";
    String now = before.replace(">1<", ">2<").replace(">one</p>\n<p", ">1</p>\n<p");
    assertThat(Patch.between(before, now).orElseThrow().blocks())
        .containsExactly(
            java.util.Map.entry("[id='a']", "<p id=\"a\">1</p>"),
            java.util.Map.entry("[id='fig-f']", figure.replace(">1<", ">2<").strip()));
    assertThat(Patch.between(before, before.replace("fig-f", "fig-g"))).isEmpty();
    assertThat(Patch.between(before, before.replace("</figure>\n", "</figure>\nmore\n"))).isEmpty();
  }

  @Test
  void the_finding_is_put_in_and_what_is_said_to_machines_is_left() {
    String head = "<meta name=\"description\" content=\"1\">\n<title>T</title>\n";
    String json = "<script type=\"application/ld+json\">{\"abstract\":\"1\"}</script>\n";
    String before = head + json + "<p class=\"finding\">is 1</p>\n" + PAGE;
    String now = before.replace("1", "2").replace("<h2", "<h1").replace("</h2", "</h1");
    assertThat(Patch.between(before, now).orElseThrow().blocks())
        .containsEntry("main .finding", "<p class=\"finding\">is 2</p>");
    assertThat(Patch.between(before, before.replace("<title>T", "<title>U"))).isEmpty();
  }

  @Test
  void anything_else_takes_the_whole_page() {
    assertThat(Patch.between(PAGE, PAGE.replace(">T<", ">U<"))).isEmpty();
    assertThat(Patch.between(PAGE, PAGE.replace("end", "End"))).isEmpty();
    assertThat(Patch.between(PAGE, PAGE.replace("id=\"b\"", "id=\"c\""))).isEmpty();
    assertThat(Patch.between(PAGE, PAGE + "<p id=\"d\">more</p>\n")).isEmpty();
  }

  @Test
  void what_scripts_hold_is_not_replaced_under_them() {
    assertThat(Patch.between(PAGE, PAGE.replace("two", "<button>2</button>"))).isEmpty();
  }

  @Test
  void the_same_page_changes_nothing() {
    assertThat(Patch.between(PAGE, PAGE).orElseThrow().blocks()).isEmpty();
  }
}
