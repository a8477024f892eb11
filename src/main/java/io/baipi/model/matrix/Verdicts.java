package io.baipi.model.matrix;

import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.text.Localized;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What tables say of some things, as verdicts on a scale.
 *
 * @param tables the tables that feed the matrix
 * @param rows the column that names the things, in every table
 * @param label the column with their names for readers
 * @param scale the verdicts, the best one first
 */
record Verdicts(
    Header header,
    List<Named> tables,
    Named rows,
    Optional<Named> label,
    List<Aspect> aspects,
    List<Level> scale)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new VerdictsEvaluation(this, inputs).evaluate();
  }

  @Override
  public List<Named> reads() {
    return tables;
  }

  /** The aspects that are judged. */
  List<Aspect> judged() {
    return aspects.stream().filter(Aspect::isJudged).toList();
  }

  /**
   * One column of the matrix.
   *
   * @param verdicts the level of each text of the column; empty for a column that is only shown
   */
  record Aspect(Named name, Localized title, Named of, Map<String, Level> verdicts) {
    boolean isJudged() {
      return !verdicts.isEmpty();
    }
  }
}
