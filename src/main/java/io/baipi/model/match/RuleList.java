package io.baipi.model.match;

import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Sheet;
import io.baipi.model.formula.Formula;
import io.baipi.model.formula.Kind;
import java.util.ArrayList;
import java.util.List;

/** Conditions that are looked at from the top until one holds. */
public record RuleList(List<Formula> conditions) {
  public RuleList {
    conditions = List.copyOf(conditions);
  }

  /**
   * Which conditions can be the first that holds.
   *
   * @param rules their places, and the number of conditions for "none": one place, unless a cell is
   *     missing
   * @param read the cells that were looked at
   */
  public record Hits(List<Integer> rules, List<Value> read) {
    public Hits {
      rules = List.copyOf(rules);
      read = List.copyOf(read);
    }

    public boolean isDecided() {
      return rules.size() == 1;
    }
  }

  /** Reports what is wrong with the conditions. */
  public boolean check(Sheet sheet, Inputs inputs) {
    boolean fine = true;
    for (Formula condition : conditions) {
      fine &= sheet.check(condition, Kind.TRUTH, inputs);
    }
    return fine;
  }

  /** Looks at the checked conditions for a row; arithmetic that is not defined is reported. */
  public Hits hits(Sheet sheet, int row, Inputs inputs) {
    List<Integer> rules = new ArrayList<>();
    List<Value> read = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      Sheet.Result result = sheet.defined(conditions.get(i), row, inputs);
      read.addAll(result.cells());
      if (!result.isKnown()) {
        rules.add(i);
      } else if (result.isTrue()) {
        rules.add(i);
        return new Hits(rules, read);
      }
    }
    rules.add(conditions.size());
    return new Hits(rules, read);
  }
}
