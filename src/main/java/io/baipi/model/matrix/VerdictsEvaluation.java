package io.baipi.model.matrix;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.text.Language;
import io.baipi.text.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the cells of one or more tables. */
final class VerdictsEvaluation {
  private final Verdicts model;
  private final Inputs inputs;

  VerdictsEvaluation(Verdicts model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
  }

  Optional<Outcome> evaluate() {
    List<Table> tables = new ArrayList<>();
    model.tables().forEach(name -> inputs.table(name).ifPresent(tables::add));
    if (tables.size() < model.tables().size()) {
      return Optional.empty();
    }
    tables.forEach(table -> inputs.key(table, model.rows()));
    model.label().ifPresent(label -> reportUnlessSomewhere(tables, label));
    model.aspects().forEach(aspect -> reportUnlessSomewhere(tables, aspect.of()));
    reportTakenNames();
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    List<Judged> rows = rows(tables);
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    return Optional.of(new VerdictTables(model, tables).outcome(rows));
  }

  private void reportUnlessSomewhere(List<Table> tables, Named column) {
    if (tables.stream().noneMatch(table -> table.column(column.name()).isPresent())) {
      inputs.textColumn(tables.get(0), column);
    }
  }

  private void reportTakenNames() {
    Set<String> taken =
        new HashSet<>(
            List.of(model.rows().name(), "name", "column", "cells", "not_stated", "lowest"));
    for (Level level : model.scale()) {
      reportUnlessNew(level.slug(), level.name(), taken);
    }
    for (Verdicts.Aspect aspect : model.aspects()) {
      reportUnlessNew(aspect.name().name(), aspect.name(), taken);
    }
  }

  private void reportUnlessNew(String column, Named name, Set<String> taken) {
    if (!taken.add(column)) {
      inputs.error(
          "model.name-taken",
          name.location(),
          "'" + column + "' is already the name of a column of the matrix",
          "give it another name");
    }
  }

  /** The things that the tables name, in the order in which they come up. */
  private List<Judged> rows(List<Table> tables) {
    Map<String, List<Stated>> byKey = new LinkedHashMap<>();
    for (Table table : tables) {
      for (Row row : table.rows()) {
        Value key = Inputs.keyOf(table, row, model.rows());
        if (key instanceof Value.Missing) {
          inputs.error(
              "model.no-row-name",
              Inputs.place(key),
              "the row does not say what it is about",
              "fill in the column '" + model.rows().name() + "'");
          continue;
        }
        byKey
            .computeIfAbsent(key.show(Language.EN), k -> new ArrayList<>())
            .add(new Stated(table, row, key));
      }
    }
    List<Judged> rows = new ArrayList<>();
    byKey.forEach((key, stated) -> rows.add(judge(key, stated)));
    return rows;
  }

  /** A row of a table that speaks of a thing. */
  private record Stated(Table table, Row row, Value key) {}

  private Judged judge(String key, List<Stated> stated) {
    List<Judged.Cell> cells = new ArrayList<>();
    for (Verdicts.Aspect aspect : model.aspects()) {
      Optional<Value> value = value(aspect.of(), stated, true);
      cells.add(new Judged.Cell(aspect, value, value.flatMap(v -> level(aspect, v))));
    }
    Value label =
        model.label().flatMap(name -> value(name, stated, false)).orElse(stated.get(0).key());
    return new Judged(key, stated.get(0).key(), label, cells);
  }

  /** What is stated of a thing; a missing cell where a table has one; empty when none has. */
  private Optional<Value> value(Named column, List<Stated> stated, boolean once) {
    Optional<Value> found = Optional.empty();
    for (Stated one : stated) {
      if (one.table().column(column.name()).isEmpty()) {
        continue;
      }
      Value value = Inputs.text(one.table(), one.row(), column);
      boolean known = found.filter(v -> !(v instanceof Value.Missing)).isPresent();
      if (!known) {
        found = Optional.of(value);
      } else if (once && !(value instanceof Value.Missing)) {
        inputs.error(
            "model.cell-twice",
            Inputs.place(value),
            "'"
                + column.name()
                + "' of '"
                + one.key().show(Language.EN)
                + "' is already stated in "
                + Inputs.where(found.get()),
            "keep one of the two");
      }
    }
    return found;
  }

  private Optional<Level> level(Verdicts.Aspect aspect, Value value) {
    if (!aspect.isJudged() || value instanceof Value.Missing) {
      return Optional.empty();
    }
    String text = value.show(Language.EN);
    Optional<Level> level = Optional.ofNullable(aspect.verdicts().get(text));
    if (level.isEmpty()) {
      inputs.error(
          "model.no-verdict",
          Inputs.place(value),
          "the column '" + aspect.name().name() + "' has no verdict for '" + text + "'",
          Spelling.hint(text, aspect.verdicts().keySet()));
    }
    return level;
  }
}
