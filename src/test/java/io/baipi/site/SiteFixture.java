package io.baipi.site;

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
import io.baipi.model.Assumption;
import io.baipi.model.Exploration;
import io.baipi.model.MethodStep;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.paper.Paper;
import io.baipi.template.Tally;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small paper that has one of everything, made by hand. */
final class SiteFixture {
  static final Path HOME = Path.of(System.getProperty("baipi.home", ".")).toAbsolutePath();

  private final Path root;
  private final Map<String, String> titles = new LinkedHashMap<>();
  private String extra = "";
  private String url = "";
  private List<Language> languages = List.of(Language.ZH, Language.EN);
  private Paper.Pages pages = Paper.Pages.NONE;
  private Optional<Exploration> exploration = Optional.empty();

  private SiteFixture(Path root) {
    this.root = root;
    titles.put("ranking", "");
    titles.put("services", "");
    titles.put("methods-notes", "");
  }

  /** A paper in a folder, its chapters' files included. */
  static SiteFixture in(Path root) {
    return new SiteFixture(root);
  }

  /** Appends HTML to the first chapter in every language. */
  SiteFixture appending(String html) {
    extra = html;
    return this;
  }

  /** Gives a chapter another title. */
  SiteFixture titled(String chapter, String title) {
    titles.put(chapter, title);
    return this;
  }

  /** Renames the second chapter. */
  SiteFixture secondChapter(String id) {
    Map<String, String> renamed = new LinkedHashMap<>();
    titles.forEach((key, title) -> renamed.put(key.equals("services") ? id : key, title));
    titles.clear();
    titles.putAll(renamed);
    return this;
  }

  SiteFixture publishedAt(String address) {
    url = address;
    return this;
  }

  SiteFixture only(Language language) {
    languages = List.of(language);
    return this;
  }

  /** Asks for a page on which the model is tried. */
  SiteFixture exploring(Optional<Exploration> tried) {
    Paper.Choice choice = new Paper.Choice("adoption-ranking", Location.at("paper.yaml", 9, 13));
    pages = new Paper.Pages(List.of(), Optional.empty(), List.of(), List.of(choice));
    exploration = tried;
    return this;
  }

  Publication publication() {
    Results results = results();
    List<Edition> editions = new ArrayList<>();
    for (Language language : languages) {
      List<Chapter> chapters = new ArrayList<>();
      int number = 0;
      for (String id : titles.keySet()) {
        number++;
        chapters.add(chapter(id, number, language));
      }
      editions.add(new Edition(language, chapters, Tally.NONE));
    }
    return new Publication(
        paper(),
        results,
        Map.of(),
        editions,
        "0f".repeat(32),
        Citations.read(paper(), new Diagnostics()));
  }

  private Paper paper() {
    return new Paper(
        root,
        HOME,
        "go-adoption",
        Localized.of("Go 语言企业采用白皮书", "Go in the Enterprise: a White Paper"),
        Localized.of(
            "五家公司、六张表，哪些能重算，哪些不能",
            "Five companies, six tables: what can be recomputed, and what cannot"),
        languages,
        List.of("Baipi"),
        "2026.1",
        LocalDate.of(2026, 11, 21),
        Localized.of("正文 CC BY 4.0，代码 Apache-2.0", "Text CC BY 4.0, code Apache-2.0"),
        url,
        List.of("ranking", "services"),
        List.of("methods-notes"),
        List.of("adoption-ranking"),
        List.of(),
        pages);
  }

  private Chapter chapter(String id, int number, Language language) {
    boolean appendix = number == 3;
    String label = appendix ? "A" : String.valueOf(number);
    String folder = "content/" + language.code();
    String path = folder + "/" + id + ".md";
    write(path, "The crawler must find this file; its text is not used.\n");
    boolean first = number == 1;
    String body = text(first ? "ranking" : appendix ? "notes" : "services", language);
    String given = titles.getOrDefault(id, "");
    String ownTitle =
        first
            ? (language == Language.ZH ? "采用率排名能不能重算" : "Can the adoption ranking be recomputed?")
            : appendix
                ? (language == Language.ZH ? "方法与术语" : "Methods and terms")
                : (language == Language.ZH ? "给服务打分的四条规则" : "Four rules that score services");
    String title = given.isEmpty() ? ownTitle : given;
    String finding =
        first
            ? (language == Language.ZH
                ? "公开的六个指标里只有一个有数字，名次因此无法核实：任何一家都可能是第一。"
                : "Only one of six published indicators has numbers, so the ranks cannot be verified: any company could be first.")
            : appendix
                ? ""
                : (language == Language.ZH
                    ? "技术权重声称在 0.1 到 1.2 之间，按公式只能到 1.99。"
                    : "The technical weight is said to lie between 0.1 and 1.2; by its formula it can reach 1.99.");
    List<Heading> headings = new ArrayList<>();
    headings.add(new Heading("sec-" + id, 1, label, title));
    if (first) {
      headings.add(
          new Heading(
              "sec-ranking-screening",
              2,
              label + ".1",
              language == Language.ZH ? "先筛选，再打分" : "Screening before scoring"));
      headings.add(
          new Heading(
              "sec-ranking-rules",
              3,
              label + ".1.1",
              language == Language.ZH ? "三条门槛" : "Three thresholds"));
      headings.add(
          new Heading(
              "sec-ranking-code",
              2,
              label + ".2",
              language == Language.ZH ? "怎样自己算一遍" : "How to compute it yourself"));
    }
    return new Chapter(
        id,
        label,
        appendix,
        title,
        finding,
        body + (first ? extra : ""),
        headings,
        first ? figures(language) : List.of(),
        List.of(),
        Location.file(path));
  }

  private static List<PlacedFigure> figures(Language language) {
    boolean zh = language == Language.ZH;
    return List.of(
        new PlacedFigure(
            figure("ranking", FigureKind.CHART, Provenance.RECOMPUTED),
            zh ? "图 1-1" : "Figure 1-1",
            zh
                ? "任何一家公司都可能排第一，因为公开的数字只覆盖四成权重"
                : "Any company could be first, because the published numbers cover two fifths of the weight",
            "ranking"),
        new PlacedFigure(
            figure("screening", FigureKind.TABLE, Provenance.PUBLISHED),
            zh ? "表 1-1" : "Table 1-1",
            zh ? "三条门槛里两条没有证据" : "Two of three thresholds have no evidence",
            "ranking"));
  }

  private static Figure figure(String id, FigureKind kind, Provenance badge) {
    return new Figure(
        id,
        kind,
        Map.of(),
        badge,
        List.of("ranking-2025/T1"),
        false,
        Optional.empty(),
        Location.file("content/figures/" + id + ".yaml"));
  }

  private void write(String path, String content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static String text(String name, Language language) {
    String resource = name + "." + language.code() + ".html";
    try (var in = SiteFixture.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private Results results() {
    Unit percent = Units.get("%");
    List<Column> columns =
        List.of(
            new Column("company", ColumnType.STRING, Units.ONE, Localized.of("公司", "Company")),
            new Column(
                "name_zh", ColumnType.STRING, Units.ONE, Localized.of("中文名", "Chinese name")),
            new Column(
                "name_en", ColumnType.STRING, Units.ONE, Localized.of("英文名", "English name")),
            new Column(
                "go_code_share",
                ColumnType.NUMBER,
                percent,
                Localized.of("Go 代码占比", "Share of Go code")),
            new Column(
                "new_modules",
                ColumnType.INTEGER,
                Units.get("count"),
                Localized.of("新增模块", "New modules")),
            new Column(
                "rd_budget_usd",
                ColumnType.NUMBER,
                Units.get("USD"),
                Localized.of("研发预算", "R&D budget")));
    List<Row> rows =
        List.of(
            companies("Cloudflare", "68.2", "42850"),
            companies("Stripe", "61.5", "1204"),
            companies("Uber", "57.3", "980"));
    Table companies =
        new Table(
            "companies",
            Localized.of("五家公司公布的数字", "What five companies are said to have"),
            columns,
            rows,
            Provenance.PUBLISHED,
            List.of("ranking-2025/T1"),
            Location.file("data/companies.csv"));
    Map<String, Table> tables = new LinkedHashMap<>();
    tables.put("companies", companies);
    DataPackage data =
        new DataPackage(
            "go-adoption",
            Localized.of("数据", "Data"),
            "CC-BY-4.0",
            tables,
            Map.of("ranking-2025", Localized.of("2025 年企业采用榜", "Enterprise ranking 2025")));
    Map<String, ModelResult> models = new LinkedHashMap<>();
    models.put("adoption-ranking", explored(model()));
    return new Results(data, models);
  }

  private ModelResult explored(ModelResult model) {
    return new ModelResult(
        model.id(),
        model.title(),
        model.about(),
        model.sources(),
        model.inputs(),
        model.table(),
        model.parts(),
        model.facts(),
        model.factTitles(),
        model.printed(),
        model.assumptions(),
        model.method(),
        exploration,
        model.location());
  }

  private static Row companies(String name, String share, String modules) {
    return new Row(
        name,
        List.of(
            text(name),
            text(name),
            text(name),
            number(share, Units.get("%"), Provenance.PUBLISHED),
            number(modules, Units.get("count"), Provenance.PUBLISHED),
            missing(Units.get("USD"))));
  }

  private static ModelResult model() {
    Unit score = Units.get("score");
    List<Column> columns =
        List.of(
            new Column("company", ColumnType.STRING, Units.ONE, Localized.of("公司", "Company")),
            new Column("score", ColumnType.NUMBER, score, Localized.of("得分", "Score")),
            new Column("rank", ColumnType.INTEGER, Units.get("rank"), Localized.of("名次", "Rank")),
            new Column(
                "coverage", ColumnType.NUMBER, Units.get("%"), Localized.of("覆盖率", "Coverage")));
    Table table =
        new Table(
            "adoption-ranking",
            Localized.of("重算后的得分区间", "Recomputed score intervals"),
            columns,
            List.of(
                new Row(
                    "Cloudflare",
                    List.of(
                        text("Cloudflare"),
                        range("40.0", "100.0", score),
                        range("1", "5", Units.get("rank")),
                        number("40.0", Units.get("%"), Provenance.RECOMPUTED))),
                new Row(
                    "Uber",
                    List.of(
                        text("Uber"),
                        range("8.1", "68.1", score),
                        range("1", "5", Units.get("rank")),
                        number("40.0", Units.get("%"), Provenance.ASSUMED)))),
            Provenance.RECOMPUTED,
            List.of("ranking-2025/T1"),
            Location.file("models/adoption-ranking.yaml"));
    List<Row> curve = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      curve.add(
          new Row(
              String.valueOf(i),
              List.of(
                  number(String.valueOf(i), Units.get("%"), Provenance.RECOMPUTED),
                  number(String.valueOf(100 - i), score, Provenance.RECOMPUTED))));
    }
    Table curveTable =
        new Table(
            "adoption-ranking.curve",
            Localized.of("得分随占比的变化", "Score by share"),
            List.of(
                new Column("share", ColumnType.NUMBER, Units.get("%"), Localized.of("占比", "Share")),
                new Column("score", ColumnType.NUMBER, score, Localized.of("得分", "Score"))),
            curve,
            Provenance.RECOMPUTED,
            List.of("ranking-2025/T1"),
            Location.file("models/adoption-ranking.yaml"));
    Map<String, Table> parts = new LinkedHashMap<>();
    parts.put("curve", curveTable);
    Map<String, Value> facts = new LinkedHashMap<>();
    facts.put("declared_size", number("10", Units.get("count"), Provenance.PUBLISHED));
    facts.put("score_top", missing(score));
    Location file = Location.file("models/adoption-ranking.yaml");
    return new ModelResult(
        "adoption-ranking",
        Localized.of("企业采用率排名", "Adoption ranking"),
        Localized.of(
            "按三组指标给公司打分，公开数字不足的部分给出上下界。",
            "Scores companies on three groups of indicators, with bounds where nothing was published."),
        List.of("ranking-2025/T1"),
        List.of("companies"),
        table,
        parts,
        facts,
        List.of(
            new Assumption(
                Localized.of("组内各指标的权重", "Weights inside a group"),
                Localized.of("相等", "equal"),
                Localized.of("来源只给出组的权重。", "The source gives the groups' weights only."),
                file)),
        List.of(
            new MethodStep(
                Localized.of("归一化", "Normalise"),
                Localized.of(
                    "每个指标按最小值和最大值缩放到 0 到 100。",
                    "Each indicator is scaled from its minimum and maximum to 0–100."),
                Optional.of(
                    "<math display=\"block\"><mrow><mi>s</mi><mo>=</mo><mn>100</mn><mo>·</mo><mfrac><mrow><mi>x</mi><mo>−</mo><msub><mi>x</mi><mtext>min</mtext></msub></mrow><mrow><msub><mi>x</mi><mtext>max</mtext></msub><mo>−</mo><msub><mi>x</mi><mtext>min</mtext></msub></mrow></mfrac></mrow></math>"),
                Optional.of("curve")),
            new MethodStep(
                Localized.of("汇总", "Aggregate"),
                Localized.of(
                    "各组得分按权重 40、30、30 求平均。",
                    "The groups' scores are averaged with weights 40, 30 and 30."),
                Optional.empty(),
                Optional.empty())),
        file);
  }

  private static Value text(String text) {
    return new Value.Text(Localized.same(text), Provenance.RECOMPUTED, cell());
  }

  private static Value number(String number, Unit unit, Provenance provenance) {
    return new Value.Num(new BigDecimal(number), unit, provenance, cell());
  }

  private static Value range(String low, String high, Unit unit) {
    return new Value.Range(
        new BigDecimal(low), new BigDecimal(high), unit, Provenance.RECOMPUTED, cell());
  }

  private static Value missing(Unit unit) {
    return new Value.Missing(unit, Provenance.PUBLISHED, cell());
  }

  private static Lineage cell() {
    return new Lineage.Cell("companies", "Uber", "company", Location.file("data/companies.csv"));
  }
}
