package io.baipi.model.match;

import io.baipi.diagnostic.Location;
import io.baipi.model.Exploration;
import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.Rounding;
import io.baipi.model.formula.Formula;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Rules of which the first one that holds decides.
 *
 * @param share the column that says how much of the whole a row stands for; without one, each row
 *     counts once
 * @param renamed columns that conditions see under another name and in another unit
 * @param by columns by which the hits are counted apart
 * @param resultUnit the unit of what the rules give
 */
record FirstMatch(
    Header header,
    Named table,
    Named key,
    Optional<Named> share,
    List<Renamed> renamed,
    List<Named> by,
    List<Rule> rules,
    Otherwise otherwise,
    Unit resultUnit,
    Rounding rounding)
    implements Model {

  static final String OTHERWISE = "otherwise";

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new FirstMatchEvaluation(this, inputs).evaluate();
  }

  @Override
  public Optional<Exploration> exploration(Inputs inputs, Outcome outcome) {
    return Optional.of(new MatchExploration(this, outcome).exploration(inputs));
  }

  @Override
  public List<Named> reads() {
    return List.of(table);
  }

  RuleList conditions() {
    return new RuleList(rules.stream().map(Rule::when).toList());
  }

  /** What a rule gives, where the place after the last rule is "otherwise". */
  BigDecimal then(int rule) {
    return rule < rules.size() ? rules.get(rule).then() : otherwise.then();
  }

  /** A rule's name, where the place after the last rule is "otherwise". */
  Named name(int rule) {
    return rule < rules.size()
        ? rules.get(rule).name()
        : new Named(OTHERWISE, otherwise.location());
  }

  /** A rule in words, where the place after the last rule is "otherwise". */
  Localized words(int rule) {
    return rule < rules.size() ? rules.get(rule).words() : otherwise.words();
  }

  /** When a condition holds, what follows. */
  record Rule(Named name, Localized words, Formula when, BigDecimal then) {}

  /** What follows when no condition holds. */
  record Otherwise(Localized words, BigDecimal then, Location location) {}

  /** A column under another name. */
  record Renamed(Named name, Named of, Unit unit) {}
}
