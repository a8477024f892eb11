package io.baipi.model.deduct;

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
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out deductions: nothing up to the full threshold, the formula above it, never more than the
 * full mark, and all of it above the warning line where that gives a grade.
 */
final class DeductionsEvaluation {
  private static final Unit SCORE = Units.get("score");

  private final Deductions model;
  private final Inputs inputs;
  private final String id;

  DeductionsEvaluation(Deductions model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.id = model.header().id();
  }

  /** A dimension with its thresholds from the data, in its own unit. */
  record Bound(
      Deductions.Dimension dimension, Row row, Value full, Value warn, double at, double line) {

    double deduction(double x, Deductions.Variant variant, double mark) {
      if (x <= at) {
        return 0;
      }
      if (dimension.gradeAboveWarn().isPresent() && x > line) {
        return mark;
      }
      double raw =
          variant
              .formula()
              .evaluate(
                  name ->
                      switch (name) {
                        case "full" -> at;
                        case "warn" -> line;
                        case "mark" -> mark;
                        default -> x;
                      });
      return Double.isNaN(raw) ? Double.NaN : Math.max(0, Math.min(mark, raw));
    }
  }

  Optional<Outcome> evaluate() {
    Optional<Table> found = inputs.table(model.thresholds().table());
    List<Bound> bounds = found.map(this::bounds).orElse(List.of());
    return bounds.isEmpty() ? Optional.empty() : Optional.of(outcome(found.orElseThrow(), bounds));
  }

  /** The dimensions with their thresholds; empty when something is wrong, which is reported. */
  List<Bound> bounds(Table data) {
    Deductions.Thresholds names = model.thresholds();
    inputs.key(data, names.key());
    names.label().ifPresent(label -> inputs.textColumn(data, label));
    inputs.column(data, names.full());
    inputs.column(data, names.warn());
    if (!inputs.isSound()) {
      return List.of();
    }
    List<Bound> bounds = new ArrayList<>();
    model.dimensions().forEach(d -> bound(data, d).ifPresent(bounds::add));
    return inputs.isSound() ? bounds : List.of();
  }

  private Outcome outcome(Table data, List<Bound> bounds) {
    Map<String, Table> parts = new LinkedHashMap<>();
    for (Bound bound : bounds) {
      bound
          .dimension()
          .curve()
          .ifPresent(curve -> parts.put(curve.name().name(), curve(bound, curve)));
    }
    model.sensitivity().ifPresent(s -> parts.put(s.name().name(), sensitivity(s, bounds)));
    Map<String, Value> facts = new LinkedHashMap<>();
    facts.put("full_mark", mark().number(model.fullMark(), SCORE));
    return new Outcome(table(data, bounds), parts, facts, method(bounds));
  }

  private Source mark() {
    return Source.literal(id, "full mark", model.header().location(), Provenance.ASSUMED);
  }

  private Optional<Bound> bound(Table data, Deductions.Dimension dimension) {
    Optional<Row> row = data.row(dimension.name().name());
    if (row.isEmpty()) {
      inputs.error(
          "model.unknown-row",
          dimension.name().location(),
          "the table '" + data.id() + "' has no row '" + dimension.name().name() + "'",
          Spelling.hint(dimension.name().name(), data.rows().stream().map(Row::key).toList()));
      return Optional.empty();
    }
    Value full = row.get().values().get(data.indexOf(model.thresholds().full().name()));
    Value warn = row.get().values().get(data.indexOf(model.thresholds().warn().name()));
    return Optional.of(
        new Bound(
            dimension,
            row.get(),
            full,
            warn,
            number(full, dimension, model.thresholds().full()),
            number(warn, dimension, model.thresholds().warn())));
  }

  private double number(Value value, Deductions.Dimension dimension, Named column) {
    return inputs
        .number(value, dimension.unit(), column)
        .map(BigDecimal::doubleValue)
        .orElse(Double.NaN);
  }

  private Source deduction(Bound bound, Deductions.Variant variant) {
    Source source =
        Source.rule(
            id,
            "deduct " + bound.dimension().name().name(),
            variant.formula().location(),
            List.of(Source.of(bound.full()), Source.of(bound.warn())));
    return variant.assumed() ? source.assumed() : source;
  }

  /** What the formula gives is the source's; that nothing below zero is left is assumed. */
  private Value deducted(Bound bound, Deductions.Variant variant, double x, double mark) {
    double deduction = bound.deduction(x, variant, mark);
    Source source = deduction(bound, variant);
    return (deduction == mark ? source.assumed() : source)
        .number(deduction, model.rounding().digits(), SCORE);
  }

  private Table table(Table data, List<Bound> bounds) {
    Deductions.Thresholds names = model.thresholds();
    ResultTable table =
        new ResultTable(model.header(), "", model.header().title())
            .text(names.key().name(), data.columns().get(data.indexOf(names.key().name())).title())
            .text("name", Localized.of("维度", "Dimension"))
            .number("full_at_most", Units.ONE, Localized.of("满分上限", "Full marks up to"))
            .number("warn_at", Units.ONE, Localized.of("警戒线", "Warning line"))
            .number("deduction_at_warn", SCORE, Localized.of("警戒线处扣分", "Deducted at the line"))
            .number(
                "deduction_at_double",
                SCORE,
                Localized.of("两倍满分上限处扣分", "Deducted at twice the full-mark bound"))
            .number("weight", Units.get("%"), Localized.of("权重", "Weight"));
    double mark = model.fullMark().doubleValue();
    for (Bound bound : bounds) {
      Deductions.Variant base = bound.dimension().variants().get(0);
      table.row(
          bound.row().key(),
          List.of(
              Inputs.keyOf(data, bound.row(), names.key()),
              Inputs.label(data, bound.row(), names.key(), names.label()),
              bound.full(),
              bound.warn(),
              deducted(bound, base, bound.line(), mark),
              deducted(bound, base, 2 * bound.at(), mark),
              Source.literal(id, "weights", model.header().location(), Provenance.ASSUMED)
                  .number(
                      model.weights().getOrDefault(bound.dimension().name().name(), 0.0),
                      1,
                      Units.get("%"))));
    }
    return table.table();
  }

  private Table curve(Bound bound, Deductions.Curve curve) {
    Deductions.Dimension dimension = bound.dimension();
    ResultTable table =
        new ResultTable(model.header(), curve.name().name(), curve.title())
            .number(dimension.of().name(), dimension.unit(), dimension.ofTitle());
    dimension.variants().forEach(v -> table.number(v.name().name(), SCORE, v.title()));
    double mark = model.fullMark().doubleValue();
    BigDecimal x = curve.from();
    while (x.compareTo(curve.to()) <= 0) {
      List<Value> row = new ArrayList<>();
      row.add(
          Source.literal(id, curve.name().name(), curve.location(), Provenance.RECOMPUTED)
              .number(x, dimension.unit()));
      for (Deductions.Variant variant : dimension.variants()) {
        row.add(deducted(bound, variant, x.doubleValue(), mark));
      }
      table.row(x.toPlainString(), row);
      x = x.add(curve.step());
    }
    return table.table();
  }

  private Table sensitivity(Deductions.Sensitivity sensitivity, List<Bound> bounds) {
    ResultTable table =
        new ResultTable(model.header(), sensitivity.name().name(), sensitivity.title())
            .text("variant", Localized.of("假设", "Assumption"))
            .text("name", Localized.of("说明", "Description"));
    sensitivity.cases().forEach(c -> table.number(c.name().name(), SCORE, c.title()));
    for (Deductions.Change change : sensitivity.changes()) {
      List<Source> from = new ArrayList<>();
      bounds.forEach(bound -> from.add(Source.of(bound.full())));
      bounds.forEach(bound -> from.add(Source.of(bound.warn())));
      Source source =
          Source.rule(id, change.name().name(), change.name().location(), from).assumed();
      List<Value> row = new ArrayList<>();
      row.add(source.text(Localized.same(change.name().name())));
      row.add(source.text(change.title()));
      for (Deductions.Case one : sensitivity.cases()) {
        row.add(source.number(total(one, change, bounds), model.rounding().digits(), SCORE));
      }
      table.row(change.name().name(), row);
    }
    return table.table();
  }

  /** The weighed total out of 100. */
  double total(Deductions.Case one, Deductions.Change change, List<Bound> bounds) {
    double mark = change.fullMark().orElse(model.fullMark()).doubleValue();
    Map<String, Double> weights = change.weights().isEmpty() ? model.weights() : change.weights();
    double total = 0;
    for (Bound bound : bounds) {
      Deductions.Dimension dimension = bound.dimension();
      String wanted = change.variants().getOrDefault(dimension.name().name(), "");
      Deductions.Variant variant =
          dimension.variants().stream()
              .filter(v -> v.name().name().equals(wanted))
              .findFirst()
              .orElse(dimension.variants().get(0));
      BigDecimal x = one.values().get(dimension.of().name());
      double left = x == null ? Double.NaN : mark - bound.deduction(x.doubleValue(), variant, mark);
      total += weights.getOrDefault(dimension.name().name(), 0.0) * left / mark;
    }
    return total;
  }

  private List<MethodStep> method(List<Bound> bounds) {
    Method method = new Method(model.header());
    for (Bound bound : bounds) {
      Deductions.Dimension dimension = bound.dimension();
      String zh = dimension.ofTitle().in(Language.ZH);
      String en = dimension.ofTitle().in(Language.EN);
      Localized text =
          Localized.of(
              zh
                  + "不超过 "
                  + bound.full().show(Language.ZH)
                  + " 不扣分，超过后按公式扣分，最多扣完满分"
                  + dimension
                      .gradeAboveWarn()
                      .map(g -> "；超过 " + bound.warn().show(Language.ZH) + " 直接判 " + g + " 级")
                      .orElse("")
                  + "。"
                  + (dimension.variants().get(0).assumed() ? "中间一段原文没有公布，公式是假设。" : ""),
              en
                  + " up to "
                  + bound.full().show(Language.EN)
                  + " costs nothing; above it the formula says how much, up to the full mark"
                  + dimension
                      .gradeAboveWarn()
                      .map(
                          g ->
                              "; above "
                                  + bound.warn().show(Language.EN)
                                  + " the grade is "
                                  + g
                                  + " outright")
                      .orElse("")
                  + "."
                  + (dimension.variants().get(0).assumed()
                      ? " The middle section is not published: the formula is an assumption."
                      : ""));
      method.step(
          "deduct",
          Localized.of(zh, en),
          text,
          dimension
              .variants()
              .get(0)
              .formula()
              .mathml("d", Map.of(dimension.of().name(), "x", "full", "x_full", "warn", "x_warn")),
          dimension.curve().map(c -> c.name().name()).orElse(""));
    }
    method.step(
        "total",
        Localized.of("总分", "Total"),
        Localized.of(
            "各维度剩余分数占满分的比例按权重加权，合成百分制总分。",
            "What is left of each dimension's full mark, weighed, makes a total out of 100."));
    if (model.sensitivity().isPresent()) {
      method.step(
          "sensitivity",
          Localized.of("敏感性", "Sensitivity"),
          Localized.of(
              "逐一改变没有公布的假设，看几个虚构服务的总分怎样变化。",
              "The assumptions are changed one at a time, to see what they do to the totals of a few"
                  + " made-up services."),
          "",
          model.sensitivity().get().name().name());
    }
    return method.steps();
  }
}
