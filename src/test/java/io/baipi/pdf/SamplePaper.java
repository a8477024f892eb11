package io.baipi.pdf;

import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.Heading;
import io.baipi.chapter.PlacedFigure;
import io.baipi.chapter.Publication;
import io.baipi.citation.Citations;
import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.DataPackage;
import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.figure.Figure;
import io.baipi.figure.FigureKind;
import io.baipi.figure.FigureView;
import io.baipi.font.PaperFonts;
import io.baipi.model.Assumption;
import io.baipi.model.MethodStep;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.paper.Paper;
import io.baipi.template.Tally;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Units;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small publication with every kind of element that chapters have. */
final class SamplePaper {
  static final Path HOME = Path.of(System.getProperty("baipi.home", "."));
  static final Paper PAPER =
      new Paper(
          HOME.resolve("src/test/resources/io/baipi/pdf"),
          HOME,
          "sample",
          Localized.of("企业采用 Go 语言白皮书", "Go in the enterprise"),
          Localized.of("一份每个数字都能追溯的样张", "A specimen in which every number can be traced"),
          List.of(Language.ZH, Language.EN),
          List.of("王小明", "Ada Example"),
          "2026.1",
          LocalDate.of(2026, 11, 21),
          Localized.of("知识共享 署名 4.0", "CC BY 4.0"),
          "https://example.org/paper/",
          List.of("first", "second"),
          List.of(),
          List.of("sample-weight"),
          List.of(),
          Paper.Pages.NONE);
  private static final Location NOWHERE = Location.file("data/companies.csv");

  private SamplePaper() {}

  static PaperFonts fonts() {
    return PaperFonts.of(PAPER);
  }

  static Publication publication() {
    List<Edition> editions = List.of(edition(Language.ZH), edition(Language.EN));
    Results results =
        new Results(
            new DataPackage("sample", Localized.same("Sample"), "CC-BY-4.0", Map.of(), Map.of()),
            Map.of("sample-weight", model()));
    return new Publication(
        PAPER,
        results,
        Map.of(),
        editions,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        Citations.read(PAPER, new Diagnostics()));
  }

  /** An edition with one short chapter. */
  static Edition chapter(Language language, String html) {
    Chapter chapter =
        new Chapter(
            "only",
            "1",
            false,
            "Only",
            "",
            html,
            List.of(new Heading("sec-only", 1, "1", "Only")),
            List.of(),
            List.of(),
            Location.file("content/zh/only.md"));
    return new Edition(language, List.of(chapter), Tally.NONE);
  }

  static Edition edition(Language language) {
    boolean zh = language == Language.ZH;
    List<Heading> first = new ArrayList<>();
    first.add(new Heading("sec-first", 1, "1", zh ? "谁在使用 Go" : "Who uses Go"));
    first.add(new Heading("sec-first-scope", 2, "1.1", zh ? "范围与口径" : "Scope"));
    if (zh) {
      first.add(new Heading("sec-first-missing", 3, "1.1.1", "缺失的数据"));
    }
    List<Heading> second = new ArrayList<>();
    second.add(new Heading("sec-second", 1, "A", zh ? "技术权重的计算" : "Technical weight"));
    if (zh) {
      second.add(new Heading("sec-second-after", 2, "A.1", "宽表之后"));
    }
    String code = language.code();
    return new Edition(
        language,
        List.of(
            new Chapter(
                "first",
                "1",
                false,
                first.get(0).title(),
                zh ? "五家企业公布了占比，没有一家公布研发投入。" : "Five companies published a share; none a budget.",
                read("first." + code + ".html"),
                first,
                List.of(
                    placed("sample-bars", FigureKind.CHART, "图 1-1", "Figure 1-1", language),
                    placed("sample-companies", FigureKind.TABLE, "表 1-1", "Table 1-1", language)),
                List.of(),
                Location.file("content/" + code + "/first.md")),
            new Chapter(
                "second",
                "A",
                true,
                second.get(0).title(),
                "",
                read("second." + code + ".html")
                    .replace("@ROWS@", rows())
                    .replace("@PROSE@", prose()),
                second,
                zh
                    ? List.of(
                        placed("sample-flow", FigureKind.DIAGRAM, "图 2-1", "Figure 2-1", language),
                        placed("sample-wide", FigureKind.TABLE, "表 2-1", "Table 2-1", language))
                    : List.of(
                        placed("sample-flow", FigureKind.DIAGRAM, "图 2-1", "Figure 2-1", language)),
                List.of(),
                Location.file("content/" + code + "/second.md"))),
        Tally.NONE);
  }

  private static PlacedFigure placed(
      String id, FigureKind kind, String zh, String en, Language language) {
    FigureView view = new FigureView("", "", "", "", "", "");
    Figure figure =
        new Figure(
            id,
            kind,
            Map.of(Language.ZH, view, Language.EN, view),
            Provenance.PUBLISHED,
            List.of("ranking-2025/T1"),
            false,
            Optional.empty(),
            Location.file("content/figures/" + id + ".yaml"));
    String caption =
        language == Language.ZH
            ? "五家企业中，两家的 Go 代码占比超过一半（" + id + "），其余三家低于一半，口径各不相同"
            : "Two of five companies write more than half of their code in Go";
    return new PlacedFigure(figure, language == Language.ZH ? zh : en, caption, "first");
  }

  private static String rows() {
    return IntStream.rangeClosed(1, 45)
        .mapToObj(
            i ->
                "<tr><td>企业"
                    + i
                    + "</td>"
                    + ("<td align=\"right\">" + i + ".0</td>").repeat(10)
                    + "<td>说明文字可能较长，会在格内换行（见<code>note</code>）。</td></tr>")
        .collect(Collectors.joining("\n"));
  }

  /** Paragraphs in which marks stand beside inline elements at every place of the line. */
  private static String prose() {
    String sentence =
        "参数<code>depth</code>，（<a href=\"https://go.dev\">官网</a>）说明了<strong>缓存</strong>。"
            + "“<em>命中率</em>”；《<a href=\"https://go.dev/blog\">博客文章</a>》、Go<code>1.22</code>：是否<b>可用</b>？"
            + "链路（<code>trace_id</code>）与【<a href=\"https://go.dev/dl\">下载 page</a>】！";
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 36; i++) {
      out.append("<p>").append("字".repeat(i)).append(sentence).append(sentence).append("</p>\n");
    }
    return out.toString();
  }

  private static ModelResult model() {
    Lineage lineage = new Lineage.Cell("companies", "Uber", "go_code_share", NOWHERE);
    Column point = new Column("point", ColumnType.STRING, Units.ONE, Localized.of("取值点", "Point"));
    Column weight =
        new Column("weight", ColumnType.NUMBER, Units.ONE, Localized.of("权重", "Weight"));
    Value.Text best =
        new Value.Text(Localized.of("最好情形", "best case"), Provenance.RECOMPUTED, lineage);
    Value.Num one =
        new Value.Num(new BigDecimal("1.99"), Units.ONE, Provenance.RECOMPUTED, lineage);
    Value.Text worst =
        new Value.Text(Localized.of("最差情形", "worst case"), Provenance.RECOMPUTED, lineage);
    Value.Missing none = new Value.Missing(Units.ONE, Provenance.RECOMPUTED, lineage);
    Table table =
        new Table(
            "sample-weight",
            Localized.of("技术权重", "Technical weight"),
            List.of(point, weight),
            List.of(new Row("best", List.of(best, one)), new Row("worst", List.of(worst, none))),
            Provenance.RECOMPUTED,
            List.of("ranking-2025/T2"),
            NOWHERE);
    return new ModelResult(
        "sample-weight",
        Localized.of("技术权重", "Technical weight"),
        Localized.of("由 SLA、调用深度与停顿算出权重。", "A weight from SLA, depth and pauses."),
        List.of("ranking-2025/T2"),
        List.of("companies"),
        table,
        Map.of(),
        Map.of(),
        List.of(
            new Assumption(
                Localized.of("组内权重", "weights inside a group"),
                Localized.of("相等", "equal"),
                Localized.of("原文没有说明。", "The source does not say."),
                NOWHERE)),
        List.of(
            new MethodStep(
                Localized.of("合并", "Combine"),
                Localized.of("三个因素相加，不低于下限。", "Add the three factors; no less than the bound."),
                Optional.of(
                    "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>w</mi><mo>=</mo><mi>max</mi><mo>(</mo>"
                        + "<mn>0.1</mn><mo>,</mo><mn>1</mn><mo>-</mo><mfrac><mrow><mi>d</mi><mo>-</mo><mn>3</mn></mrow><mn>2</mn></mfrac><mo>)</mo></math>"),
                Optional.empty())),
        NOWHERE);
  }

  static String read(String name) {
    try (InputStream in = SamplePaper.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
