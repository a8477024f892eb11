package io.baipi.site;

import io.baipi.data.Lineage;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.model.verdict.Verdict;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One claim that a model judged, whichever kind of model it is: a row that has a verdict.
 *
 * @param model the model that judged it
 * @param row the row of the model's table
 * @param tables the ids of the data tables that the recomputed figure comes from
 */
record Judged(ModelResult model, Row row, Verdict verdict, List<String> tables) {
  private static final String VERDICT = "verdict";

  /** Every claim that a model judged; none when it judges nothing. */
  static List<Judged> by(ModelResult model) {
    List<Judged> judged = new ArrayList<>();
    int column = model.table().indexOf(VERDICT);
    if (column < 0) {
      return judged;
    }
    for (Row row : model.table().rows()) {
      Verdict.of(row.values().get(column))
          .ifPresent(verdict -> judged.add(new Judged(model, row, verdict, tables(model, row))));
    }
    return judged;
  }

  /** The tables below the recomputed figure, apart from the one that states the claim. */
  private static List<String> tables(ModelResult model, Row row) {
    Table table = model.table();
    int recomputed = table.indexOf("recomputed");
    if (recomputed < 0) {
      return List.of();
    }
    Set<String> tables =
        new LinkedHashSet<>(Lineages.of(List.of(row.values().get(recomputed))).tables());
    if (row.values().get(0).lineage() instanceof Lineage.Cell own) {
      tables.remove(own.table());
    }
    return List.copyOf(tables);
  }

  /** The value in a column; empty when there is no such column or nothing in it. */
  Optional<Value> value(String column) {
    int index = model.table().indexOf(column);
    return index < 0
        ? Optional.empty()
        : Optional.of(row.values().get(index)).filter(v -> !(v instanceof Value.Missing));
  }

  /** What a column holds as a reader sees it, or an empty text. */
  String text(String column, Language language) {
    return value(column).map(value -> value.show(language)).orElse("");
  }

  /** The claim in words: its own, or the title of the comparison and of what is compared. */
  String claim(Language language) {
    String text = text("text", language);
    if (!text.isEmpty()) {
      return text;
    }
    String part =
        model.part(text("table", language)).map(table -> table.title().in(language)).orElse("");
    String name = text("name", language);
    String colon = language == Language.ZH ? "：" : ": ";
    return part.isEmpty() ? name : part + colon + name;
  }

  /** How the figure was recomputed: the arithmetic, or what was before and after. */
  String arithmetic(Language language) {
    String own = text("arithmetic", language);
    if (!own.isEmpty() || value("before").isEmpty() || value("after").isEmpty()) {
      return own;
    }
    return text("before", language) + " → " + text("after", language);
  }

  /** What kind of claim it is, in words; empty when the model has no kinds. */
  String kind(Language language) {
    String own = text("kind", language);
    return own.isEmpty() ? text("claimed_form", language) : own;
  }

  /** The published tables that it stands in, or the works. */
  List<String> sources(Results results) {
    Optional<Value> own = value("inventory").or(() -> value("source"));
    if (own.isPresent()) {
      return List.of(own.get().show(Language.EN));
    }
    Set<String> sources = new LinkedHashSet<>();
    for (String table : tables) {
      results.data().table(table).ifPresent(found -> sources.addAll(found.sources()));
    }
    return List.copyOf(sources);
  }

  /** How chapters name it. */
  String expression() {
    return Texts.expression("model." + model.id(), row.key());
  }
}
