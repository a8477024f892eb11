package io.baipi.pdf;

import static io.baipi.pdf.Markup.text;

import io.baipi.data.Column;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.figure.SourceLine;
import io.baipi.model.Assumption;
import io.baipi.model.MethodStep;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The appendix of methods, generated from the models' results. */
final class Methods {
  /** The appendix's anchor. */
  static final String ID = "methods";

  private static final int SHORT = 14;
  private static final int WIDE_FROM = 9;

  /** A table of so few rows stays on one page. */
  private static final int FEW_ROWS = 15;

  /** So many units can stand side by side. */
  private static final int FEW_UNITS = 5;

  /** The text column and the space beside the words of a cell, in em of a table's letters. */
  private static final double COLUMN_EMS = 56;

  private static final double CELL_PADDING = 1.4;

  private final Collection<ModelResult> models;
  private final Map<String, Localized> works;
  private final Language language;

  Methods(Results results, Language language) {
    this.models = results.models().values();
    this.works = results.data().sources();
    this.language = language;
  }

  boolean isEmpty() {
    return models.isEmpty();
  }

  /** The models' titles by anchor, in order. */
  Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    models.forEach(model -> titles.put(anchor(model), model.title().in(language)));
    return titles;
  }

  /** The appendix's body, below its title. It may hold MathML, which is not trusted. */
  String html() {
    StringBuilder out = new StringBuilder();
    out.append("<p class=\"finding\">").append(text(Words.METHODS_ABOUT.in(language)));
    out.append("</p>\n");
    models.forEach(model -> model(out, model));
    return out.toString();
  }

  private static String anchor(ModelResult model) {
    return ID + "-" + model.id();
  }

  private void model(StringBuilder out, ModelResult model) {
    out.append("<section class=\"method\"><h2 id=\"").append(text(anchor(model))).append("\">");
    out.append(text(model.title().in(language))).append("</h2>\n<p>");
    out.append(text(model.about().in(language))).append("</p>\n");
    if (!model.sources().isEmpty()) {
      out.append("<p class=\"figure-source\">")
          .append(text(SourceLine.of(model.sources(), works, language)))
          .append("</p>\n");
    }
    assumptions(out, model.assumptions());
    steps(out, model.method());
    result(out, model.table(), model.printed());
    out.append("</section>\n");
  }

  /** A source such as {@code ranking-2025/T2} with the work's title in place of its id. */
  private void assumptions(StringBuilder out, List<Assumption> assumptions) {
    if (assumptions.isEmpty()) {
      return;
    }
    title(out, Words.ASSUMPTIONS);
    out.append("<table class=\"assumptions\"><thead><tr>");
    for (Words head : List.of(Words.ASSUMED_WHAT, Words.ASSUMED_VALUE, Words.ASSUMED_BECAUSE)) {
      out.append("<th>").append(text(head.in(language))).append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    for (Assumption assumption : assumptions) {
      out.append("<tr><td>").append(text(assumption.what().in(language)));
      out.append("</td><td>").append(text(assumption.value().in(language)));
      out.append("</td><td>").append(text(assumption.because().in(language)));
      out.append("</td></tr>\n");
    }
    out.append("</tbody></table>\n");
  }

  private void steps(StringBuilder out, List<MethodStep> steps) {
    if (steps.isEmpty()) {
      return;
    }
    title(out, Words.STEPS);
    out.append("<ol class=\"steps\">\n");
    for (MethodStep step : steps) {
      out.append("<li><strong>").append(text(step.title().in(language))).append("</strong> ");
      out.append(text(step.text().in(language)));
      step.mathml()
          .ifPresent(math -> out.append("<p class=\"formula\">").append(math).append("</p>"));
      out.append("</li>\n");
    }
    out.append("</ol>\n");
  }

  private void result(StringBuilder out, Table table, List<String> printed) {
    List<Integer> shown = columns(table, printed);
    if (shown.size() >= WIDE_FROM && table.rows().size() <= FEW_UNITS) {
      turned(out, table, shown);
      return;
    }
    boolean wide = shown.size() >= WIDE_FROM;
    // Where not all columns fit side by side unbroken, the words must give way.
    boolean full = wide || ems(table, shown) > COLUMN_EMS;
    out.append("<div class=\"result")
        .append(wide ? " wide" : table.rows().size() <= FEW_ROWS ? " whole" : "")
        .append("\">");
    title(out, Words.RESULT);
    out.append("<table><thead><tr>");
    for (int index : shown) {
      Column column = table.columns().get(index);
      out.append("<th").append(classes(table, index, full)).append('>');
      out.append(text(column.title().in(language))).append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    for (Row row : table.rows()) {
      out.append("<tr>");
      for (int index : shown) {
        Value value = row.values().get(index);
        out.append("<td").append(classes(table, index, full)).append('>');
        out.append(text(value.show(language))).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>\n");
    badge(out, table);
  }

  /** Many columns of few units stand upright with a column for each unit. */
  private void turned(StringBuilder out, Table table, List<Integer> shown) {
    out.append("<div class=\"result whole\">");
    title(out, Words.RESULT);
    out.append("<table class=\"turned\"><thead><tr>");
    out.append("<th>").append(text(table.columns().get(shown.get(0)).title().in(language)));
    out.append("</th>");
    for (Row row : table.rows()) {
      out.append("<th class=\"right\">");
      out.append(text(row.values().get(shown.get(0)).show(language))).append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    for (int index : shown.subList(1, shown.size())) {
      out.append("<tr><th scope=\"row\">");
      out.append(text(table.columns().get(index).title().in(language))).append("</th>");
      for (Row row : table.rows()) {
        out.append("<td class=\"right\">");
        out.append(text(row.values().get(index).show(language))).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody></table>\n");
    badge(out, table);
  }

  private void badge(StringBuilder out, Table table) {
    out.append("<p class=\"figure-source\"><span class=\"badge\"><span class=\"badge-mark\">");
    out.append(table.provenance().mark()).append("</span> ");
    out.append(text(table.provenance().label().in(language))).append("</span></p></div>\n");
  }

  /** How wide a table's columns are when nothing is broken, in em, roughly. */
  private double ems(Table table, List<Integer> shown) {
    double ems = 0;
    for (int index : shown) {
      double widest = ems(table.columns().get(index).title().in(language));
      for (Row row : table.rows()) {
        widest = Math.max(widest, ems(row.values().get(index).show(language)));
      }
      ems += Math.min(widest, SHORT) + CELL_PADDING;
    }
    return ems;
  }

  private static double ems(String text) {
    return text.codePoints().mapToDouble(c -> Character.isIdeographic(c) ? 1 : 0.56).sum();
  }

  /** Numbers stand on the right, and what is short is not broken into two lines. */
  private String classes(Table table, int index, boolean full) {
    List<String> classes = new ArrayList<>();
    if (table.columns().get(index).type().isNumeric()) {
      classes.add("number");
    }
    boolean brief =
        !full
            && table.rows().stream()
                .allMatch(r -> r.values().get(index).show(language).length() <= SHORT)
            && table.columns().get(index).title().in(language).length() <= SHORT;
    if (brief) {
      classes.add("short");
    }
    return classes.isEmpty() ? "" : " class=\"" + String.join(" ", classes) + "\"";
  }

  /**
   * The columns that the model prints, or all but the key where a name says it better, and those of
   * another language.
   */
  private List<Integer> columns(Table table, List<String> printed) {
    List<Integer> shown = new ArrayList<>();
    if (!printed.isEmpty()) {
      printed.forEach(name -> shown.add(table.indexOf(name, language)));
      return shown;
    }
    boolean named = table.indexOf("name", language) > 0;
    for (int i = named ? 1 : 0; i < table.columns().size(); i++) {
      String name = table.columns().get(i).name();
      boolean foreign = false;
      for (Language other : Language.values()) {
        foreign |= other != language && name.endsWith("_" + other.code());
      }
      if (!foreign) {
        shown.add(i);
      }
    }
    return shown;
  }

  private void title(StringBuilder out, Words title) {
    out.append("<h3>").append(text(title.in(language))).append("</h3>\n");
  }
}
