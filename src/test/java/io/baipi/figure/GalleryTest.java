package io.baipi.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of chart once; {@code target/gallery} holds a page of each language to look at. */
class GalleryTest {
  private static final String RANKING =
      "company:text:企业:Company|name:text:企业:Company|score:score:得分:Score"
          + "|low:score:最低可能得分:Lowest|high:score:最高可能得分:Highest"
          + "|rank:rank:计算名次:Computed rank|best:rank:最好名次:Best rank|worst:rank:最差名次:Worst rank"
          + "|published:rank:公布名次:Published rank|a:score:部署:Deployment|b:score:开源:Open source"
          + "|c:score:培训:Training";

  private static Table ranking() {
    return Sample.table(
        "model.ranking",
        Provenance.RECOMPUTED,
        RANKING,
        "TikTok|TikTok（字节跳动）/TikTok (ByteDance)|100.0|40.0|100.0|1|1|4|4|40.0||",
        "Cloudflare|Cloudflare/Cloudflare|64.2|25.7|85.7|2|1|5|1|25.7|12.5|3.25",
        "Stripe|Stripe/Stripe|33.2|13.3|73.3|3|1|5|2|13.3|18.1|",
        "Long|一个名字特别长、需要折成两行才放得下的示例企业有限公司/A company whose name is long enough to need two lines|||||||5|||",
        "Dropbox|Dropbox/Dropbox|0.0|0.0|60.0|5|2|5|5|0.0||20.5");
  }

  private static Table curve() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i <= 50; i++) {
      rows.add(
          String.format(
              java.util.Locale.ROOT,
              "%d|%.3f|%.3f|%.3f",
              i,
              Math.max(0.1, 1 - Math.min(0.3, i * 0.006) + 0.99),
              1 - Math.min(0.3, i * 0.006),
              Math.max(0.1, 1 - Math.min(0.3, i * 0.006) - 0.6)));
    }
    return Sample.table(
        "model.curve",
        Provenance.RECOMPUTED,
        "gc_ms:ms:GC 平均停顿:Mean GC pause|best:1:深度 1，SLA 99.99%:Depth 1, SLA 99.99%"
            + "|middle:1:深度 3，SLA 99%:Depth 3, SLA 99%|worst:1:深度 7，SLA 99%:Depth 7, SLA 99%",
        rows.toArray(String[]::new));
  }

  private static Table steps() {
    return Sample.table(
        "model.steps",
        Provenance.ASSUMED,
        "mb:MB:体积:Size|deduction:score:扣分:Deduction|other:score:另一种假设:Other assumption",
        "10|0|0",
        "12|0|0",
        "13|0.8|1",
        "14|1.6|3",
        "15|2.4|3",
        "18|4.8|8",
        "20|6.4|10");
  }

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry(
              "bar",
              """
              kind: bar
              title: {zh: "Cloudflare 的占比最高，最低的也接近一半", en: "Cloudflare leads, and the last is still near half"}
              subtitle: {zh: Go 在核心服务代码中的占比，%, en: "Share of Go in core-service code, %"}
              table: data.companies
              label: name
              value: share
              detail: published_rank
              highlight: Cloudflare
              """),
          Map.entry(
              "grouped-bar",
              """
              kind: grouped-bar
              title: {zh: 分组条形, en: Grouped bars}
              table: model.ranking
              label: name
              values: [a, b, c]
              """),
          Map.entry(
              "lollipop",
              """
              kind: lollipop
              title: {zh: 棒棒糖, en: Lollipops}
              table: model.ranking
              label: name
              value: score
              highlight: Stripe
              """),
          Map.entry(
              "dumbbell",
              """
              kind: dumbbell
              title: {zh: 哑铃, en: Dumbbells}
              table: model.ranking
              label: name
              from: a
              to: b
              """),
          Map.entry(
              "slope",
              """
              kind: slope
              title: {zh: 斜率, en: Slopes}
              table: model.ranking
              label: name
              from: published
              to: rank
              highlight: TikTok
              """),
          Map.entry(
              "interval",
              """
              kind: interval
              title: {zh: 区间, en: Intervals}
              table: model.ranking
              label: name
              value: score
              low: low
              high: high
              detail: published
              axis: [0, 100]
              """),
          Map.entry(
              "rank-interval",
              """
              kind: interval
              title: {zh: 名次区间, en: Ranks}
              table: model.ranking
              label: name
              value: rank
              low: best
              high: worst
              published: published
              highlight: TikTok
              """),
          Map.entry(
              "line",
              """
              kind: line
              title: {zh: 折线, en: Lines}
              table: model.curve
              x: gc_ms
              series: [best, middle, worst]
              guides:
                - {y: [0.1, 1.2], title: {zh: 声称的范围 0.1–1.2, en: Claimed range 0.1–1.2}}
                - {x: 25, title: {zh: 换用 mmap 分配器, en: Switch to mmap allocator}}
              """),
          Map.entry(
              "line-one",
              """
              kind: line
              title: {zh: 单线, en: One line}
              table: model.steps
              x: mb
              series: deduction
              guides:
                - {x: 12, title: {zh: 满分上限 12 MB, en: Full marks up to 12 MB}}
                - {x: 15, title: {zh: 警戒线 15 MB, en: Warning at 15 MB}}
              """),
          Map.entry(
              "step",
              """
              kind: step
              title: {zh: 阶梯, en: Steps}
              table: model.steps
              x: mb
              series: [deduction, other]
              """),
          Map.entry(
              "scatter",
              """
              kind: scatter
              title: {zh: 散点, en: Scatter}
              table: data.companies
              label: name
              x: share
              y: modules
              highlight: Uber
              """),
          Map.entry(
              "heat-map",
              """
              kind: heat-map
              title: {zh: 热力, en: Heat}
              table: model.ranking
              label: name
              values: [a, b, c, {column: score, title: {zh: 总分（各组加权求和）, en: Total score of all groups}}]
              """),
          Map.entry(
              "waterfall",
              """
              kind: waterfall
              title: {zh: 瀑布, en: Waterfall}
              table: model.parts
              label: name
              value: part
              """),
          Map.entry(
              "table",
              """
              kind: table
              title: {zh: 表格, en: Table}
              table: data.companies
              columns: [name, published_rank, share, modules, hours]
              """));

  /** A paper that has every kind of figure. */
  static Sample sample(Path root) {
    Sample sample = new Sample(root);
    Table parts =
        Sample.table(
            "model.parts",
            Provenance.RECOMPUTED,
            "key:text:项:Item|name:text:项:Item|part:score:得分:Points",
            "a|部署/Deployment|25.7",
            "b|开源/Open source|12.5",
            "c|扣分/Deduction|-8.25",
            "d|培训/Training|");
    sample.model("ranking", ranking(), Map.of(), Map.of());
    sample.model("curve", curve(), Map.of(), Map.of());
    sample.model("steps", steps(), Map.of(), Map.of());
    sample.model("parts", parts, Map.of(), Map.of());
    KINDS.forEach(sample::figure);
    return sample;
  }

  @Test
  void every_kind_draws_without_a_mistake(@TempDir Path root) throws IOException {
    Sample sample = sample(root);
    Map<String, Figure> figures = sample.draw();

    assertThat(sample.diagnostics.sorted()).isEmpty();
    assertThat(figures).hasSameSizeAs(KINDS);
    for (Language language : Language.values()) {
      Path folder = Files.createDirectories(Path.of("target/gallery"));
      Files.writeString(folder.resolve(language.code() + ".html"), page(figures, language));
    }
  }

  static String page(Map<String, Figure> figures, Language language) {
    StringBuilder page =
        new StringBuilder(
            "<!doctype html><meta charset=utf-8><style>body{width:720px;margin:20px;background:#fdfcf9;"
                + "font-family:'Noto Sans SC',sans-serif} .figure-label,.figure-title{font-weight:bold}"
                + ".figure-subtitle,.figure-source{display:block;color:#5b6066;font-size:14px} figure{margin:0 0 40px}"
                + "th,td{padding:3px 10px;text-align:left;border-bottom:1px solid #ddd} .n{text-align:right}"
                + ".pad-1{padding-right:calc(10px + 1ch)}.pad-2{padding-right:calc(10px + 2ch)}.pad-3{padding-right:calc(10px + 3ch)}</style>");
    int number = 0;
    for (Figure figure : figures.values()) {
      FigureView view = figure.in(language);
      String label = figure.kind().noun().in(language) + " " + ++number;
      page.append(FigureHtml.html(figure, language, label, view.title(), FigureLinks.NONE))
          .append("<small>")
          .append(view.alt())
          .append("<br>")
          .append(view.description())
          .append("</small>");
    }
    return page.toString();
  }
}
