package io.baipi.template;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.DataPackage;
import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.text.Localized;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A small table and a small result that tests of texts bind to. */
public final class SampleResults {
  private static final Location CSV = Location.file("data/companies.csv");

  private SampleResults() {}

  public static Results results() {
    Table companies = companies();
    DataPackage data =
        new DataPackage(
            "sample",
            Localized.of("示例", "Sample"),
            "CC-BY-4.0",
            Map.of("companies", companies),
            Map.of("ranking-2025", Localized.of("2025 年榜单", "The 2025 ranking")));
    return new Results(data, Map.of("adoption-ranking", ranking()));
  }

  private static Table companies() {
    return new Table(
        "companies",
        Localized.of("企业", "Companies"),
        List.of(
            new Column("company", ColumnType.STRING, Units.ONE, Localized.of("企业", "Company")),
            new Column("name_zh", ColumnType.STRING, Units.ONE, Localized.of("名称", "Name")),
            new Column("name_en", ColumnType.STRING, Units.ONE, Localized.of("名称", "Name")),
            new Column(
                "go_code_share",
                ColumnType.NUMBER,
                Units.get("%"),
                Localized.of("Go 代码占比", "Go share of code")),
            new Column(
                "go_containers",
                ColumnType.INTEGER,
                Units.get("count"),
                Localized.of("Go 容器", "Go containers")),
            new Column(
                "rd_budget_usd",
                ColumnType.NUMBER,
                Units.get("USD"),
                Localized.of("研发预算", "R&D budget"))),
        List.of(
            row("Uber", "优步", "57.3", "42850"),
            row("TikTok", "*抖音* <script>alert(1)</script>", "49.2", "51000")),
        Provenance.PUBLISHED,
        List.of("ranking-2025/T1"),
        CSV);
  }

  private static Row row(String key, String zh, String share, String containers) {
    return new Row(
        key,
        List.of(
            text(key, "company", key),
            text(key, "name_zh", zh),
            text(key, "name_en", key),
            number(key, "go_code_share", share, "%"),
            number(key, "go_containers", containers, "count"),
            new Value.Missing(Units.get("USD"), Provenance.PUBLISHED, cell(key, "rd_budget_usd"))));
  }

  private static Value text(String row, String column, String text) {
    return new Value.Text(Localized.same(text), Provenance.PUBLISHED, cell(row, column));
  }

  private static Value number(String row, String column, String number, String unit) {
    return new Value.Num(
        new BigDecimal(number), Units.get(unit), Provenance.PUBLISHED, cell(row, column));
  }

  private static Lineage.Cell cell(String row, String column) {
    return new Lineage.Cell("companies", row, column, CSV);
  }

  private static ModelResult ranking() {
    Location at = Location.file("models/adoption-ranking.yaml");
    Lineage rule = new Lineage.Rule("adoption-ranking", "score", at, List.of());
    Value range =
        new Value.Range(
            new BigDecimal("12.0"),
            new BigDecimal("72.0"),
            Units.get("score"),
            Provenance.RECOMPUTED,
            rule);
    Table table =
        new Table(
            "adoption-ranking",
            Localized.of("排名", "Ranking"),
            List.of(
                new Column(
                    "score", ColumnType.NUMBER, Units.get("score"), Localized.of("分", "Score"))),
            List.of(new Row("Uber", List.of(range))),
            Provenance.RECOMPUTED,
            List.of("ranking-2025/T1"),
            at);
    Value listed =
        new Value.Num(new BigDecimal("5"), Units.get("count"), Provenance.RECOMPUTED, rule);
    return new ModelResult(
        "adoption-ranking",
        Localized.of("企业排名", "Adoption ranking"),
        Localized.of("关于", "About"),
        List.of("ranking-2025/T1"),
        List.of("companies"),
        table,
        Map.of("rank-parts", table),
        Map.of("listed", listed, "score-gap", range),
        List.of(),
        List.of(),
        at);
  }
}
