package io.baipi.model;

import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a value comes from and how sure it is: what a computed value inherits from its inputs. */
public record Source(Lineage lineage, Provenance provenance) {

  public static Source of(Value value) {
    return new Source(value.lineage(), value.provenance());
  }

  public static List<Source> of(Collection<? extends Value> values) {
    return values.stream().map(Source::of).toList();
  }

  /** A rule of a model applied to inputs. */
  public static Source rule(String model, String rule, Location at, Collection<Source> inputs) {
    List<Lineage> lineages = new ArrayList<>();
    Set<Provenance> provenances = new LinkedHashSet<>();
    for (Source input : inputs) {
      lineages.add(input.lineage());
      provenances.add(input.provenance());
    }
    return new Source(
        new Lineage.Rule(model, rule, at, lineages), Provenance.computed(provenances));
  }

  /** A value that stands in the model's file. */
  public static Source literal(String model, String rule, Location at, Provenance provenance) {
    return new Source(new Lineage.Rule(model, rule, at, List.of()), provenance);
  }

  /** The same, resting on an assumption besides. */
  public Source assumed() {
    return new Source(lineage, Provenance.weakest(List.of(provenance, Provenance.ASSUMED)));
  }

  public Value number(BigDecimal number, Unit unit) {
    return new Value.Num(number, unit, provenance, lineage);
  }

  public Value count(long number, Unit unit) {
    return number(BigDecimal.valueOf(number), unit);
  }

  /** A rounded number; missing when it is NaN. */
  public Value number(double number, int digits, Unit unit) {
    return Double.isNaN(number) ? missing(unit) : number(Rounding.round(number, digits), unit);
  }

  /**
   * A number that is not rounded; missing when it is NaN. Readers see {@link Numbers#SHOWN}
   * decimals.
   */
  public Value unrounded(double number, Unit unit) {
    if (Double.isNaN(number)) {
      return missing(unit);
    }
    BigDecimal shortest = Rounding.shortest(number);
    return number(
        shortest.setScale(Math.max(shortest.scale(), Numbers.UNROUNDED), RoundingMode.UNNECESSARY),
        unit);
  }

  /** A number with the decimals that it has, marked as unrounded only when these are many. */
  public Value exact(double number, Unit unit) {
    if (Double.isNaN(number)) {
      return missing(unit);
    }
    BigDecimal shortest = Rounding.shortest(number);
    return shortest.scale() > Numbers.SHOWN
        ? unrounded(number, unit)
        : number(shortest.setScale(Math.max(0, shortest.scale()), RoundingMode.UNNECESSARY), unit);
  }

  public Value range(BigDecimal low, BigDecimal high, Unit unit) {
    return new Value.Range(low, high, unit, provenance, lineage);
  }

  public Value text(Localized text) {
    return new Value.Text(text, provenance, lineage);
  }

  public Value truth(boolean truth) {
    return new Value.Truth(truth, provenance, lineage);
  }

  public Value missing(Unit unit) {
    return new Value.Missing(unit, provenance, lineage);
  }

  public Value missing() {
    return missing(Units.ONE);
  }
}
