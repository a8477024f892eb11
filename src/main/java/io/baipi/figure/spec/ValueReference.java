package io.baipi.figure.spec;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.ModelResult;
import io.baipi.model.Results;
import io.baipi.text.Spelling;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a figure's file: written out, a model's fact ({@code model.tech-weight.range_high})
 * or one cell ({@code data.delivery_thresholds["binary"].warn_at}).
 */
final class ValueReference {
  private static final Pattern CELL =
      Pattern.compile("((?:data|model)\\.[^\\[\\]\"]+)\\[\"([^\"]+)\"\\]\\.(\\w+)");
  private static final Pattern FACT = Pattern.compile("model\\.([\\w-]+)\\.([\\w-]+)");

  private final Results results;
  private final Diagnostics diagnostics;

  ValueReference(Results results, Diagnostics diagnostics) {
    this.results = results;
    this.diagnostics = diagnostics;
  }

  /** The number that a node stands for; empty and reported when there is none. */
  Optional<BigDecimal> number(Yaml node) {
    if (!(node instanceof Yaml.Scalar scalar)) {
      diagnostics.error(
          "figure.value",
          node.location(),
          "expected a number or a reference, not " + node.kind(),
          "");
      return Optional.empty();
    }
    String text = scalar.text();
    Matcher cell = CELL.matcher(text);
    Matcher fact = FACT.matcher(text);
    if (cell.matches()) {
      return cell(scalar, cell.group(1), cell.group(2), cell.group(3));
    }
    if (fact.matches()) {
      return fact(scalar, fact.group(1), fact.group(2));
    }
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      diagnostics.error(
          "figure.value",
          scalar.location(),
          "'" + text + "' is neither a number nor a reference",
          "write digits, model.<model>.<fact> or data.<table>[\"<key>\"].<column>");
      return Optional.empty();
    }
  }

  private Optional<BigDecimal> cell(Yaml.Scalar at, String reference, String key, String column) {
    Optional<Table> table = results.table(reference);
    if (table.isEmpty()) {
      diagnostics.error(
          "figure.unknown-table",
          at.location(),
          "there is no table '" + reference + "'",
          Spelling.hint(reference, TableNames.all(results)));
      return Optional.empty();
    }
    if (table.get().row(key).isEmpty()) {
      diagnostics.error(
          "figure.unknown-row",
          at.location(),
          "'" + reference + "' has no row '" + key + "'",
          Spelling.hint(key, table.get().rows().stream().map(row -> row.key()).toList()));
      return Optional.empty();
    }
    Optional<Value> value = table.get().value(key, column);
    if (value.isEmpty()) {
      diagnostics.error(
          "figure.unknown-column",
          at.location(),
          "'" + reference + "' has no column '" + column + "'",
          Spelling.hint(column, table.get().names()));
      return Optional.empty();
    }
    return number(at, value.get());
  }

  private Optional<BigDecimal> fact(Yaml.Scalar at, String id, String name) {
    ModelResult model = results.models().get(id);
    if (model == null) {
      diagnostics.error(
          "figure.unknown-model",
          at.location(),
          "there is no model '" + id + "'",
          Spelling.hint(id, results.models().keySet()));
      return Optional.empty();
    }
    Value value = model.facts().get(name);
    if (value == null) {
      diagnostics.error(
          "figure.unknown-fact",
          at.location(),
          "the model '" + id + "' has no fact '" + name + "'",
          Spelling.hint(name, List.copyOf(model.facts().keySet())));
      return Optional.empty();
    }
    return number(at, value);
  }

  private Optional<BigDecimal> number(Yaml.Scalar at, Value value) {
    if (value instanceof Value.Num number) {
      return Optional.of(number.number());
    }
    diagnostics.error(
        "figure.value",
        at.location(),
        "'" + at.text() + "' is not a single number",
        "leave the mark out, or take another value");
    return Optional.empty();
  }
}
