package io.baipi.model.change;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.Outcome;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.model.verdict.Figure;
import io.baipi.model.verdict.FigureReader;
import io.baipi.model.verdict.Judgement;
import io.baipi.model.verdict.Tally;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Works out changes. */
final class ChangesEvaluation {
  private static final Unit PERCENT = Units.get("%");
  private static final Unit POINTS = Units.get("pp");
  private static final Unit TIMES = Units.get("x");

  private final Changes model;
  private final Inputs inputs;
  private final String id;
  private final Tally tally;
  private final List<Source> all = new ArrayList<>();

  ChangesEvaluation(Changes model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.id = model.header().id();
    this.tally = new Tally(model.header());
  }

  Optional<Outcome> evaluate() {
    PairReader reader = new PairReader(inputs, new FigureReader(inputs, model.about()));
    ResultTable main = columns(new ResultTable(model.header(), "", model.header().title()));
    Map<String, Table> parts = new LinkedHashMap<>();
    for (Changes.Comparisons comparisons : model.tables()) {
      Optional<Table> table = inputs.table(comparisons.table());
      if (table.isEmpty()) {
        continue;
      }
      String name = comparisons.name().name();
      ResultTable part =
          columns(
              new ResultTable(
                  model.header(), name, comparisons.title().orElse(table.get().title())));
      for (Pair pair : reader.read(comparisons, table.get())) {
        List<Value> values = values(comparisons, Change.of(pair));
        main.row(name + " · " + pair.metric(), values);
        part.row(pair.metric(), values);
      }
      parts.put(name, part.table());
    }
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    parts.put("by-verdict", tally.byVerdict());
    return Optional.of(new Outcome(main.table(), parts, facts(), method()));
  }

  private static ResultTable columns(ResultTable table) {
    return table
        .text("table", Localized.of("表", "Table"))
        .text("metric", Localized.of("指标", "Metric"))
        .text("name", Localized.of("名称", "Name"))
        .text("before", Localized.of("原值", "Before"))
        .text("after", Localized.of("新值", "After"))
        .number("change_percent", PERCENT, Localized.of("变化", "Change"))
        .number("change_low", PERCENT, Localized.of("变化下限", "Change, low"))
        .number("change_high", PERCENT, Localized.of("变化上限", "Change, high"))
        .number("points", POINTS, Localized.of("百分点之差", "Difference in points"))
        .number("times", TIMES, Localized.of("大值是小值的几倍", "Larger over smaller"))
        .text("direction", Localized.of("方向", "Direction"))
        .text("effect", Localized.of("效果", "Effect"))
        .number("claimed", Units.ONE, Localized.of("声称的变化", "Claimed change"))
        .text("claimed_form", Localized.of("声称的形式", "Claimed as"))
        .number("recomputed", Units.ONE, Localized.of("重算的变化", "Recomputed"))
        .text("verdict", Localized.of("结论", "Verdict"))
        .text("basis", Localized.of("依据", "Basis"))
        .text("note", Localized.of("说明", "Note"));
  }

  private List<Value> values(Changes.Comparisons comparisons, Change change) {
    Pair pair = change.pair();
    Source source =
        Source.rule(
            id,
            "change",
            comparisons.name().location(),
            List.of(Source.of(pair.beforeCell()), Source.of(pair.afterCell())));
    all.add(source);
    List<Value> values = new ArrayList<>();
    values.add(source.text(Localized.same(comparisons.name().name())));
    values.add(source.text(Localized.same(pair.metric())));
    values.add(pair.name());
    values.add(shown(pair.beforeCell(), pair.shownBefore()));
    values.add(shown(pair.afterCell(), pair.shownAfter()));
    values.add(number(source, change.percent(), model.digits(), PERCENT));
    values.add(end(source, change.percent().flatMap(Figure::low), RoundingMode.FLOOR));
    values.add(end(source, change.percent().flatMap(Figure::high), RoundingMode.CEILING));
    values.add(number(source, change.points(), pointDigits(pair), POINTS));
    values.add(number(source, change.times(), model.digits() + 1, TIMES));
    values.add(text(source, change.direction().map(ChangesEvaluation::direction)));
    values.add(text(source, effect(change)));
    claim(values, source, change);
    values.add(text(source, Statement.of(change, model.digits())));
    return values;
  }

  /** A cell without a bound is shown as the cell that it is. */
  private static Value shown(Value cell, Localized shown) {
    boolean same = shown.equals(FigureReader.plain(cell));
    return same ? cell : Source.of(cell).text(shown);
  }

  /** The difference of two figures is as precise as the more precise one. */
  private static int pointDigits(Pair pair) {
    return Math.max(decimals(pair.beforeCell()), decimals(pair.afterCell()));
  }

  private static int decimals(Value value) {
    return value instanceof Value.Num num ? Math.max(0, num.number().scale()) : 0;
  }

  /** A bound gives no exact number; its ends say what is known. */
  private static Value number(Source source, Optional<Figure> figure, int digits, Unit unit) {
    return figure
        .filter(f -> !f.bound())
        .flatMap(Figure::number)
        .map(n -> source.number(n.setScale(digits, RoundingMode.HALF_UP), unit))
        .orElse(source.missing(unit));
  }

  private Value end(Source source, Optional<BigDecimal> end, RoundingMode mode) {
    return end.map(n -> source.number(n.setScale(model.digits(), mode), PERCENT))
        .orElse(source.missing(PERCENT));
  }

  private static Value text(Source source, Optional<Localized> text) {
    return text.map(source::text).orElse(source.missing());
  }

  private static Localized direction(int direction) {
    return direction == 0
        ? Localized.of("不变", "unchanged")
        : direction > 0 ? Localized.of("升高", "higher") : Localized.of("降低", "lower");
  }

  private static Optional<Localized> effect(Change change) {
    Optional<Integer> direction = change.direction();
    if (direction.filter(d -> d == 0).isPresent()) {
      return Optional.of(Localized.of("没有变化", "no change"));
    }
    Optional<Better> better = change.pair().better().filter(b -> b != Better.NEITHER);
    return better.flatMap(
        b ->
            direction.map(
                d ->
                    (d > 0) == (b == Better.HIGHER)
                        ? Localized.of("更好", "better")
                        : Localized.of("更差", "worse")));
  }

  private void claim(List<Value> values, Source source, Change change) {
    Optional<Pair.Claim> claim = change.pair().claim();
    Optional<Judgement> judgement = change.judgement(model.about());
    if (claim.isEmpty() || judgement.isEmpty()) {
      values.add(source.missing());
      values.add(source.missing());
      values.add(source.missing());
      values.add(source.missing());
      values.add(source.missing());
      return;
    }
    Value.Num cell = claim.get().cell();
    Source judged =
        Source.rule(id, "verdict", Inputs.place(cell), List.of(Source.of(cell), source));
    Value verdict = judged.text(judgement.get().verdict().title());
    values.add(cell);
    values.add(Source.of(cell).text(claim.get().form().title()));
    values.add(
        number(
            source,
            change.in(claim.get()),
            Math.max(0, cell.number().scale()),
            claim.get().form().unit()));
    values.add(verdict);
    values.add(judged.text(judgement.get().basis().title()));
    tally.add(Map.of(), judgement.get(), verdict);
  }

  private Map<String, Value> facts() {
    Map<String, Value> facts = new LinkedHashMap<>();
    Unit count = Units.get("count");
    Source source = Source.rule(id, "comparisons", model.header().location(), all);
    facts.put("comparisons", source.count(all.size(), count));
    facts.put("claimed", source.count(tally.size(), count));
    tally.addTo(facts);
    return facts;
  }

  private List<MethodStep> method() {
    return new Method(model.header())
        .step(
            "compare",
            Localized.of("换算", "One unit"),
            Localized.of(
                "两个数字先换算成同一单位再比较；缺一个就没有变化可言。",
                "The two figures are brought to one unit first; where one is missing, there is no"
                    + " change to speak of."))
        .step(
            "change",
            Localized.of("变化", "Change"),
            Localized.of(
                "变化是新值减原值，以原值的百分之几表示；两个百分比之差用百分点；倍数总是大值除以小值，方向另写。印出的数字可能经过舍入，变化的上下限由此而来；只印出界限的数字只给出上下限。",
                "The change is the new figure less the old one, in per cent of the old one; the"
                    + " difference of two percentages is in points; times is always the larger figure"
                    + " over the smaller one, with the direction beside it. Printed figures may have"
                    + " been rounded, which gives the low and the high end; where only a bound is"
                    + " printed, there is nothing but these ends."),
            "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow>"
                + "<mi>Δ</mi><mo>=</mo><mfrac><mrow><msub><mi>x</mi><mn>1</mn></msub><mo>−</mo>"
                + "<msub><mi>x</mi><mn>0</mn></msub></mrow><msub><mi>x</mi><mn>0</mn></msub>"
                + "</mfrac><mo>·</mo><mn>100</mn><mo>%</mo></mrow></math>",
            "")
        .step(
            "judge",
            Localized.of("与声称的变化对照", "Against the claim"),
            Localized.of(
                "来源自己写出变化时，按它的小数位数重算：精确相等、四舍五入后相等、截去尾数后相等、输入数字的舍入容许，或者矛盾。",
                "Where the source states the change itself, it is recomputed to the same decimals: it"
                    + " is equal, equal when rounded, equal when cut off, permitted by the rounding"
                    + " of the two figures, or contradicted."),
            "",
            "by-verdict")
        .steps();
  }
}
