package io.baipi.model.measure;

import io.baipi.diagnostic.Location;
import io.baipi.model.Instants;
import io.baipi.model.Named;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One column of the result. */
sealed interface Measure {
  Said said();

  default Named name() {
    return said().name();
  }

  /**
   * What every measure has.
   *
   * @param round how many decimals are kept
   * @param lenient whether arithmetic that is not defined gives a missing value and no error
   */
  record Said(Named name, Localized title, Optional<Integer> round, boolean lenient) {}

  /** A column, brought to a unit. */
  record Plain(Said said, Named of, Optional<Unit> in) implements Measure {}

  /** A formula over the columns and the measures above. */
  record Calculated(Said said, Formula formula, Optional<Unit> unit) implements Measure {}

  /** The difference of two rates. */
  record Difference(Said said, Rate of, Rate less) implements Measure {}

  /** A column of percentages, or the share that one column is of another. */
  record Rate(Named of, Optional<Named> from) {}

  /**
   * One column divided by another.
   *
   * @param share whether the result is a percentage
   */
  record Quotient(Said said, Named of, Named by, boolean share) implements Measure {}

  /** What the rows of another table that belong to a unit come to. */
  record Aggregate(
      Said said, Summary summary, Rows rows, Optional<Observed> observed, Optional<Unit> in)
      implements Measure {}

  /** How rows are summed up. */
  record Summary(Kind kind, BigDecimal percentile) {
    enum Kind {
      COUNT,
      SUM,
      MEAN,
      MEDIAN,
      LOWEST,
      HIGHEST,
      PERCENTILE,
      DISTINCT,
      LOWEST_VERSION,
      MEDIAN_VERSION,
      HIGHEST_VERSION;

      /** Whether it gives a number of things. */
      boolean counts() {
        return this == COUNT || this == DISTINCT;
      }

      boolean isVersion() {
        return this == LOWEST_VERSION || this == MEDIAN_VERSION || this == HIGHEST_VERSION;
      }

      String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
      }
    }
  }

  /**
   * Rows of another table.
   *
   * @param by the column with the unit's key
   * @param unit the units' column that it is compared with instead of the key
   * @param since the earliest time that a row can have
   * @param leaveOut whether what is not known is left out where it would make the result unknown
   */
  record Rows(
      Named table,
      Named by,
      Optional<Named> unit,
      Optional<Formula> where,
      Optional<Since> since,
      boolean leaveOut) {}

  /** A time, and the column that must not lie before it. */
  record Since(Named at, Instants.Moment earliest, String written) {}

  /** What is looked at in each of the rows. */
  sealed interface Observed {}

  /** A column. */
  record Cells(Named of) implements Observed {}

  /**
   * The texts of a column.
   *
   * @param or a column that is taken where it is missing
   * @param partedBy what stands between several texts in one cell
   */
  record Texts(Named of, Optional<Named> or, Optional<String> partedBy) implements Observed {}

  /** The time between two columns. */
  record Elapsed(Named from, Named to) implements Observed {}

  /** What the first rule that holds gives. */
  record Chosen(Said said, List<Rule> rules, Choice otherwise, Optional<Unit> unit)
      implements Measure {
    public Chosen {
      rules = List.copyOf(rules);
    }

    /** The choice of a rule, where the place after the last rule is "otherwise". */
    Choice choice(int place) {
      return place < rules.size() ? rules.get(place).then() : otherwise;
    }
  }

  /** When a condition holds, what is chosen. */
  record Rule(Formula when, Choice then) {}

  /**
   * What a rule gives.
   *
   * @param word empty for a missing value
   * @param number the word as a number, where it is one
   * @param words the choice for readers
   */
  record Choice(
      Optional<String> word,
      Optional<BigDecimal> number,
      Optional<Localized> words,
      Location location) {}

  /**
   * Points that start at a number and change by so much a unit from given values on.
   *
   * @param in the unit that bounds are in
   * @param warn above which value there is a warning
   */
  record Steps(
      Said said,
      Named of,
      Optional<Unit> in,
      BigDecimal start,
      List<Piece> pieces,
      Optional<BigDecimal> floor,
      Optional<BigDecimal> ceiling,
      Optional<BigDecimal> warn,
      Optional<Unit> unit)
      implements Measure {
    public Steps {
      pieces = List.copyOf(pieces);
    }
  }

  /** So much a unit for the part of a value that lies above a bound, up to the next bound. */
  record Piece(BigDecimal above, BigDecimal perUnit, Location location) {}
}
