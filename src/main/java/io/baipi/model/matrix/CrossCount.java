package io.baipi.model.matrix;

import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.formula.Formula;
import java.util.List;
import java.util.Optional;

/**
 * How many rows of a table, or different texts in them, belong to each row and column of a matrix.
 *
 * @param tables the tables that feed the matrix
 * @param row the column that names the rows
 * @param columns the columns whose values together name the columns
 * @param distinct the column whose different texts are counted; the table's rows when empty
 * @param where which of the table's rows count
 * @param top how many rows are shown, those in the most columns first; all when empty
 */
record CrossCount(
    Header header,
    List<Named> tables,
    Named row,
    List<Named> columns,
    Optional<Named> distinct,
    Optional<Formula> where,
    Optional<Integer> top)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new CrossCountEvaluation(this, inputs).evaluate();
  }

  @Override
  public List<Named> reads() {
    return tables;
  }
}
