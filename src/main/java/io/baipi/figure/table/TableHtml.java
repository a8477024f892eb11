package io.baipi.figure.table;

import io.baipi.data.Column;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.figure.spec.Heads;
import io.baipi.figure.spec.Pick;
import io.baipi.model.verdict.Bound;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table of values as an HTML {@code <table>}: units in the head, the first column as the rows'
 * heads, numbers flush right on the decimal, missing values as a dash that says why.
 *
 * <p>Classes: {@code n} on cells of numbers, {@code pad-1} to {@code pad-6} on those with that many
 * characters less behind the decimal than others of the column, {@code missing}, {@code hi} on
 * highlighted rows and columns.
 */
public final class TableHtml {
  private static final int WIDEST_PAD = 6;
  private static final Map<String, String> SIGNS = Map.of(">=", "≥", "<=", "≤");

  private final Table table;
  private final Language language;
  private final Optional<Localized> missing;
  private final Set<String> highlight;

  /**
   * @param missing what a missing value is called, where not by the usual words
   * @param highlight keys of rows and names of columns that stand out
   */
  public TableHtml(
      Table table, Language language, Optional<Localized> missing, Set<String> highlight) {
    this.table = table;
    this.language = language;
    this.missing = missing;
    this.highlight = highlight;
  }

  /** One column, with what its cells have in common. */
  private record Shown(
      Pick pick, Column column, boolean numeric, boolean oneUnit, int decimals, String badge) {}

  /** The table, some rows and columns of it in some order. */
  public String html(List<Pick> picks, List<Row> rows, Provenance badge) {
    List<Shown> columns = new ArrayList<>();
    for (int i = 0; i < picks.size(); i++) {
      columns.add(shown(picks.get(i), rows, i == 0 ? Optional.empty() : Optional.of(badge)));
    }
    StringBuilder out = new StringBuilder("<table><thead><tr>");
    for (Shown column : columns) {
      head(out, column);
    }
    out.append("</tr></thead><tbody>");
    for (Row row : rows) {
      out.append(highlight.contains(row.key()) ? "<tr class=\"hi\">" : "<tr>");
      for (int i = 0; i < columns.size(); i++) {
        cell(out, columns.get(i), row, i == 0);
      }
      out.append("</tr>");
    }
    return out.append("</tbody></table>").toString();
  }

  private Shown shown(Pick pick, List<Row> rows, Optional<Provenance> badge) {
    Column column = pick.column(table, language);
    boolean oneUnit = true;
    int decimals = 0;
    List<Provenance> provenances = new ArrayList<>();
    for (Row row : rows) {
      Value value = pick.in(table, row, language);
      if (value instanceof Value.Num number) {
        oneUnit &= number.unit().equals(column.unit());
        decimals = Math.max(decimals, Numbers.shown(number.number()).scale());
      } else if (value instanceof Value.Range range) {
        oneUnit &= range.unit().equals(column.unit());
        decimals = Math.max(decimals, range.high().scale());
      }
      if (!(value instanceof Value.Missing)) {
        provenances.add(value.provenance());
      }
    }
    Provenance own = Provenance.weakest(provenances);
    boolean differs = badge.isPresent() && !provenances.isEmpty() && own != badge.get();
    return new Shown(
        pick,
        column,
        column.type().isNumeric() && pick.comparison().isEmpty(),
        oneUnit,
        decimals,
        differs ? Badge.mark(own, language) : "");
  }

  private void head(StringBuilder out, Shown column) {
    String title = column.pick().title(table, language);
    String text =
        column.oneUnit() ? Heads.withUnit(title, column.column().unit(), language) : title;
    String classes =
        (column.numeric() ? "n " : "") + (highlight.contains(column.pick().column()) ? "hi" : "");
    out.append("<th scope=\"col\" data-column=\"")
        .append(Html.escape(column.column().name()))
        .append('"')
        .append(classes.isBlank() ? "" : " class=\"" + classes.strip() + "\"")
        .append('>')
        .append(Html.escape(text));
    if (!column.badge().isEmpty()) {
      out.append(' ').append(column.badge());
    }
    out.append("</th>");
  }

  private void cell(StringBuilder out, Shown column, Row row, boolean first) {
    Value value = column.pick().in(table, row, language);
    String name = first ? "th" : "td";
    out.append('<').append(name);
    if (first) {
      out.append(" scope=\"row\"");
    }
    if (value instanceof Value.Missing lost) {
      String why = missing.orElseGet(() -> Heads.missing(lost)).in(language);
      out.append(column.numeric() ? " class=\"n missing\"" : " class=\"missing\"")
          .append("><span role=\"img\" aria-label=\"")
          .append(Html.escape(why))
          .append("\" title=\"")
          .append(Html.escape(why))
          .append(missing.isPresent() ? "\" class=\"why\">" + Html.escape(why) : "\">—")
          .append("</span>");
    } else {
      out.append(classes(column, value, first))
          .append('>')
          .append(Html.escape(comparison(column, row) + text(column, value)));
    }
    out.append("</").append(name).append('>');
  }

  /** The sign before a bound, as print writes it. */
  private String comparison(Shown column, Row row) {
    return column
        .pick()
        .comparison()
        .map(name -> Pick.of(name).in(table, row, language))
        .filter(value -> !(value instanceof Value.Missing))
        .map(value -> sign(value.show(language)))
        .orElse("");
  }

  private String sign(String word) {
    String sign =
        Bound.ofWord(word)
            .map(bound -> bound.sign().in(language))
            .orElseGet(() -> SIGNS.getOrDefault(word, word));
    return word.equals("about") ? sign : sign + "\u00a0";
  }

  private static String classes(Shown column, Value value, boolean first) {
    if (!column.numeric() || first) {
      return "";
    }
    int scale = column.decimals();
    if (value instanceof Value.Num number) {
      scale = Numbers.shown(number.number()).scale();
    } else if (value instanceof Value.Range range) {
      scale = range.high().scale();
    }
    // A number without decimals also lacks the point.
    int pad =
        column.decimals() - Math.max(0, scale) + (scale <= 0 && column.decimals() > 0 ? 1 : 0);
    boolean aligned = pad <= 0 || !column.oneUnit();
    return aligned ? " class=\"n\"" : " class=\"n pad-" + Math.min(WIDEST_PAD, pad) + "\"";
  }

  private String text(Shown column, Value value) {
    if (column.oneUnit() && value instanceof Value.Num number) {
      return Numbers.plain(number.number());
    }
    if (column.oneUnit() && value instanceof Value.Range range) {
      BigDecimal low = range.low();
      return low.compareTo(range.high()) == 0
          ? Numbers.plain(low)
          : Numbers.range(low, range.high(), Units.ONE, language);
    }
    return value.show(language);
  }
}
