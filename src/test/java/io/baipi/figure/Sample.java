package io.baipi.figure;

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
import io.baipi.font.PaperFonts;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.paper.Paper;
import io.baipi.template.Interpolation;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small paper with hand-made data and one model, to draw figures of. */
final class Sample {
  static final Interpolation PLAIN = (text, language, location) -> text;

  private final Path root;
  private final Map<String, Table> data = new LinkedHashMap<>();
  private final Map<String, ModelResult> models = new LinkedHashMap<>();
  final Diagnostics diagnostics = new Diagnostics();

  Sample(Path root) {
    this.root = root;
    data("companies", companies());
  }

  /** Tables written as rows of texts: a head such as {@code share:%:份额:Share}, then cells. */
  static Table table(String id, Provenance provenance, String head, String... rows) {
    List<Column> columns = new ArrayList<>();
    for (String field : head.split("\\|")) {
      String[] parts = field.split(":");
      boolean text = parts[1].equals("text");
      Unit unit = text ? Units.ONE : Units.get(parts[1]);
      ColumnType type = text ? ColumnType.STRING : ColumnType.NUMBER;
      columns.add(new Column(parts[0], type, unit, Localized.of(parts[2], parts[3])));
    }
    List<Row> values = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split("\\|", -1);
      List<Value> line = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        line.add(value(id, cells[0], columns.get(i), cells[i], provenance));
      }
      values.add(new Row(cells[0], line));
    }
    return new Table(
        id,
        Localized.same(id),
        columns,
        values,
        provenance,
        List.of("ranking-2025/T1"),
        Location.file("data/" + id + ".csv"));
  }

  private static Value value(
      String table, String row, Column column, String cell, Provenance provenance) {
    Location at = Location.file("data/" + table + ".csv");
    Lineage lineage =
        provenance == Provenance.PUBLISHED
            ? new Lineage.Cell(table, row, column.name(), at)
            : new Lineage.Rule(table, column.name(), at, List.of());
    if (cell.isEmpty()) {
      return new Value.Missing(column.unit(), provenance, lineage);
    }
    if (column.type() == ColumnType.STRING) {
      String[] texts = cell.split("/", 2);
      return new Value.Text(Localized.of(texts[0], texts[texts.length - 1]), provenance, lineage);
    }
    return new Value.Num(new BigDecimal(cell), column.unit(), provenance, lineage);
  }

  private static Table companies() {
    return table(
        "companies",
        Provenance.PUBLISHED,
        "company:text:企业:Company|name_zh:text:中文名称:Name|name_en:text:英文名称:Name"
            + "|published_rank:rank:公布名次:Published rank|share:%:Go 代码占比:Go share of code"
            + "|modules:count:新开源模块:New modules|hours:h:议题响应:Issue response",
        "Cloudflare|Cloudflare|Cloudflare|1|68.2|17|",
        "Stripe|Stripe|Stripe|2|61.5|9|",
        "Uber|优步|Uber|3|57.3|12|12",
        "TikTok|TikTok（字节跳动）|TikTok (ByteDance)|4||23|7.25",
        "Dropbox|Dropbox|Dropbox|5|49.8|5|30.5");
  }

  Sample data(String id, Table table) {
    data.put(id, table);
    return this;
  }

  /** A model with its main table, parts named {@code part=…}, and facts. */
  Sample model(String id, Table main, Map<String, Table> parts, Map<String, Value> facts) {
    models.put(
        id,
        new ModelResult(
            id,
            Localized.same(id),
            Localized.same(id),
            List.of("ranking-2025/T1"),
            List.of(),
            main,
            parts,
            facts,
            List.of(),
            List.of(),
            Location.file("models/" + id + ".yaml")));
    return this;
  }

  Sample figure(String id, String yaml) {
    try {
      Path file = root.resolve("content/figures/" + id + ".yaml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, yaml);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Results results() {
    return new Results(
        new DataPackage(
            "sample",
            Localized.same("sample"),
            "CC0-1.0",
            data,
            Map.of("ranking-2025", Localized.of("榜单（网络文章）", "The ranking (web article)"))),
        models);
  }

  Paper paper() {
    return new Paper(
        root,
        Path.of(System.getProperty("baipi.home", ".")).toAbsolutePath(),
        "sample",
        Localized.same("sample"),
        Localized.same(""),
        List.of(Language.ZH, Language.EN),
        List.of(),
        "1",
        LocalDate.of(2026, 1, 1),
        Localized.same("CC0"),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Paper.Pages.NONE);
  }

  Map<String, Figure> draw() {
    Paper paper = paper();
    return Figures.draw(paper, results(), PaperFonts.of(paper), PLAIN, diagnostics);
  }
}
