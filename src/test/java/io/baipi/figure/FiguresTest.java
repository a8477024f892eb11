package io.baipi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Location;
import io.baipi.font.PaperFonts;
import io.baipi.look.Look;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Units;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("sets the default locale")
class FiguresTest {
  private static final String TITLE = "title: {zh: 题, en: Title}\n";
  private static final String BAR =
      "kind: bar\n" + TITLE + "table: data.companies\nlabel: name\nvalue: share\n";

  private final Path root;

  FiguresTest(@TempDir Path root) {
    this.root = root;
  }

  private Sample sample() {
    return new Sample(root);
  }

  private Figure one(String yaml) {
    Sample sample = sample().figure("a", yaml);
    Map<String, Figure> figures = sample.draw();
    assertThat(sample.diagnostics.sorted()).isEmpty();
    return Optional.ofNullable(figures.get("a")).orElseThrow();
  }

  private List<String> mistakes(String yaml) {
    return mistakes(sample().figure("a", yaml));
  }

  private static List<String> mistakes(Sample sample) {
    sample.draw();
    return sample.diagnostics.sorted().stream().map(FiguresTest::line).toList();
  }

  private static String line(Diagnostic d) {
    return d.location().toString().replace("content/figures/", "")
        + " "
        + d.code()
        + " "
        + d.hint();
  }

  @Test
  void a_missing_value_is_a_word_and_has_no_bar() {
    Figure figure = one(BAR);
    assertThat(figure.in(Language.ZH).body()).contains(">未公布</text>").doesNotContain("54.1");
    assertThat(figure.in(Language.EN).body()).contains(">not published</text>");
    assertThat(figure.in(Language.ZH).body().split("class=\"fill-s1\"", -1)).hasSize(5);
  }

  @Test
  void the_alt_text_names_the_highest_the_lowest_the_spread_and_what_is_missing() {
    Figure figure = one(BAR);
    assertThat(figure.in(Language.ZH).alt())
        .isEqualTo(
            "条形图，共 5 项；Go 代码占比最大的是 Cloudflare（68.2%），最小的是 Dropbox（49.8%），"
                + "相差 18.4\u00a0个百分点；1 个数值缺失。");
    assertThat(figure.in(Language.EN).alt())
        .isEqualTo(
            "Bar chart of 5 rows; Go share of code is greatest for Cloudflare (68.2%) and least for"
                + " Dropbox (49.8%), a difference of 18.4\u00a0pp; 1 value missing.");
    assertThat(figure.in(Language.ZH).description())
        .contains("Stripe：Go 代码占比 61.5%；")
        .contains("TikTok（字节跳动）：Go 代码占比 未公布");
  }

  @Test
  void the_source_line_names_the_work_and_the_table_in_each_language() {
    Figure figure = one(BAR);
    assertThat(figure.in(Language.ZH).source()).isEqualTo("来源：《榜单》表 1");
    assertThat(figure.in(Language.EN).source()).isEqualTo("Source: “The ranking”, Table 1");
    assertThat(SourceLine.of(List.of("x/D5", "x/T10", "x/T6"), Map.of(), Language.ZH))
        .isEqualTo("来源：《x》表 6、表 10、流程图 5");
  }

  @Test
  void the_badge_is_the_weakest_provenance_of_the_values_shown() {
    Table mixed =
        Sample.table("model.mixed", Provenance.ASSUMED, "key:text:键:Key|a:1:甲:A|b:1:乙:B", "x|1|");
    Sample sample = sample();
    sample.model("mixed", mixed, Map.of(), Map.of());
    sample.figure("a", BAR);
    sample.figure("b", "kind: bar\n" + TITLE + "table: model.mixed\nlabel: key\nvalue: a\n");
    Map<String, Figure> figures = sample.draw();
    assertThat(figures.values())
        .extracting(Figure::badge)
        .containsExactly(Provenance.PUBLISHED, Provenance.ASSUMED);
  }

  @Test
  void a_table_has_units_in_its_head_and_says_why_a_cell_is_missing() {
    String html =
        one("kind: table\n" + TITLE + "table: data.companies\ncolumns: [name, share, hours]\n")
            .in(Language.ZH)
            .body();
    assertThat(html)
        .contains("<th scope=\"col\" data-column=\"share\" class=\"n\">Go 代码占比（%）</th>")
        .contains("<th scope=\"row\">优步</th><td class=\"n\">57.3</td><td class=\"n pad-3\">12</td>")
        .contains(
            "<td class=\"n missing\"><span role=\"img\" aria-label=\"未公布\" title=\"未公布\">—</span></td>")
        .contains("<td class=\"n pad-1\">30.5</td>");
  }

  @Test
  void a_table_without_columns_shows_all_but_the_hidden_ones() {
    String html =
        one("kind: table\n" + TITLE + "table: data.companies\nhide: [company, modules]\n")
            .in(Language.EN)
            .body();
    assertThat(html).contains(">Name</th>").doesNotContain("优步", "New modules", "Company");
  }

  @Test
  void hostile_words_stay_words() {
    Table hostile =
        Sample.table(
            "h",
            Provenance.PUBLISHED,
            "key:text:<b>:<b>|v:1:值:Value",
            "<script>alert(1)|1",
            "\"onload=x' &|2");
    Sample sample = sample().data("h", hostile);
    String words = "title: {zh: '<img src=x>', en: '<img src=x>'}\ntable: data.h\n";
    sample.figure("a", "kind: bar\n" + words + "label: key\nvalue: v\n");
    sample.figure("b", "kind: table\n" + words + "columns: [key, v]\n");
    for (Figure figure : sample.draw().values()) {
      FigureView view = figure.in(Language.EN);
      String html = FigureHtml.html(figure, Language.EN, "<i>", view.title(), FigureLinks.NONE);
      assertThat(html).doesNotContain("<script", "<b>", "<img", "<i>", " onload");
      assertThat(html).contains("&lt;script");
    }
    assertThat(sample.diagnostics.sorted()).isEmpty();
  }

  @Test
  void a_source_line_links_the_first_mention_of_each_work_cited() {
    String line = "来源：《榜单》表 1；《榜单续》表 2；《榜单》<b>";

    assertThat(SourceLine.linked(line, Map.of("榜单", "ref-a", "榜单续", "ref-b")))
        .isEqualTo(
            "来源：《<a href=\"#ref-a\">榜单</a>》表 1；《<a href=\"#ref-b\">榜单续</a>》表 2；" + "《榜单》&lt;b&gt;");
    assertThat(SourceLine.linked(line, Map.of())).doesNotContain("<a");
    assertThat(
            SourceLine.ids(
                List.of("a/T1", "b", "lost/T2"),
                Map.of("a", Localized.same("Title (remark)"), "b", Localized.same("B")),
                Language.EN))
        .containsExactlyInAnyOrderEntriesOf(Map.of("Title", "a", "B", "b"));
  }

  @Test
  void a_figure_says_how_to_cite_it() {
    String html =
        FigureHtml.html(
            one(BAR),
            Language.EN,
            "Figure 1-2",
            "F",
            new FigureLinks(Map.of(), "<i>Cited</i>", "../cite/en/fig-a.bib", "data-a.html", true));

    assertThat(html)
        .contains(
            "<details class=\"cite-this site-only\"><summary>Cite this figure</summary>\n"
                + "<p><i>Cited</i></p>\n<p><a href=\"../cite/en/fig-a.bib\">BibTeX</a></p></details>");
  }

  @Test
  void the_whole_figure_has_label_source_badge_data_and_links() {
    Figure figure = one(BAR + "wide: true\nsubtitle: {zh: 单位, en: Unit}\n");
    assertThat(FigureHtml.html(figure, Language.ZH, "图 1-2", "发现", FigureLinks.NONE))
        .startsWith("<figure class=\"figure chart wide\" id=\"fig-a\">")
        .contains(
            "<figcaption><span class=\"figure-label\">图 1-2</span> "
                + "<span class=\"figure-title\">发现</span> "
                + "<span class=\"figure-subtitle\">单位</span></figcaption>")
        .contains(
            "来源：《榜单》表 1 <span class=\"badge badge-published\">"
                + "<span class=\"badge-mark\" aria-hidden=\"true\">◇</span> 公开发表，未核实</span></p>")
        .contains("<details class=\"figure-data site-only\">")
        .contains("href=\"../figures/a.zh.svg\"", "href=\"../figures/a.csv\"")
        .doesNotContain("style=", "name_en", "a.zh.pdf");
    FigureLinks withPdf = new FigureLinks(Map.of(), "", "", "", true);
    assertThat(FigureHtml.html(figure, Language.ZH, "图 1-2", "发现", withPdf))
        .contains("<a href=\"../figures/a.zh.pdf\">PDF</a>");
  }

  @Test
  void the_files_are_a_drawing_a_language_and_the_data() {
    Figure figure = one(BAR);
    Map<String, byte[]> files = FigureFiles.of(figure, PaperFonts.of(sample().paper()));
    assertThat(files).containsOnlyKeys("a.csv", "a.en.svg", "a.json", "a.zh.svg");
    assertThat(new String(files.get("a.csv"), StandardCharsets.UTF_8))
        .startsWith("name_zh,name_en,share\n");
    assertThat(new String(files.get("a.zh.svg"), StandardCharsets.UTF_8))
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ")
        .contains("fill=\"#fdfcf9\"", ">题</text>", "◇ 公开发表，未核实</text>");
  }

  @Test
  void two_figures_cannot_have_one_id() {
    Figure figure = one(BAR);
    Sample sample = sample();
    assertThat(Figures.byId(List.of(figure, figure), sample.diagnostics)).hasSize(1);
    assertThat(sample.diagnostics.sorted())
        .extracting(Diagnostic::code)
        .containsExactly("figure.duplicate-id");
  }

  @Test
  void a_figure_without_a_source_line_gets_one() {
    Figure figure = one(BAR);
    FigureView view = figure.in(Language.ZH);
    FigureView bare =
        new FigureView(
            view.title(), view.subtitle(), view.body(), view.alt(), view.description(), "");
    Figure diagram =
        new Figure(
            "d",
            FigureKind.DIAGRAM,
            Map.of(Language.ZH, bare),
            Provenance.PUBLISHED,
            List.of("w/D5"),
            false,
            Optional.empty(),
            Location.file("content/diagrams/d.mmd"));
    assertThat(
            Figures.named(diagram, Map.of("w", Localized.of("文", "Text")), Look.OWN)
                .in(Language.ZH)
                .source())
        .isEqualTo("来源：《文》流程图 5");
  }

  @Test
  void the_same_bytes_come_out_in_any_locale_and_time_zone() {
    Figure first = one(BAR);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      assertThat(one(BAR).views()).isEqualTo(first.views());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void a_drawing_is_small_and_free_of_style() {
    String svg = one(BAR).in(Language.ZH).body();
    assertThat(svg)
        .hasSizeLessThan(8000)
        .contains("viewBox=\"0 0 720 ")
        .contains("aria-labelledby=\"fig-a-zh-title fig-a-zh-desc\"")
        .doesNotContain("style", "clip", "rotate", "NaN");
  }

  @Test
  void a_guide_takes_its_place_from_data_or_facts() {
    Table curve =
        Sample.table(
            "model.m", Provenance.RECOMPUTED, "x:MB:体积:Size|y:score:扣分:Points", "10|0", "20|8");
    Value top =
        new Value.Num(
            new BigDecimal("9"),
            Units.get("score"),
            Provenance.RECOMPUTED,
            new Lineage.Rule("m", "top", Location.file("models/m.yaml"), List.of()));
    Sample sample = sample().model("m", curve, Map.of(), Map.of("top", top));
    String guides =
        "x: x\nguides:\n  - {x: 'data.companies[\"Uber\"].hours', title: {zh: 甲, en: A}}\n"
            + "  - {y: model.m.top, title: {zh: 顶, en: Top}}\n";
    sample.figure("a", "kind: line\n" + TITLE + "table: model.m\n" + guides);
    FigureView view = Optional.ofNullable(sample.draw().get("a")).orElseThrow().in(Language.ZH);
    assertThat(sample.diagnostics.sorted()).isEmpty();
    assertThat(view.body()).contains(">甲</text>", ">顶</text>");
    assertThat(view.description()).contains("图中标出：甲、顶");
    assertThat(view.alt()).contains("扣分从 0\u00a0分 升到 8\u00a0分");
  }

  @Test
  void each_mistake_has_its_place_and_a_hint() {
    assertThat(mistakes(BAR.replace("value: share", "value: shar")))
        .containsExactly("a.yaml:5:8 figure.unknown-column did you mean 'share'?");
    assertThat(mistakes(BAR.replace("data.companies", "data.company")))
        .containsExactly("a.yaml:3:8 figure.unknown-table did you mean 'data.companies'?");
    assertThat(mistakes(BAR.replace("kind: bar", "kind: bra")))
        .contains("a.yaml:1:7 figure.unknown-word did you mean 'bar'?");
    assertThat(mistakes(BAR + "colour: red\n"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a.yaml:6:1 figure.unknown-word");
    assertThat(mistakes(BAR.replace(", en: Title", "")))
        .containsExactly("a.yaml:2:8 figure.missing-language add 'en: …'");
    assertThat(mistakes(BAR.replace("value: share", "value: company")))
        .first()
        .asString()
        .startsWith("a.yaml:5:8 figure.not-numeric");
    assertThat(mistakes(BAR.replace("value: share", "value: [share, hours]")))
        .containsExactly("a.yaml:5:8 figure.columns ");
    assertThat(mistakes(BAR.replace("value: share\n", "")))
        .containsExactly("a.yaml:1:1 figure.missing-key add 'value: …'");
    assertThat(mistakes(BAR.replace("value: share", "value: {column: [share]}")))
        .containsExactly("a.yaml:5:17 figure.shape ");
    assertThat(mistakes(BAR + "highlight: Ubre\n"))
        .containsExactly("a.yaml:6:12 figure.unknown-row did you mean 'Uber'?");
    assertThat(mistakes(BAR + "axis: [5, 1]\n"))
        .containsExactly("a.yaml:6:7 figure.axis write 'axis: [0, 100]'");
    assertThat(mistakes(BAR + "sort: share upward\n"))
        .first()
        .asString()
        .startsWith("a.yaml:6:7 figure.unknown-word");
    assertThat(mistakes(BAR + "sort: [share]\n")).containsExactly("a.yaml:6:7 figure.shape ");
  }

  @Test
  void a_figure_can_show_some_rows_of_its_table() {
    Figure named = one(BAR + "rows: [Uber, Stripe]\n");
    assertThat(named.data().orElseThrow().rows())
        .extracting(row -> row.key())
        .containsExactly("Stripe", "Uber");
    assertThat(named.table()).contains("data.companies");
    Figure matching = one(BAR + "where: {name: [优步, Dropbox]}\n");
    assertThat(matching.data().orElseThrow().rows())
        .extracting(row -> row.key())
        .containsExactly("Uber", "Dropbox");
  }

  @Test
  void each_mistake_in_a_choice_of_rows_has_its_place_and_a_hint() {
    assertThat(mistakes(BAR + "rows: [Uber, Ubre]\n"))
        .containsExactly("a.yaml:6:14 figure.unknown-row did you mean 'Uber'?");
    assertThat(mistakes(BAR + "where: {compny: Uber}\n"))
        .containsExactly("a.yaml:6:9 figure.unknown-column did you mean 'company'?");
    assertThat(mistakes(BAR + "where: {company: [Ubre, Uber]}\n"))
        .containsExactly("a.yaml:6:19 figure.no-rows did you mean 'Uber'?");
    assertThat(mistakes(BAR + "where: Uber\n"))
        .containsExactly(
            "a.yaml:6:8 figure.shape write 'where: {verdict: [contradicted, truncated]}'");
  }

  @Test
  void the_source_line_names_what_the_values_shown_come_from() {
    Table first = from("one", "ranking-2025/T2");
    Table second = from("two", "ranking-2025/T3");
    Table both =
        new Table(
            "model.m",
            Localized.same("m"),
            first.columns(),
            List.of(first.rows().get(0), second.rows().get(0)),
            Provenance.RECOMPUTED,
            List.of("ranking-2025/T2", "ranking-2025/T3", "ranking-2025/D5"),
            Location.file("models/m.yaml"));
    String bar = "kind: bar\n" + TITLE + "table: model.m\nlabel: k\nvalue: v\n";
    Sample sample =
        sample()
            .data("one", first)
            .data("two", second)
            .model("m", both, Map.of(), Map.of())
            .figure("all", bar)
            .figure("some", bar + "rows: [one]\n");
    Map<String, Figure> figures = sample.draw();
    assertThat(figures.get("all"))
        .extracting(Figure::sources)
        .isEqualTo(List.of("ranking-2025/T2", "ranking-2025/T3", "ranking-2025/D5"));
    assertThat(figures.get("some"))
        .extracting(Figure::sources)
        .isEqualTo(List.of("ranking-2025/T2", "ranking-2025/D5"));
  }

  private static Table from(String id, String source) {
    Table table = Sample.table(id, Provenance.PUBLISHED, "k:text:k:k|v:%:v:v", id + "|1");
    return new Table(
        table.id(),
        table.title(),
        table.columns(),
        table.rows(),
        table.provenance(),
        List.of(source),
        table.location());
  }

  @Test
  void each_mistake_in_a_guide_has_its_place_and_a_hint() {
    String guide = BAR + "guides:\n  - {%s, title: {zh: 甲, en: A}}\n";
    assertThat(mistakes(guide.formatted("x: 1, y: 2")))
        .containsExactly("a.yaml:7:5 figure.guide write 'x: 12'");
    assertThat(mistakes(guide.formatted("x: twelve")))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("a.yaml:7:9 figure.value");
    assertThat(mistakes(guide.formatted("x: model.m.top")))
        .first()
        .asString()
        .startsWith("a.yaml:7:9 figure.unknown-model");
    assertThat(mistakes(guide.formatted("x: 'data.companies[\"Ubre\"].hours'")))
        .containsExactly("a.yaml:7:9 figure.unknown-row did you mean 'Uber'?");
    assertThat(mistakes(guide.formatted("x: 'data.companies[\"Uber\"].hour'")))
        .containsExactly("a.yaml:7:9 figure.unknown-column did you mean 'hours'?");
    assertThat(mistakes(guide.formatted("x: 'data.companeis[\"Uber\"].hours'")))
        .containsExactly("a.yaml:7:9 figure.unknown-table did you mean 'data.companies'?");
    assertThat(mistakes(guide.formatted("x: 'data.companies[\"Stripe\"].hours'")))
        .containsExactly("a.yaml:7:9 figure.value leave the mark out, or take another value");
    Table table = Sample.table("model.m", Provenance.ASSUMED, "k:text:k:k", "a");
    Sample sample = sample().model("m", table, Map.of(), Map.of());
    sample.figure("a", guide.formatted("x: model.m.top"));
    assertThat(mistakes(sample)).first().asString().startsWith("a.yaml:7:9 figure.unknown-fact");
  }

  @Test
  void each_mistake_of_a_file_is_reported_and_the_others_are_drawn() throws IOException {
    Sample sample = sample().figure("good", BAR).figure("Bad_Name", BAR);
    sample.figure("large", BAR + "#" + "x".repeat(300_000));
    Files.write(root.resolve("content/figures/latin.yaml"), new byte[] {'a', ':', (byte) 0xe9});
    Map<String, Figure> figures = sample.draw();
    assertThat(figures).containsOnlyKeys("good");
    assertThat(sample.diagnostics.sorted())
        .extracting(Diagnostic::code)
        .containsExactly("figure.id", "file.too-large", "file.not-utf-8");
  }
}
