package io.baipi.model.match;

import io.baipi.data.ColumnType;
import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.model.formula.Formula;
import io.baipi.model.formula.Kind;
import io.baipi.model.formula.Scope;
import io.baipi.text.Language;
import io.baipi.text.Localized;
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
import org.jspecify.annotations.Nullable;

/**
 * Works out rules of which the first that holds decides, over the rows of a table that each stand
 * for a share of the whole.
 *
 * <p>A row whose cell is missing where a rule needs it may or may not hit that rule: it is
 * undecided, hits nothing, and makes the effective value a range over the rules that it could hit.
 */
final class FirstMatchEvaluation {
  private static final Unit SHARE = Units.get("%");
  private static final MathContext PRECISION = MathContext.DECIMAL128;
  private static final String OTHERWISE = "otherwise";

  private final FirstMatch model;
  private final Inputs inputs;
  private final String id;

  FirstMatchEvaluation(FirstMatch model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.id = model.header().id();
  }

  /** One rule's part in the outcome. */
  private static final class Tally {
    private final List<Value> cells = new ArrayList<>();
    private BigDecimal share = BigDecimal.ZERO;
  }

  Optional<Outcome> evaluate() {
    Optional<Table> found = inputs.table(model.table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table data = found.get();
    inputs.key(data, model.key());
    inputs.column(data, model.share());
    Map<String, Kind> kinds = new LinkedHashMap<>();
    data.columns().forEach(column -> kinds.put(column.name(), kind(column.type())));
    for (FirstMatch.Rule rule : model.rules()) {
      if (!inputs.check(rule.when(), kinds, Kind.TRUTH)) {
        return Optional.empty();
      }
    }
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    return Optional.of(tally(data));
  }

  private static Kind kind(ColumnType type) {
    return type.isNumeric() ? Kind.NUMBER : type == ColumnType.BOOLEAN ? Kind.TRUTH : Kind.TEXT;
  }

  private Outcome tally(Table data) {
    int rest = model.rules().size();
    List<Tally> tallies = new ArrayList<>();
    for (int i = 0; i <= rest + 1; i++) {
      tallies.add(new Tally());
    }
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    BigDecimal whole = BigDecimal.ZERO;
    boolean shareMissing = false;
    int share = data.indexOf(model.share().name());
    for (Row row : data.rows()) {
      Value cell = row.values().get(share);
      Optional<BigDecimal> weight = inputs.number(cell, SHARE, model.share());
      shareMissing |= weight.isEmpty();
      List<Integer> hits = hits(data, row);
      Tally tally = tallies.get(hits.size() == 1 ? hits.get(0) : rest + 1);
      tally.cells.add(cell);
      BigDecimal amount = weight.orElse(BigDecimal.ZERO);
      tally.share = tally.share.add(amount);
      whole = whole.add(amount);
      low =
          low.add(amount.multiply(hits.stream().map(this::then).min(BigDecimal::compareTo).get()));
      high =
          high.add(amount.multiply(hits.stream().map(this::then).max(BigDecimal::compareTo).get()));
    }
    Map<String, Table> parts = new LinkedHashMap<>();
    parts.put("mix", mix(data));
    Map<String, Value> facts = new LinkedHashMap<>();
    boolean unknown = shareMissing || whole.signum() == 0;
    facts.put("effective_rate", effective(data, low, high, whole, unknown));
    if (whole.signum() != 0 && whole.compareTo(BigDecimal.valueOf(100)) != 0 && !shareMissing) {
      inputs.warning(
          "model.shares",
          model.share().location(),
          "the shares sum to " + whole.toPlainString() + ", not to 100",
          "rates are taken of what the shares sum to");
    }
    return new Outcome(table(tallies), parts, facts, method());
  }

  private BigDecimal then(int rule) {
    return rule < model.rules().size() ? model.rules().get(rule).then() : model.otherwise().then();
  }

  /** The rules that a row can hit: one, unless a cell is missing. */
  private List<Integer> hits(Table data, Row row) {
    Scope scope = new RowScope(data, row);
    List<Integer> hits = new ArrayList<>();
    for (int i = 0; i < model.rules().size(); i++) {
      Formula when = model.rules().get(i).when();
      double truth = when.evaluate(scope);
      if (Double.isNaN(truth)) {
        hits.add(i);
      } else if (truth != 0) {
        hits.add(i);
        return hits;
      }
    }
    hits.add(model.rules().size());
    return hits;
  }

  private Value effective(
      Table data, BigDecimal low, BigDecimal high, BigDecimal whole, boolean unknown) {
    List<Value> shares = data.values(model.share().name());
    Source source =
        Source.rule(id, "effective rate", model.otherwise().location(), Source.of(shares));
    if (unknown) {
      return source.missing(model.resultUnit());
    }
    int digits = model.rounding().digits();
    BigDecimal from = low.divide(whole, PRECISION).setScale(digits, RoundingMode.HALF_UP);
    BigDecimal to = high.divide(whole, PRECISION).setScale(digits, RoundingMode.HALF_UP);
    return from.compareTo(to) == 0
        ? source.number(from, model.resultUnit())
        : source.range(from, to, model.resultUnit());
  }

  private Table table(List<Tally> tallies) {
    ResultTable table =
        new ResultTable(model.header(), "", model.header().title())
            .text("rule", Localized.of("规则", "Rule"))
            .text("when", Localized.of("条件", "When"))
            .number("rate", model.resultUnit(), Localized.of("比率", "Rate"))
            .number("share", SHARE, Localized.of("命中占比", "Share that hits it"))
            .number("kept", SHARE, Localized.of("保留占比", "Share kept"));
    for (int i = 0; i < model.rules().size(); i++) {
      FirstMatch.Rule rule = model.rules().get(i);
      row(table, rule.name(), rule.words(), Optional.of(rule.then()), tallies.get(i));
    }
    Named rest = new Named(OTHERWISE, model.otherwise().location());
    row(
        table,
        rest,
        model.otherwise().words(),
        Optional.of(model.otherwise().then()),
        tallies.get(model.rules().size()));
    Tally open = tallies.get(model.rules().size() + 1);
    if (!open.cells.isEmpty()) {
      row(
          table,
          new Named("undecided", model.otherwise().location()),
          Localized.of("数据缺失，无法判定", "cannot be decided: data missing"),
          Optional.empty(),
          open);
    }
    return table.table();
  }

  private void row(
      ResultTable table, Named name, Localized words, Optional<BigDecimal> then, Tally tally) {
    Source said = Source.literal(id, name.name(), name.location(), Provenance.PUBLISHED);
    List<Source> from = new ArrayList<>(Source.of(tally.cells));
    from.add(said);
    Source counted = Source.rule(id, "hits of " + name.name(), name.location(), from);
    table.row(
        name.name(),
        List.of(
            said.text(Localized.same(name.name())),
            said.text(words),
            then.map(rate -> said.number(rate, model.resultUnit()))
                .orElse(said.missing(model.resultUnit())),
            counted.number(tally.share, SHARE),
            then.map(rate -> counted.number(tidy(tally.share.multiply(rate)), SHARE))
                .orElse(counted.missing(SHARE))));
  }

  private static BigDecimal tidy(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The rule that each row of the data hits. */
  private Table mix(Table data) {
    ResultTable table =
        new ResultTable(
            model.header(), "mix", Localized.of("每一类命中的规则", "The rule that each row hits"));
    data.columns().forEach(table::column);
    table
        .text("rule", Localized.of("命中规则", "Rule"))
        .number("rate", model.resultUnit(), Localized.of("比率", "Rate"));
    for (Row row : data.rows()) {
      List<Integer> hits = hits(data, row);
      Source source =
          Source.rule(id, "first match", model.otherwise().location(), Source.of(row.values()));
      List<Value> values = new ArrayList<>(row.values());
      if (hits.size() == 1) {
        int hit = hits.get(0);
        String name = hit < model.rules().size() ? model.rules().get(hit).name().name() : OTHERWISE;
        values.add(source.text(Localized.same(name)));
        values.add(source.number(then(hit), model.resultUnit()));
      } else {
        values.add(source.missing());
        values.add(source.missing(model.resultUnit()));
      }
      table.row(row.key(), values);
    }
    return table.table();
  }

  private List<MethodStep> method() {
    return new Method(model.header())
        .step(
            "match",
            Localized.of("首条命中", "First match"),
            Localized.of(
                "规则自上而下检查，第一条成立的规则决定结果，其后的规则不再看；都不成立时取“其余情况”。",
                "Rules are checked from the top; the first that holds decides and the rest are not"
                    + " looked at; when none holds, 'otherwise' does."))
        .step(
            "mix",
            Localized.of("有效比率", "Effective rate"),
            Localized.of(
                "每一类按其占比乘以所命中规则的比率后相加，再除以占比之和。单元格缺失而无法判定的一类使有效比率成为区间。",
                "Each row's share times the rate of the rule that it hits, summed and divided by the"
                    + " sum of the shares. A row that cannot be decided because a cell is missing"
                    + " makes the effective rate a range."),
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow><mi>r</mi>"
                + "<mo>=</mo><mfrac><mrow><munder><mo>∑</mo><mi>i</mi></munder><msub><mi>s</mi>"
                + "<mi>i</mi></msub><msub><mi>r</mi><mi>i</mi></msub></mrow><mrow><munder><mo>∑</mo>"
                + "<mi>i</mi></munder><msub><mi>s</mi><mi>i</mi></msub></mrow></mfrac></mrow></math>",
            "mix")
        .steps();
  }

  /** The cells of a row as a formula sees them. */
  private record RowScope(Table data, Row row) implements Scope {
    @Override
    public double number(String name) {
      Value value = row.values().get(data.indexOf(name));
      if (value instanceof Value.Num num) {
        Unit unit = data.columns().get(data.indexOf(name)).unit();
        return (num.unit().dimension() == unit.dimension()
                ? num.unit().convert(num.number(), unit)
                : num.number())
            .doubleValue();
      }
      return value instanceof Value.Truth truth ? (truth.truth() ? 1 : 0) : Double.NaN;
    }

    @Override
    public @Nullable String text(String name) {
      Value value = row.values().get(data.indexOf(name));
      return value instanceof Value.Text text ? text.text().in(Language.EN) : null;
    }
  }
}
