package io.baipi.model.collect;

import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.formula.Formula;
import io.baipi.model.formula.Kind;
import io.baipi.text.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares what a model says about the columns of raw rows with what they are. */
final class ColumnCheck {
  private final Collect model;
  private final Inputs inputs;
  private final RawRows rows;
  private final Map<String, CellKind> all = new LinkedHashMap<>();
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Map<String, CellKind> used = new LinkedHashMap<>();

  ColumnCheck(Collect model, Inputs inputs, RawRows rows) {
    this.model = model;
    this.inputs = inputs;
    this.rows = rows;
    for (SourceColumn column : rows.columns()) {
      all.put(column.name(), column.kind());
      kinds.put(column.name(), column.kind().kind());
    }
  }

  /** The columns that the model uses; empty when one of them cannot be used as it is. */
  Optional<Map<String, CellKind>> used() {
    boolean sound = true;
    for (Collect.Key key : model.by()) {
      sound &= column(key.column());
    }
    if (model.label().isPresent()) {
      sound &= column(model.label().get());
    }
    if (model.where().isPresent()) {
      sound &= formula(model.where().get(), Kind.TRUTH);
    }
    for (Measure measure : model.measures()) {
      boolean truth =
          measure.aggregate() == Aggregate.COUNT || measure.aggregate() == Aggregate.SHARE;
      if (measure.distinct().isPresent()) {
        sound &= column(measure.distinct().get());
      }
      if (measure.of().isPresent()) {
        sound &= formula(measure.of().get(), truth ? Kind.TRUTH : Kind.NUMBER);
      }
      if (measure.weight().isPresent()) {
        sound &= formula(measure.weight().get(), Kind.NUMBER);
      }
    }
    sound &= types();
    return sound ? Optional.of(used) : Optional.empty();
  }

  private boolean column(Named name) {
    CellKind kind = all.get(name.name());
    if (kind == null) {
      inputs.error(
          "model.unknown-column",
          name.location(),
          rows.what() + " has no column '" + name.name() + "'",
          Spelling.hint(name.name(), all.keySet()));
      return false;
    }
    used.put(name.name(), kind);
    return true;
  }

  private boolean formula(Formula formula, Kind wanted) {
    String source = formula.source();
    boolean bare = formula.names().equals(Set.of(source));
    if (bare) {
      Named name = new Named(source, formula.location().spanning(source.length()));
      if (!column(name)) {
        return false;
      }
      if (kinds.get(source) != wanted) {
        inputs.error(
            "model.column-kind",
            name.location(),
            "the column '"
                + source
                + "' is "
                + kinds.getOrDefault(source, Kind.TEXT).words()
                + ", but "
                + wanted.words()
                + " is needed here",
            hint(wanted));
        return false;
      }
      return true;
    }
    if (!inputs.check(formula, kinds, wanted)) {
      return false;
    }
    formula.names().forEach(name -> used.put(name, all.getOrDefault(name, CellKind.TEXT)));
    return true;
  }

  private String hint(Kind wanted) {
    boolean csv = rows.files().map(RawFiles::csv).orElse(false);
    return csv ? "declare it under 'types': " + (wanted == Kind.TRUTH ? "truth" : "number") : "";
  }

  /** Only a CSV file needs to be told what its columns are; others know it. */
  private boolean types() {
    if (rows.files().map(RawFiles::csv).orElse(false)) {
      return true;
    }
    boolean sound = true;
    List<Collect.Declared> declared = model.types();
    for (Collect.Declared type : declared) {
      CellKind kind = all.get(type.column().name());
      if (kind == null) {
        sound &= column(type.column());
      } else if (kind.kind() != type.kind().kind()) {
        inputs.error(
            "model.column-kind",
            type.location(),
            "the column '" + type.column().name() + "' is " + kind.kind().words() + " there",
            "take the line out, or change the data");
        sound = false;
      }
    }
    return sound;
  }
}
