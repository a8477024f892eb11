package io.baipi.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SvgFinisherTest {
  private static String finish(String inside) {
    return SvgFinisher.finish(
        "<svg width=\"100\" height=\"50\">" + inside + "</svg>", "fig-a-zh", "标题", "说明");
  }

  @Test
  void a_drawing_is_named_described_and_has_a_view_box() {
    assertThat(finish("<rect x=\"1\" width=\"2\" height=\"3\"/>"))
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\"")
        .contains("role=\"img\" aria-labelledby=\"fig-a-zh-title fig-a-zh-desc\"")
        .contains("<title id=\"fig-a-zh-title\">标题</title><desc id=\"fig-a-zh-desc\">说明</desc>");
  }

  @Test
  void inherited_style_becomes_attributes_of_the_shape_and_the_group_vanishes() {
    assertThat(
            finish(
                "<g style=\"fill:rgb(29,91,148); stroke:none\" font-style=\"normal\">"
                    + "<g><rect width=\"2\" height=\"3\" style=\"fill-opacity:0.5\"/></g></g>"))
        .contains(
            "<rect height=\"3\" width=\"2\" fill=\"#1d5b94\" fill-opacity=\"0.5\" class=\"fill-s1\"")
        .doesNotContain("<g")
        .doesNotContain("style=");
  }

  @Test
  void a_colour_of_the_theme_also_gets_its_role() {
    assertThat(finish("<path d=\"M0 0L1 1\" fill=\"none\" stroke=\"#A8321F\"/>"))
        .contains("fill=\"none\" stroke=\"#a8321f\" class=\"stroke-hi\"");
  }

  @Test
  void numbers_have_two_decimals_at_the_most() {
    assertThat(finish("<path d=\"M1.23456 -0.001L2.50 3.999\"/>")).contains("d=\"M1.23 0L2.5 4\"");
  }

  @Test
  void ids_and_references_to_them_are_made_unique() {
    assertThat(
            finish(
                "<defs><marker id=\"tip\" refX=\"1\"><path d=\"M0 0\"/></marker></defs>"
                    + "<line x2=\"9\" marker-end=\"url(#tip)\"/>"))
        .contains("<marker id=\"fig-a-zh-tip\" refX=\"1\">")
        .contains("marker-end=\"url(#fig-a-zh-tip)\"");
  }

  @Test
  void what_runs_or_reaches_out_is_dropped() {
    assertThat(
            finish(
                "<script>alert(1)</script><a href=\"javascript:x\"><rect/></a>"
                    + "<image href=\"http://example.org/x.png\"/><foreignObject/>"
                    + "<rect onclick=\"x()\" clip-path=\"url(http://example.org/#a)\" fill=\"url(http://e)\"/>"))
        .doesNotContain("script", "href", "image", "onclick", "http://e", "foreignObject");
  }

  @Test
  void text_keeps_its_anchor_and_is_escaped() {
    assertThat(
            finish(
                "<text x=\"5\" text-anchor=\"end\" font-size=\"14px\">a &lt;b&gt; &amp; c</text>"))
        .contains("text-anchor=\"end\"")
        .contains("font-size=\"14\"")
        .contains(">a &lt;b&gt; &amp; c</text>");
  }

  @Test
  void the_one_font_family_moves_to_the_root() {
    assertThat(finish("<g font-family=\"'Noto Sans SC'\"><text>a</text><text>b</text></g>"))
        .containsOnlyOnce("font-family")
        .contains("role=\"img\" font-family=\"'Noto Sans SC'\"");
  }

  @Test
  void finishing_twice_changes_nothing() {
    String once = finish("<g fill=\"#1a1c1e\"><text x=\"1\">a</text><circle r=\"2.005\"/></g>");
    assertThat(SvgFinisher.finish(once, "fig-a-zh", "标题", "说明")).isEqualTo(once);
  }

  @Test
  void something_else_than_svg_is_a_programmers_error() {
    assertThatThrownBy(() -> SvgFinisher.finish("<p/>", "a", "b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
