package io.baipi.model.measure;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Table;
import io.baipi.model.Shown;
import io.baipi.model.formula.Formula;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays measures out for a script that works them out one after the other. */
final class MeasureSteps {
  private final Wanted wanted;
  private final Table result;

  MeasureSteps(Wanted wanted, Table result) {
    this.wanted = wanted;
    this.result = result;
  }

  /** A formula; the columns that it reads become inputs. */
  Map<String, Object> formula(Formula formula) {
    formula.names().forEach(wanted::column);
    return formula.data();
  }

  /**
   * A measure: {@code name}, {@code title}, {@code suffix}, {@code digits}, {@code how} it is
   * worked out, and what that needs.
   */
  Map<String, Object> step(Measure measure) {
    Column column = result.columns().get(result.indexOf(measure.name().name()));
    Map<String, Object> step =
        Shown.map(
            "name", column.name(),
            "title", column.title(),
            "suffix", Shown.suffix(column.unit()),
            "digits", digits(measure).map(BigDecimal::valueOf));
    if (measure instanceof Measure.Plain plain) {
      plain(plain, column, step);
    } else if (measure instanceof Measure.Calculated calculated) {
      Map<String, Object> formula = formula(calculated.formula());
      formula.put("mathml", calculated.formula().mathml("", Map.of()));
      step.put("how", "formula");
      step.put("formula", formula);
      step.put("truth", column.type() == ColumnType.BOOLEAN);
    } else if (measure instanceof Measure.Quotient quotient) {
      wanted.column(quotient.of().name());
      wanted.column(quotient.by().name());
      step.put("how", "quotient");
      step.putAll(quotient(quotient.of().name(), quotient.by().name()));
      step.put("share", quotient.share());
    } else if (measure instanceof Measure.Difference difference) {
      step.put("how", "difference");
      step.put("of", rate(difference.of()));
      step.put("less", rate(difference.less()));
    } else if (measure instanceof Measure.Aggregate aggregate) {
      aggregate(aggregate, step);
    } else if (measure instanceof Measure.Chosen chosen) {
      chosen(chosen, column, step);
    } else if (measure instanceof Measure.Steps steps) {
      steps(steps, step);
    }
    return step;
  }

  /** How many decimals are kept; empty where none are cut off. */
  private static Optional<Integer> digits(Measure measure) {
    boolean divided =
        measure instanceof Measure.Quotient
            || measure instanceof Measure.Difference difference
                && (difference.of().from().isPresent() || difference.less().from().isPresent())
            || measure instanceof Measure.Aggregate aggregate
                && aggregate.summary().kind() == Measure.Summary.Kind.MEAN;
    return measure
        .said()
        .round()
        .or(() -> divided ? Optional.of(Arithmetic.QUOTIENT_DIGITS) : Optional.empty());
  }

  private void plain(Measure.Plain plain, Column column, Map<String, Object> step) {
    String of = plain.of().name();
    if (result.indexOf(of) < 0 || of.equals(column.name())) {
      wanted.measure(plain);
      step.put("how", "input");
    } else {
      step.put("how", "copy");
      step.put("of", of);
      step.put("scale", scale(of, column.unit()));
    }
  }

  private BigDecimal scale(String of, Unit to) {
    Unit from =
        result.indexOf(of) > 0
            ? result.columns().get(result.indexOf(of)).unit()
            : wanted.unit(of).orElse(to);
    return from.dimension() == to.dimension() ? from.convert(BigDecimal.ONE, to) : BigDecimal.ONE;
  }

  private Unit unit(String name) {
    return result.indexOf(name) > 0
        ? result.columns().get(result.indexOf(name)).unit()
        : wanted.unit(name).orElse(Units.ONE);
  }

  /** One column divided by another: the first is brought to the unit of the second. */
  private Map<String, Object> quotient(String of, String by) {
    return Shown.map("of", of, "by", by, "scale", scale(of, unit(by)));
  }

  private Map<String, Object> rate(Measure.Rate rate) {
    String of = rate.of().name();
    wanted.column(of);
    rate.from().ifPresent(from -> wanted.column(from.name()));
    return rate.from()
        .map(from -> quotient(of, from.name()))
        .orElseGet(() -> new LinkedHashMap<>(Map.of("of", of)));
  }

  private void aggregate(Measure.Aggregate aggregate, Map<String, Object> step) {
    Optional<String> list = wanted.list(aggregate);
    if (list.isEmpty()) {
      wanted.measure(aggregate);
      step.put("how", "input");
      return;
    }
    step.put("how", "aggregate");
    step.put("kind", aggregate.summary().kind().word());
    step.put("list", list.get());
    step.put("all", aggregate.observed().isEmpty());
    step.put("at", aggregate.summary().percentile());
    step.put("scale", wanted.scale(list.get(), aggregate.in()));
    step.put("leave_out", aggregate.rows().leaveOut());
  }

  private void chosen(Measure.Chosen chosen, Column column, Map<String, Object> step) {
    List<Map<String, Object>> rules =
        chosen.rules().stream()
            .map(
                rule -> {
                  Map<String, Object> map = choice(rule.then());
                  Map<String, Object> when = formula(rule.when());
                  when.put("mathml", rule.when().mathml("", Map.of()));
                  map.put("when", when);
                  return map;
                })
            .toList();
    step.put("how", "rules");
    step.put("number", column.type().isNumeric());
    step.put("rules", rules);
    step.put("otherwise", choice(chosen.otherwise()));
  }

  private static Map<String, Object> choice(Measure.Choice choice) {
    return Shown.map(
        "word", choice.word(),
        "number", choice.number(),
        "words", choice.words());
  }

  private void steps(Measure.Steps steps, Map<String, Object> step) {
    String of = steps.of().name();
    wanted.column(of);
    step.put("how", "steps");
    step.put("of", of);
    step.put("scale", steps.in().map(in -> scale(of, in)).orElse(BigDecimal.ONE));
    step.put("start", steps.start());
    step.put(
        "pieces",
        steps.pieces().stream()
            .map(piece -> Shown.map("above", piece.above(), "per", piece.perUnit()))
            .toList());
    step.put("floor", steps.floor());
    step.put("ceiling", steps.ceiling());
    step.put("warn", steps.warn());
  }
}
