package io.baipi.model.match;

import io.baipi.data.Column;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.Sheet;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the rule that each row hits, and what that comes to. */
final class FirstMatchEvaluation {
  static final Unit SHARE = Units.get("%");
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  private final FirstMatch model;
  private final Inputs inputs;
  private final String id;

  FirstMatchEvaluation(FirstMatch model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.id = model.header().id();
  }

  Optional<Outcome> evaluate() {
    Optional<Table> found = inputs.table(model.table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table data = found.get();
    inputs.key(data, model.key());
    model.share().ifPresent(share -> inputs.column(data, share));
    model.by().forEach(by -> inputs.column(data, by));
    Sheet sheet = sheet(data);
    if (!inputs.isSound() || !model.conditions().check(sheet, inputs)) {
      return Optional.empty();
    }
    List<RuleList.Hits> hits = new ArrayList<>();
    for (int row = 0; row < sheet.size(); row++) {
      hits.add(model.conditions().hits(sheet, row, inputs));
    }
    return inputs.isSound() ? Optional.of(outcome(data, hits)) : Optional.empty();
  }

  /** The columns that conditions see. */
  Sheet sheet(Table data) {
    Sheet sheet = Sheet.of(data);
    model.renamed().forEach(renamed -> rename(sheet, data, renamed));
    return sheet;
  }

  /** Gives a column another name and another unit. */
  private void rename(Sheet sheet, Table data, FirstMatch.Renamed renamed) {
    int index = inputs.column(data, renamed.of());
    if (index < 0) {
      return;
    }
    if (data.indexOf(renamed.name().name()) >= 0) {
      inputs.error(
          "model.name-taken",
          renamed.name().location(),
          "'" + renamed.name().name() + "' is already a column of '" + data.id() + "'",
          "give it another name");
      return;
    }
    List<Value> values = new ArrayList<>();
    for (Row row : data.rows()) {
      Value cell = row.values().get(index);
      Source source =
          Source.rule(
              id, renamed.name().name(), renamed.name().location(), List.of(Source.of(cell)));
      values.add(
          inputs
              .number(cell, renamed.unit(), renamed.of())
              .map(number -> source.number(number, renamed.unit()))
              .orElse(source.missing(renamed.unit())));
    }
    Column of = data.columns().get(index);
    sheet.put(new Column(renamed.name().name(), of.type(), renamed.unit(), of.title()), values);
  }

  private Outcome outcome(Table data, List<RuleList.Hits> hits) {
    Tally tally = new Tally(model.rules().size());
    Map<String, Map<String, Tally>> groups = new LinkedHashMap<>();
    model.by().forEach(by -> groups.put(by.name(), new LinkedHashMap<>()));
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    boolean shareMissing = false;
    for (int i = 0; i < hits.size(); i++) {
      Row row = data.rows().get(i);
      Value cell = counted(data, row);
      Optional<BigDecimal> weight =
          model.share().isPresent()
              ? inputs.number(cell, SHARE, model.share().get())
              : Optional.of(BigDecimal.ONE);
      shareMissing |= weight.isEmpty();
      BigDecimal amount = weight.orElse(BigDecimal.ZERO);
      List<Integer> possible = hits.get(i).rules();
      int place = hits.get(i).isDecided() ? possible.get(0) : model.rules().size() + 1;
      tally.add(place, amount, cell);
      for (Named by : model.by()) {
        String group = row.values().get(data.indexOf(by.name())).show(Language.EN);
        groups
            .computeIfAbsent(by.name(), b -> new LinkedHashMap<>())
            .computeIfAbsent(group, g -> new Tally(model.rules().size()))
            .add(place, amount, cell);
      }
      low =
          low.add(
              amount.multiply(possible.stream().map(model::then).min(BigDecimal::compareTo).get()));
      high =
          high.add(
              amount.multiply(possible.stream().map(model::then).max(BigDecimal::compareTo).get()));
    }
    MatchTables tables = new MatchTables(model);
    Map<String, Table> parts = new LinkedHashMap<>();
    parts.put("mix", tables.mix(data, hits));
    groups.forEach(
        (by, tallies) ->
            parts.put(
                "by-" + by.replace('_', '-'),
                tables.by(data.columns().get(data.indexOf(by)), tallies)));
    BigDecimal whole = tally.whole();
    boolean unknown = shareMissing || whole.signum() == 0;
    Map<String, Value> facts = new LinkedHashMap<>();
    Source source =
        Source.rule(id, "effective rate", model.otherwise().location(), Source.of(tally.all()));
    Unit unit = model.resultUnit();
    facts.put(
        "effective_rate",
        unknown
            ? source.missing(unit)
            : between(
                source,
                rounded(low.divide(whole, PRECISION)),
                rounded(high.divide(whole, PRECISION)),
                unit));
    if (model.share().isPresent()) {
      warn(model.share().get(), whole, unknown);
    } else {
      facts.put("rows", source.count(hits.size(), Units.get("count")));
      facts.put("kept", between(source, Numbers.tidy(low), Numbers.tidy(high), Units.get("count")));
    }
    return new Outcome(tables.rules(tally), parts, facts, tables.method());
  }

  /** What a row counts with: its share, or its key. */
  private Value counted(Table data, Row row) {
    return row.values().get(data.indexOf(model.share().orElse(model.key()).name()));
  }

  private BigDecimal rounded(BigDecimal rate) {
    return rate.setScale(model.rounding().digits(), RoundingMode.HALF_UP);
  }

  private static Value between(Source source, BigDecimal low, BigDecimal high, Unit unit) {
    return low.compareTo(high) == 0 ? source.number(low, unit) : source.range(low, high, unit);
  }

  private void warn(Named share, BigDecimal whole, boolean unknown) {
    if (!unknown && whole.compareTo(BigDecimal.valueOf(100)) != 0) {
      inputs.warning(
          "model.shares",
          share.location(),
          "the shares sum to " + whole.toPlainString() + ", not to 100",
          "rates are taken of what the shares sum to");
    }
  }
}
