package io.baipi.model.verdict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the result of a rule can lie from the computed one when each of its inputs may be
 * anything that its print permits.
 *
 * <p>One input after the other is moved to the end that takes the result further out, until none
 * does. That is exact for rules that rise or fall in each input throughout these narrow ranges, as
 * sums, differences, products and quotients of positive figures do. Where an input has no end, or
 * the rule is not defined there, a step in that direction tells whether the result has one.
 */
public final class Reach {
  private static final int PASSES = 6;

  private final List<Figure> inputs;
  private final Rule rule;

  private Reach(List<Figure> inputs, Rule rule) {
    this.inputs = inputs;
    this.rule = rule;
  }

  /** Arithmetic on numbers; empty where it is not defined. */
  public interface Rule {
    Optional<BigDecimal> of(List<BigDecimal> numbers);
  }

  /** What a rule makes of figures; empty where it is not defined. */
  public static Optional<Figure> of(List<Figure> inputs, Rule rule) {
    return new Reach(List.copyOf(inputs), rule).figure();
  }

  /** A place that an input can be moved to. */
  private record End(BigDecimal at, boolean open) {}

  private Optional<Figure> figure() {
    List<BigDecimal> start = inputs.stream().map(Figure::middle).toList();
    Optional<BigDecimal> middle = rule.of(start);
    if (middle.isEmpty()) {
      return Optional.empty();
    }
    boolean known = inputs.stream().allMatch(input -> input.number().isPresent());
    return Optional.of(
        new Figure(
            known ? middle : Optional.empty(),
            furthest(start, middle.get(), -1),
            furthest(start, middle.get(), 1),
            inputs.stream().anyMatch(Figure::bound)));
  }

  /** The furthest result in a direction; empty when nothing stops it. */
  private Optional<BigDecimal> furthest(List<BigDecimal> start, BigDecimal middle, int direction) {
    List<BigDecimal> at = new ArrayList<>(start);
    boolean[] open = new boolean[at.size()];
    BigDecimal best = middle;
    boolean moved = true;
    for (int pass = 0; pass < PASSES && moved; pass++) {
      moved = false;
      for (int i = 0; i < at.size(); i++) {
        for (End end : ends(i, at)) {
          Optional<BigDecimal> result = with(at, i, end.at());
          if (result.isPresent() && result.get().compareTo(best) * direction > 0) {
            best = result.get();
            at.set(i, end.at());
            open[i] = end.open();
            moved = !end.open();
          }
        }
      }
    }
    for (boolean without : open) {
      if (without) {
        return Optional.empty();
      }
    }
    return Optional.of(best);
  }

  private List<End> ends(int input, List<BigDecimal> at) {
    Figure figure = inputs.get(input);
    BigDecimal middle = figure.middle();
    BigDecimal far = middle.abs().max(BigDecimal.ONE);
    return List.of(
        end(figure.low(), input, at, middle.subtract(far)),
        end(figure.high(), input, at, middle.add(far)));
  }

  private End end(Optional<BigDecimal> end, int input, List<BigDecimal> at, BigDecimal beyond) {
    if (end.isEmpty()) {
      return new End(beyond, true);
    }
    if (with(at, input, end.get()).isPresent()) {
      return new End(end.get(), false);
    }
    BigDecimal near = end.get().add(inputs.get(input).middle()).divide(BigDecimal.valueOf(2));
    return new End(near, true);
  }

  private Optional<BigDecimal> with(List<BigDecimal> at, int input, BigDecimal number) {
    List<BigDecimal> numbers = new ArrayList<>(at);
    numbers.set(input, number);
    return rule.of(numbers);
  }
}
