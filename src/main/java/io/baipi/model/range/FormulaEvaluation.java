package io.baipi.model.range;

import io.baipi.data.Provenance;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.Inputs;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Rounding;
import io.baipi.model.Source;
import io.baipi.model.formula.Domain;
import io.baipi.model.formula.TrueRange;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out a formula: its named points, its true range, its curves. */
final class FormulaEvaluation {
  private final FormulaModel model;
  private final Inputs inputs;
  private final String id;
  private final Source formula;

  FormulaEvaluation(FormulaModel model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.id = model.header().id();
    this.formula = Source.literal(id, "formula", model.formula().location(), Provenance.PUBLISHED);
  }

  /** The formula over its whole domain, which may rest on assumed ends. */
  private Source domain(boolean freeOfAssumptions) {
    List<Source> bounds = new ArrayList<>(List.of(formula));
    for (FormulaModel.Input input : model.inputs()) {
      bounds.add(
          Source.literal(
              id,
              "domain of " + input.name().name(),
              input.name().location(),
              input.assumed() && !freeOfAssumptions ? Provenance.ASSUMED : Provenance.PUBLISHED));
    }
    return Source.rule(id, "range", model.formula().location(), bounds);
  }

  Optional<Outcome> evaluate() {
    Optional<TrueRange> found = TrueRange.of(model.formula(), domains());
    if (found.isEmpty()) {
      inputs.error(
          "model.no-range",
          model.formula().location(),
          "the formula's range over its inputs cannot be bounded",
          "is it undefined somewhere, such as a division by zero? narrow the inputs under 'over'");
      return Optional.empty();
    }
    TrueRange range = found.get();
    Map<String, Domain> open = new LinkedHashMap<>();
    for (FormulaModel.Input input : model.inputs()) {
      if (input.assumed()) {
        open.put(input.name().name(), input.openDomain());
      }
    }
    Ends ends =
        new Ends(
            range,
            domain(range.lowHolds(model.formula(), domains(), open)),
            domain(range.highHolds(model.formula(), domains(), open)));
    Map<String, Table> parts = new LinkedHashMap<>();
    model
        .ruleTables()
        .forEach(rules -> ruleTable(rules).ifPresent(t -> parts.put(rules.name().name(), t)));
    model.curves().forEach(curve -> parts.put(curve.name().name(), curve(curve)));
    model.stretch().ifPresent(stretch -> parts.put(stretch.name().name(), stretch(stretch)));
    return Optional.of(new Outcome(points(ends), parts, facts(ends), method()));
  }

  /** The true range, and what each of its ends rests on. */
  private record Ends(TrueRange range, Source low, Source high) {}

  private Map<String, Domain> domains() {
    Map<String, Domain> domains = new LinkedHashMap<>();
    model.inputs().forEach(input -> domains.put(input.name().name(), input.domain()));
    return domains;
  }

  private double at(Map<String, Double> values) {
    return model.formula().evaluate(name -> values.getOrDefault(name, Double.NaN));
  }

  private static Map<String, Double> doubles(Map<String, BigDecimal> numbers) {
    Map<String, Double> values = new HashMap<>();
    numbers.forEach((name, number) -> values.put(name, number.doubleValue()));
    return values;
  }

  private ResultTable withInputs(ResultTable table) {
    for (FormulaModel.Input input : model.inputs()) {
      table.number(input.name().name(), input.unit(), input.title());
    }
    return table;
  }

  private Table points(Ends ends) {
    ResultTable table =
        new ResultTable(model.header(), "", model.header().title())
            .text("point", Localized.of("取值点", "Point"))
            .text("name", Localized.of("说明", "Description"));
    withInputs(table).number(model.result().name(), model.unit(), model.resultTitle());
    for (FormulaModel.Point point : model.points()) {
      Location at = point.name().location();
      Source source =
          Source.rule(
              id,
              point.name().name(),
              at,
              List.of(
                  switch (point.place()) {
                    case GIVEN -> formula;
                    case LOWEST -> ends.low();
                    case HIGHEST -> ends.high();
                  }));
      Map<String, BigDecimal> values = settings(point, ends.range());
      List<Value> row = new ArrayList<>();
      row.add(source.text(Localized.same(point.name().name())));
      row.add(source.text(point.title()));
      for (FormulaModel.Input input : model.inputs()) {
        BigDecimal number = values.get(input.name().name());
        row.add(
            number == null ? source.missing(input.unit()) : source.number(number, input.unit()));
      }
      row.add(source.number(at(doubles(values)), model.rounding().digits(), model.unit()));
      table.row(point.name().name(), row);
    }
    return table.table();
  }

  private Map<String, BigDecimal> settings(FormulaModel.Point point, TrueRange range) {
    if (point.place() == FormulaModel.Place.GIVEN) {
      return point.at();
    }
    TrueRange.Extreme extreme =
        point.place() == FormulaModel.Place.HIGHEST ? range.high() : range.low();
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    extreme.at().forEach((name, value) -> values.put(name, Numbers.tidy(Rounding.shortest(value))));
    return values;
  }

  private Map<String, Value> facts(Ends ends) {
    Map<String, Value> facts = new LinkedHashMap<>();
    int digits = model.rounding().digits();
    Unit unit = model.unit();
    Value low = ends.low().number(ends.range().low().value(), digits, unit);
    Value high = ends.high().number(ends.range().high().value(), digits, unit);
    facts.put("range_low", low);
    facts.put("range_high", high);
    model
        .claim()
        .ifPresent(
            claim -> {
              Source said =
                  Source.literal(id, "claimed range", claim.location(), Provenance.PUBLISHED);
              facts.put("claimed_low", said.number(claim.low(), unit));
              facts.put("claimed_high", said.number(claim.high(), unit));
              boolean holds =
                  claim.low().compareTo(((Value.Num) low).number()) <= 0
                      && claim.high().compareTo(((Value.Num) high).number()) >= 0;
              facts.put(
                  "claim_holds",
                  Source.rule(
                          id,
                          "claim",
                          claim.location(),
                          grounds(claim, said, holds, (Value.Num) high, ends))
                      .truth(holds));
            });
    for (FormulaModel.Gain gain : model.gains()) {
      Map<String, Double> before = doubles(gain.at());
      Map<String, Double> after = new HashMap<>(before);
      after.merge(gain.of().name(), gain.by().doubleValue(), Double::sum);
      facts.put(
          gain.name().name(),
          Source.rule(id, gain.name().name(), gain.name().location(), List.of(formula))
              .number(at(after) - at(before), gain.round().orElse(digits), unit));
    }
    return facts;
  }

  /** What a verdict rests on: both ends, or the one that refutes the claim. */
  private static List<Source> grounds(
      FormulaModel.Claim claim, Source said, boolean holds, Value.Num high, Ends ends) {
    if (holds) {
      return List.of(said, ends.low(), ends.high());
    }
    boolean above = high.number().compareTo(claim.high()) > 0;
    return List.of(said, above ? ends.high() : ends.low());
  }

  private Table curve(FormulaModel.Curve curve) {
    FormulaModel.Input along = input(curve.along());
    ResultTable table =
        new ResultTable(model.header(), curve.name().name(), curve.title())
            .number(along.name().name(), along.unit(), along.title());
    curve
        .series()
        .forEach(series -> table.number(series.name().name(), model.unit(), series.title()));
    BigDecimal x = along.low();
    while (x.compareTo(along.high()) <= 0) {
      List<Value> row = new ArrayList<>();
      row.add(
          Source.literal(id, curve.name().name(), curve.name().location(), Provenance.RECOMPUTED)
              .number(x, along.unit()));
      for (FormulaModel.Series series : curve.series()) {
        Map<String, Double> values = doubles(series.at());
        values.put(along.name().name(), x.doubleValue());
        row.add(
            Source.rule(id, curve.name().name(), series.name().location(), List.of(formula))
                .number(at(values), model.rounding().digits(), model.unit()));
      }
      table.row(x.toPlainString(), row);
      boolean last = x.compareTo(along.high()) == 0;
      BigDecimal next = x.add(curve.step()).min(along.high());
      x = last ? x.add(curve.step()) : next;
    }
    return table.table();
  }

  private FormulaModel.Input input(Named name) {
    return model.inputs().stream()
        .filter(input -> input.name().name().equals(name.name()))
        .findFirst()
        .orElseThrow();
  }

  private Table stretch(FormulaModel.Stretch stretch) {
    FormulaModel.Input input = input(stretch.input());
    ResultTable table =
        new ResultTable(model.header(), stretch.name().name(), stretch.title())
            .number(input.name().name(), input.unit(), input.title())
            .number("range_low", model.unit(), Localized.of("值域下限", "Range from"))
            .number("range_high", model.unit(), Localized.of("值域上限", "Range to"));
    for (BigDecimal bound : stretch.bounds()) {
      Map<String, Domain> domains = domains();
      domains.put(
          input.name().name(),
          new Domain(input.low().doubleValue(), bound.doubleValue(), input.whole()));
      Optional<TrueRange> range = TrueRange.of(model.formula(), domains);
      Source source =
          Source.rule(id, stretch.name().name(), stretch.name().location(), List.of(formula))
              .assumed();
      int digits = model.rounding().digits();
      table.row(
          bound.toPlainString(),
          List.of(
              source.number(bound, input.unit()),
              source.number(
                  range.map(r -> r.low().value()).orElse(Double.NaN), digits, model.unit()),
              source.number(
                  range.map(r -> r.high().value()).orElse(Double.NaN), digits, model.unit())));
    }
    return table.table();
  }

  private Optional<Table> ruleTable(FormulaModel.RuleTable rules) {
    Optional<Table> found = inputs.table(rules.table());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Table data = found.get();
    inputs.key(data, rules.key());
    inputs.textColumn(data, rules.label());
    inputs.textColumn(data, rules.action());
    rules
        .conditions()
        .forEach(
            condition -> {
              inputs.column(data, condition.comparison());
              inputs.column(data, condition.bound());
            });
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    ResultTable table =
        new ResultTable(model.header(), rules.name().name(), rules.title())
            .text(rules.key().name(), data.columns().get(data.indexOf(rules.key().name())).title())
            .text("name", Localized.of("维度", "Dimension"));
    rules.conditions().forEach(c -> table.text(c.name().name(), c.title()));
    table.text(rules.action().name(), rules.actionTitle());
    for (Row row : data.rows()) {
      List<Value> values = new ArrayList<>();
      values.add(Inputs.keyOf(data, row, rules.key()));
      values.add(Inputs.text(data, row, rules.label()));
      rules.conditions().forEach(c -> values.add(condition(data, row, c)));
      values.add(Inputs.text(data, row, rules.action()));
      table.row(row.key(), values);
    }
    return Optional.of(table.table());
  }

  private Value condition(Table data, Row row, FormulaModel.Condition condition) {
    Value comparison = row.values().get(data.indexOf(condition.comparison().name()));
    Value bound = row.values().get(data.indexOf(condition.bound().name()));
    Source both =
        Source.rule(
            id,
            condition.name().name(),
            condition.name().location(),
            List.of(Source.of(comparison), Source.of(bound)));
    // Putting two published cells side by side recomputes nothing.
    Source source =
        new Source(
            both.lineage(),
            Provenance.weakest(List.of(comparison.provenance(), bound.provenance())));
    if (comparison instanceof Value.Text sign && bound instanceof Value.Num num) {
      return source.text(Localized.of(said(sign, num, Language.ZH), said(sign, num, Language.EN)));
    }
    return source.missing();
  }

  private static String said(Value.Text sign, Value.Num bound, Language language) {
    String written = sign.text().in(language);
    String shown =
        switch (written) {
          case ">=" -> "≥";
          case "<=" -> "≤";
          case "!=" -> "≠";
          default -> written;
        };
    return shown + " " + Numbers.format(bound.number(), bound.unit(), language);
  }

  private List<MethodStep> method() {
    Method method = new Method(model.header());
    method.step(
        "formula",
        Localized.of("公式", "Formula"),
        Localized.of(
            "结果由公式直接算出；任何一个输入缺失，结果就缺失。",
            "The result follows from the formula; when an input is missing, so is the result."),
        model.formula().mathml(model.result().name(), Map.of()),
        model.curves().isEmpty() ? "" : model.curves().get(0).name().name());
    method.step(
        "range",
        Localized.of("真实值域", "True range"),
        Localized.of(
            "用区间算术加分支定界，在声明的定义域（" + domainWords(Language.ZH) + "）内求公式的最小值与最大值，误差不超过 0.000001。",
            "The least and the greatest value over the declared inputs ("
                + domainWords(Language.EN)
                + ") are found by branch and bound on interval arithmetic, to within 0.000001."),
        "",
        model.stretch().map(stretch -> stretch.name().name()).orElse(""));
    if (model.claim().isPresent()) {
      method.step(
          "claim",
          Localized.of("与声称的值域对照", "Against the claimed range"),
          Localized.of(
              "声称成立，当且仅当声称的区间包含真实值域（按显示的位数比较）。",
              "The claim holds when the claimed range contains the true one, compared at the"
                  + " decimals shown."));
    }
    for (FormulaModel.RuleTable rules : model.ruleTables()) {
      method.step(
          "rules",
          rules.title(),
          Localized.of(
              "来源表格中的条件按原样写出；原文丢失的单元格保持缺失，不作猜测。",
              "The conditions of the source's table are written out as they are; a cell that was"
                  + " lost stays missing and is not guessed."),
          "",
          rules.name().name());
    }
    return method.steps();
  }

  private String domainWords(Language language) {
    List<String> words = new ArrayList<>();
    for (FormulaModel.Input input : model.inputs()) {
      words.add(
          input.title().in(language)
              + " "
              + Numbers.range(input.low(), input.high(), input.unit(), language)
              + (input.whole() ? (language == Language.ZH ? " 的整数" : ", whole") : ""));
    }
    return String.join(language == Language.ZH ? "；" : "; ", words);
  }
}
