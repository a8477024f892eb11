package io.baipi.figure.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Provenance;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.figure.Figure;
import io.baipi.figure.FigureKind;
import io.baipi.figure.FigureView;
import io.baipi.paper.Paper;
import io.baipi.template.Interpolation;
import io.baipi.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets the default locale")
class FlowChartsTest {
  private static final String HEAD =
      "---\ntitle: {zh: 题目, en: Title}\nsubtitle: {zh: 副题, en: Subtitle}\nsources: [a/D1]\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path root;

  private final Diagnostics diagnostics = new Diagnostics();

  private List<Figure> draw() {
    return draw(Charts.paper(root), (text, language, at) -> "‹" + text + "›");
  }

  private List<Figure> draw(Paper paper, Interpolation interpolation) {
    return FlowCharts.files(paper).stream()
        .map(paper::relative)
        .flatMap(
            path -> FlowCharts.draw(paper, path, Charts.FONTS, interpolation, diagnostics).stream())
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(root.resolve("content/diagrams"));
    Files.writeString(folder.resolve(name), text);
  }

  private List<String> told() {
    return Charts.told(diagnostics);
  }

  @Test
  void a_paper_without_the_folder_has_no_charts() {
    assertThat(draw()).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void a_chart_is_drawn_in_both_languages() throws IOException {
    write(
        "b-chart.mmd",
        HEAD + "en: {开始: Start, 是: 'yes'}\n---\nflowchart TD\nA[开始] --> B{Go?} -->|是| C((x))\n");
    write("a.mmd", HEAD + "badge: evidence\nwide: true\n---\nflowchart TD\nA --> B\n");
    write("README.md", "not a chart");
    List<Figure> figures = draw();
    assertThat(told()).isEmpty();
    assertThat(figures).extracting(Figure::id).containsExactly("a", "b-chart");
    assertThat(figures.get(0).badge()).isEqualTo(Provenance.EVIDENCE);
    assertThat(figures.get(0).wide()).isTrue();
    Figure figure = figures.get(1);
    assertThat(figure.kind()).isEqualTo(FigureKind.DIAGRAM);
    assertThat(figure.badge()).isEqualTo(Provenance.PUBLISHED);
    assertThat(figure.sources()).containsExactly("a/D1");
    assertThat(figure.wide()).isFalse();
    assertThat(figure.location()).isEqualTo(Location.file("content/diagrams/b-chart.mmd"));
    FigureView zh = figure.in(Language.ZH);
    assertThat(zh.title()).isEqualTo("‹题目›");
    assertThat(zh.subtitle()).isEqualTo("‹副题›");
    assertThat(zh.source()).isEmpty();
    assertThat(zh.alt()).isEqualTo("流程图：3 个节点（其中 1 个判断），2 条连线，始于“开始”，止于“x”。");
    assertThat(zh.description()).isEqualTo("“开始” → “Go?”。\n“Go?” → “x”（条件：是）。");
    assertThat(zh.body())
        .startsWith("<svg ")
        .contains("lang=\"zh-CN\"", "id=\"fig-b-chart-zh-title\"", ">开始</text>", ">‹题目›</title>");
    FigureView en = figure.in(Language.EN);
    assertThat(en.alt())
        .isEqualTo("Flow chart with 3 nodes (1 decision) and 2 links, from “Start”, to “x”.");
    assertThat(en.description()).isEqualTo("“Start” → “Go?”.\n“Go?” → “x” (if: yes).");
    assertThat(en.source()).isEmpty();
    assertThat(en.body())
        .contains("lang=\"en\"", "id=\"fig-b-chart-en-title\"", ">Start</text>")
        .doesNotContain("开始");
  }

  @Test
  void words_of_the_front_matter_stand_in_for_generated_ones() throws IOException {
    write(
        "a.mmd",
        HEAD
            + "alt: {zh: 替代, en: Alt}\nsource: {zh: 《书》流程图, en: The book}\n---\nflowchart TD\nA\n");
    FigureView zh = draw().get(0).in(Language.ZH);
    assertThat(zh.alt()).isEqualTo("‹替代›");
    assertThat(zh.source()).isEqualTo("‹《书》流程图›");
    assertThat(zh.body()).contains(">‹替代›</desc>");
  }

  @Test
  void a_missing_translation_is_reported_where_the_label_stands() throws IOException {
    write("a.mmd", HEAD + "---\nflowchart TD\n  A[开始] --> B[http.Serve]\n");
    assertThat(draw()).hasSize(1);
    assertThat(told())
        .containsExactly(
            "7:5 diagram.missing-translation '开始' has no translation (en) |"
                + " add \"'开始': …\" under 'en:' at content/diagrams/a.mmd:2:1");
  }

  @Test
  void a_translation_that_no_label_uses_is_reported() throws IOException {
    write("a.mmd", HEAD + "en:\n  开始: Start\n  结朿: End\n---\nflowchart TD\nA[开始] --> B[Z]\n");
    draw();
    assertThat(told())
        .containsExactly(
            "7:3 diagram.unused-translation no label of the chart reads '结朿' |"
                + " remove it, or write the label exactly as the chart has it");
  }

  @Test
  void a_translation_must_be_one_text() throws IOException {
    write("a.mmd", HEAD + "en: {开始: [x]}\n---\nflowchart TD\nA[X]\n");
    write("b.mmd", HEAD + "en: [x]\n---\nflowchart TD\nA[X]\n");
    write("c.mmd", HEAD + "en: {开始: " + "x".repeat(201) + "}\n---\nflowchart TD\nA[开始]\n");
    draw();
    assertThat(told())
        .extracting(told -> told.replaceFirst(" \\|.*", ""))
        .containsExactly(
            "5:10 diagram.shape a translation must be a single value, not a list",
            "5:5 diagram.shape 'en' must be a mapping, not a list",
            "5:10 diagram.limit a label has 201 characters; at most 200 fit");
  }

  @Test
  void line_breaks_are_part_of_a_key() throws IOException {
    write("a.mmd", HEAD + "en: {一<br>二: one<br>two}\n---\nflowchart TD\nA[一<br/>二]\n");
    FigureView en = draw().get(0).in(Language.EN);
    assertThat(told()).isEmpty();
    assertThat(en.body()).contains(">one</text>", ">two</text>");
    assertThat(en.description()).isEqualTo("“one, two”.");
  }

  @Test
  void mistakes_of_the_chart_have_the_line_of_the_file() throws IOException {
    write("a.mmd", HEAD + "---\nflowchart TD\nA –> B\n");
    assertThat(draw()).isEmpty();
    assertThat(told()).hasSize(1).allMatch(told -> told.startsWith("7:3 diagram.arrow"));
  }

  @Test
  void mistakes_of_the_front_matter_are_reported() throws IOException {
    write("a.mmd", "flowchart TD\nA\n");
    write("b.mmd", "---\ntitle: x\nflowchart TD\nA\n");
    write("c.mmd", "---\ntitle: {zh: 题}\n---\nflowchart TD\nA\n");
    write("d.mmd", HEAD + "colour: red\nbadge: sure\nwide: perhaps\n---\nflowchart TD\nA\n");
    write("e.mmd", "---\nsources: [x]\n---\nflowchart TD\nA\n");
    write("F_1.mmd", HEAD + "---\nflowchart TD\nA\n");
    draw();
    assertThat(told())
        .extracting(told -> told.replaceFirst(" \\|.*", ""))
        .containsExactly(
            "0:0 diagram.id 'F_1' cannot be the id of a flow chart",
            "1:1 diagram.front-matter the front matter is missing",
            "1:1 diagram.front-matter the front matter is not closed",
            "2:1 diagram.no-source a flow chart whose badge is 'published' must name its sources",
            "2:8 diagram.language 'title' has no text in en",
            "5:1 diagram.unknown-word a flow chart does not know 'colour'",
            "6:8 diagram.unknown-word 'sure' is not a word that 'badge' knows",
            "7:7 diagram.flag 'wide' must be true or false",
            "2:1 diagram.missing-key a flow chart needs 'title'");
  }

  @Test
  void a_chart_of_the_papers_own_needs_no_source() throws IOException {
    write("a.mmd", "---\ntitle: x\nbadge: assumed\n---\nflowchart TD\nA\n");
    assertThat(draw().get(0).in(Language.EN).source()).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void windows_line_ends_and_a_byte_order_mark_do_no_harm() throws IOException {
    write("a.mmd", "\ufeff" + (HEAD + "---\nflowchart TD\nA --> B\n").replace("\n", "\r\n"));
    assertThat(draw()).hasSize(1);
    assertThat(told()).isEmpty();
  }

  @Test
  void files_that_are_not_text_too_large_or_outside_are_reported() throws IOException {
    write("a.mmd", "");
    Path folder = root.resolve("content/diagrams");
    Files.write(folder.resolve("a.mmd"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    Files.write(folder.resolve("b.mmd"), "x".repeat(200_001).getBytes(StandardCharsets.UTF_8));
    Path outside = Files.createTempFile("outside", ".mmd");
    Files.createSymbolicLink(folder.resolve("c.mmd"), outside);
    draw();
    Files.delete(outside);
    assertThat(told())
        .extracting(told -> told.replaceFirst(" \\|.*", ""))
        .containsExactly(
            "1:1 file.not-utf-8 the file is not UTF-8 from here on",
            "0:0 file.too-large the file is larger than 200000 bytes",
            "0:0 file.outside 'content/diagrams/c.mmd' is a link that leaves the paper's folder");
  }

  @Test
  void a_character_without_a_glyph_is_reported() throws IOException {
    write("a.mmd", HEAD + "---\nflowchart TD\nA[ok 🚀]\n");
    draw();
    assertThat(told())
        .containsExactly(
            "7:3 diagram.glyph the paper's fonts cannot show '🚀' | use another character, or a word");
  }

  @Test
  void a_block_of_a_chapter_is_drawn_from_its_place() {
    Optional<FlowDrawing> drawing =
        FlowCharts.drawSource(
            Charts.FONTS,
            "flowchart LR\nA --> B",
            Location.at("content/zh/x.md", 7, 1),
            Language.ZH,
            "fig-x",
            "",
            diagnostics);
    assertThat(drawing).isPresent();
    assertThat(drawing.get().svg()).contains("<title id=\"fig-x-zh-title\">流程图：2 个节点");
    assertThat(drawing.get().wide()).isFalse();
    FlowCharts.drawSource(
        Charts.FONTS,
        "flowchart LR\nA -> B",
        Location.at("content/zh/x.md", 7, 1),
        Language.ZH,
        "fig-x",
        "",
        diagnostics);
    assertThat(told()).hasSize(1).allMatch(told -> told.startsWith("8:3 diagram.arrow"));
  }

  @Test
  void the_papers_own_charts_have_no_mistakes_and_fit_a_column() {
    List<Figure> figures = draw(Charts.paper(Charts.HOME), (text, language, at) -> text);
    assertThat(told()).isEmpty();
    assertThat(figures)
        .extracting(Figure::id)
        .contains(
            "bytedance-weights",
            "cross-cloud-build",
            "cve-response",
            "stripe-cold-start",
            "tencent-attribution");
    assertThat(figures).noneMatch(Figure::wide);
    assertThat(figures.stream().map(figure -> figure.in(Language.EN)))
        .noneMatch(view -> Characters.hasHan(view.body() + view.alt() + view.description()));
  }

  @Test
  void every_run_gives_the_same_bytes_in_every_locale_and_time_zone() {
    String first = everything();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertThat(everything()).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static String everything() {
    StringBuilder all = new StringBuilder();
    Charts.sources()
        .forEach(
            (name, source) ->
                FlowCharts.drawSource(
                        Charts.FONTS,
                        source,
                        Location.at(name, 1, 1),
                        Language.ZH,
                        "fig-x",
                        name,
                        new Diagnostics())
                    .ifPresent(all::append));
    return all.toString();
  }
}
