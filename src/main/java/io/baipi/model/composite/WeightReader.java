package io.baipi.model.composite;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads the weights of one level: all equal, all numbers, or for the data to find. */
final class WeightReader {
  /** What {@code weights} can say. */
  static final List<LevelWeights.How> CHOICES =
      List.of(
          LevelWeights.How.EQUAL,
          LevelWeights.How.RELATIVE,
          LevelWeights.How.PCA,
          LevelWeights.How.OPTIMISED);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Diagnostics diagnostics;

  WeightReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The weights of a level's items, in their order. */
  record Level(List<Double> weights, LevelWeights weighing) {}

  /**
   * @param what the items in words, for messages
   * @param own what the level itself says about its weights
   * @param usual what the model says about those of levels that say nothing
   */
  Level read(
      List<Words.Item> items,
      String what,
      Location at,
      Optional<LevelWeights.How> own,
      Location ownAt,
      Optional<LevelWeights.How> usual) {
    List<BigDecimal> numbers = new ArrayList<>();
    int equals = 0;
    int silent = 0;
    boolean broken = false;
    for (Words.Item item : items) {
      Optional<Yaml> weight = item.fields().node("weight");
      if (weight.isEmpty()) {
        silent++;
      } else if (weight.get() instanceof Yaml.Scalar word && word.text().equals("equal")) {
        equals++;
      } else if (weight.get() instanceof Yaml.Scalar word && isForTheLevel(word.text())) {
        broken = true;
        diagnostics.error(
            "model.weights",
            word.location(),
            "'" + word.text() + "' finds the weights of a whole level, not of one item",
            "write 'weights: " + word.text() + "' beside 'indicators' or 'groups'");
      } else {
        Optional<BigDecimal> number = item.fields().number(weight.get());
        broken |= number.isEmpty() || isNegative(number.get(), weight.get(), what);
        number.ifPresent(numbers::add);
      }
    }
    if (broken) {
      return equal(items, LevelWeights.How.EQUAL, at);
    }
    if (numbers.isEmpty()) {
      return unnumbered(items, what, at, own, ownAt, usual, equals);
    }
    if (equals + silent > 0) {
      diagnostics.error(
          "model.weights",
          at,
          "some of " + what + " have a weight and some have none",
          "give each one a number, or none");
      return equal(items, LevelWeights.How.EQUAL, at);
    }
    return numbered(items, numbers, what, at, own, ownAt, usual);
  }

  private static boolean isForTheLevel(String word) {
    return CHOICES.stream().map(LevelWeights.How::word).anyMatch(word::equals);
  }

  private boolean isNegative(BigDecimal number, Yaml node, String what) {
    if (number.signum() < 0) {
      diagnostics.error(
          "model.weights",
          node.location(),
          "a weight of " + what + " is negative",
          "write a number from 0 on; 'better: lower' turns an indicator round");
    }
    return number.signum() < 0;
  }

  private Level unnumbered(
      List<Words.Item> items,
      String what,
      Location at,
      Optional<LevelWeights.How> own,
      Location ownAt,
      Optional<LevelWeights.How> usual,
      int equals) {
    LevelWeights.How how = own.or(() -> usual).orElse(LevelWeights.How.EQUAL);
    if (equals > 0 && own.filter(LevelWeights.How::fromData).isPresent()) {
      conflict(what, how, ownAt);
    }
    boolean equal = equals > 0 || how == LevelWeights.How.RELATIVE;
    return equal(items, equal ? LevelWeights.How.EQUAL : how, own.isPresent() ? ownAt : at);
  }

  private Level numbered(
      List<Words.Item> items,
      List<BigDecimal> numbers,
      String what,
      Location at,
      Optional<LevelWeights.How> own,
      Location ownAt,
      Optional<LevelWeights.How> usual) {
    if (own.isPresent() && own.get() != LevelWeights.How.RELATIVE) {
      conflict(what, own.get(), ownAt);
    }
    boolean relative = own.or(() -> usual).filter(h -> h == LevelWeights.How.RELATIVE).isPresent();
    BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() == 0) {
      diagnostics.error(
          "model.weights",
          at,
          "the weights of " + what + " are all 0",
          "give at least one of them more");
      return equal(items, LevelWeights.How.EQUAL, at);
    }
    if (!relative && sum.compareTo(HUNDRED) != 0 && sum.compareTo(BigDecimal.ONE) != 0) {
      diagnostics.error(
          "model.weights",
          at,
          "the weights of " + what + " sum to " + sum.toPlainString() + ", not to 100 or 1",
          "change them, or write 'weight: equal' for each, or 'weights: relative' beside them");
    }
    return new Level(
        numbers.stream().map(BigDecimal::doubleValue).toList(),
        new LevelWeights(relative ? LevelWeights.How.RELATIVE : LevelWeights.How.GIVEN, at));
  }

  private void conflict(String what, LevelWeights.How how, Location at) {
    diagnostics.error(
        "model.weights",
        at,
        "'weights: " + how.word() + "' leaves no room for the weights that " + what + " have",
        "take out the one or the other");
  }

  private static Level equal(List<Words.Item> items, LevelWeights.How how, Location at) {
    items.forEach(item -> knows(item.fields()));
    return new Level(
        Collections.nCopies(items.size(), 100.0 / Math.max(1, items.size())),
        new LevelWeights(how, at));
  }

  private static void knows(Fields fields) {
    fields.has("weight");
  }
}
