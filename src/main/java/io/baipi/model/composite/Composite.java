package io.baipi.model.composite;

import io.baipi.diagnostic.Location;
import io.baipi.model.Comparison;
import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.Rounding;
import io.baipi.text.Localized;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A composite indicator: units are screened, their indicators brought to one scale, weighed,
 * combined and ranked.
 *
 * @param label the column with the units' names for readers
 * @param publishedRank the column with a rank that a source publishes
 * @param scaleAt where the scale is declared, or the model when it is not
 */
record Composite(
    Header header,
    Named table,
    Named key,
    Optional<Named> label,
    Optional<Named> publishedRank,
    List<Requirement> requirements,
    List<Group> groups,
    Combination combine,
    Unknowns unknowns,
    Ties ties,
    Rounding rounding,
    Location scaleAt)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new CompositeEvaluation(this, inputs).evaluate();
  }

  @Override
  public List<Named> reads() {
    return List.of(table);
  }

  /** A condition that units must meet to be ranked. */
  record Requirement(Named column, Localized title, Comparison comparison, BigDecimal bound) {}

  /**
   * Indicators that belong together.
   *
   * @param weight in percent of all groups
   * @param equalInside whether the indicators' weights were chosen as equal
   */
  record Group(
      Named name,
      Localized title,
      double weight,
      List<Indicator> indicators,
      boolean equalInside) {}

  /**
   * One column of the data as part of a score.
   *
   * @param weight in percent of its group
   */
  record Indicator(Named column, Localized title, double weight, boolean higher, Scale scale) {}

  /**
   * What missing cells count as in the interval, on the scale from 0 to 100.
   *
   * @param heldScale whether the known cells alone set the scale
   */
  record Unknowns(double from, double to, boolean heldScale, Location location) {}

  /** How equal scores share ranks. */
  enum Ties {
    /** 1, 2, 2, 4. */
    STANDARD("1224"),
    /** 1, 2, 2, 3. */
    DENSE("1223");

    private final String word;

    Ties(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
