package io.baipi.figure.table;

import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Value;
import io.baipi.figure.spec.Channel;
import io.baipi.figure.spec.FigureSpec;
import io.baipi.figure.spec.Pick;
import io.baipi.figure.spec.Sort;
import io.baipi.figure.spec.Vocabulary;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;

/** Tables as figures. */
public final class Tables {
  /** The kind's word in figures' files. */
  public static final String KIND = "table";

  private static final String COLUMNS = "columns";

  private Tables() {}

  /** One table in one language, with what it says in words. */
  public record Drawn(String html, String alt, String description) {}

  /** The words of a table's file. */
  public static Vocabulary vocabulary() {
    return new Vocabulary(KIND, List.of(Channel.rest(COLUMNS, false)));
  }

  /** Writes a table. */
  public static Drawn draw(FigureSpec spec, Provenance badge, Language language) {
    List<Pick> picks = spec.picks(COLUMNS);
    List<Row> rows = spec.rows(Sort.NONE);
    String html =
        new TableHtml(spec.table(), language, spec.missing(), spec.highlight())
            .html(picks, rows, badge);
    return new Drawn(html, alt(spec, picks, rows, language), description(spec, picks, language));
  }

  private static String alt(FigureSpec spec, List<Pick> picks, List<Row> rows, Language language) {
    int missing = 0;
    for (Row row : rows) {
      for (Pick pick : picks) {
        missing += pick.in(spec.table(), row, language) instanceof Value.Missing ? 1 : 0;
      }
    }
    if (language == Language.ZH) {
      return "表格，"
          + rows.size()
          + " 行、"
          + picks.size()
          + " 列"
          + (missing == 0 ? "。" : "；" + missing + " 个单元格缺失。");
    }
    return "Table of "
        + rows.size()
        + (rows.size() == 1 ? " row" : " rows")
        + " and "
        + picks.size()
        + (picks.size() == 1 ? " column" : " columns")
        + (missing == 0 ? "." : "; " + missing + (missing == 1 ? " cell" : " cells") + " missing.");
  }

  private static String description(FigureSpec spec, List<Pick> picks, Language language) {
    List<String> titles = new ArrayList<>();
    picks.forEach(pick -> titles.add(pick.titleWithUnit(spec.table(), language)));
    return language == Language.ZH
        ? "各列：" + String.join("、", titles) + "。"
        : "Columns: " + String.join(", ", titles) + ".";
  }
}
