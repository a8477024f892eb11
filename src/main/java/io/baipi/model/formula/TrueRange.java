package io.baipi.model.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The least and the greatest value of a formula over a box of inputs.
 *
 * <p>Method: branch and bound on interval arithmetic (Moore, Kearfott and Cloud, <em>Introduction
 * to Interval Analysis</em>, 2009). Each box gets an enclosure, which no value inside it can leave,
 * and some points of it (its corners and its middle) are evaluated. The box with the lowest
 * enclosure is halved along its widest input, whole-number inputs between two whole numbers, until
 * the lowest enclosure is within {@link #TOLERANCE} of the best value found. So the value given is
 * attained at the point given (up to the rounding of the evaluation itself, a few units in the last
 * place), and the true extreme lies between it and the bound given. Where every input stands once
 * in the formula, the first enclosure is already exact.
 *
 * @param low the least value
 * @param high the greatest value
 */
public record TrueRange(Extreme low, Extreme high) {
  /** How far the value may be from the true extreme, relative to {@code 1 + |value|}. */
  public static final double TOLERANCE = 1e-6;

  private static final int BOX_LIMIT = 100_000;
  private static final int CORNER_LIMIT = 8;

  /** Boxes where the formula may not be defined come first, so that none is left at the end. */
  private static final Comparator<Box> ORDER =
      Comparator.comparing((Box box) -> !box.partial()).thenComparingDouble(Box::bound);

  /**
   * One end of a range.
   *
   * @param value a value that the formula takes
   * @param bound a value that it does not pass
   * @param at the inputs for which it takes the value
   */
  public record Extreme(double value, double bound, Map<String, Double> at) {}

  /**
   * Searches both ends.
   *
   * @param domains one domain for each name of the formula, in an order that decides ties
   * @return empty when the formula is not defined everywhere in the box, or when an end was not
   *     found to the tolerance in {@value #BOX_LIMIT} boxes
   */
  public static Optional<TrueRange> of(Formula formula, Map<String, Domain> domains) {
    Optional<Extreme> low = new Search(formula, domains, 1).least();
    Optional<Extreme> high = new Search(formula, domains, -1).least();
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    Extreme negated = high.get();
    return Optional.of(
        new TrueRange(
            low.get(), new Extreme(0.0 - negated.value(), 0.0 - negated.bound(), negated.at())));
  }

  /**
   * Whether the greatest value stays what it is however far some inputs are let go.
   *
   * @param open the domains of those inputs: an end at infinity is allowed
   */
  public boolean highHolds(Formula formula, Map<String, Domain> domains, Map<String, Domain> open) {
    return isInside(high, domains, open)
        && enclosure(formula, domains, open).high() <= high.bound() + slack(high);
  }

  /** Whether the least value stays what it is however far some inputs are let go. */
  public boolean lowHolds(Formula formula, Map<String, Domain> domains, Map<String, Domain> open) {
    return isInside(low, domains, open)
        && enclosure(formula, domains, open).low() >= low.bound() - slack(low);
  }

  private static double slack(Extreme extreme) {
    return TOLERANCE * (1 + Math.abs(extreme.value()));
  }

  /** Whether the extreme does not lie at the end that is let go, so that moving it in keeps it. */
  private static boolean isInside(
      Extreme extreme, Map<String, Domain> domains, Map<String, Domain> open) {
    for (Map.Entry<String, Domain> entry : open.entrySet()) {
      Domain declared = domains.getOrDefault(entry.getKey(), entry.getValue());
      double at = extreme.at().getOrDefault(entry.getKey(), Double.NaN);
      boolean lowKept = entry.getValue().low() == declared.low();
      boolean highKept = entry.getValue().high() == declared.high();
      if (!(lowKept && at == declared.low() || highKept && at == declared.high())) {
        return false;
      }
    }
    return true;
  }

  private static Interval enclosure(
      Formula formula, Map<String, Domain> domains, Map<String, Domain> open) {
    Map<String, Interval> box = new HashMap<>();
    domains.forEach((name, domain) -> box.put(name, Interval.of(domain.low(), domain.high())));
    open.forEach((name, domain) -> box.put(name, Interval.of(domain.low(), domain.high())));
    return new IntervalEvaluation(box).of(formula.root());
  }

  private record Box(double[] low, double[] high, double bound, boolean partial) {}

  /** The search for the least value of {@code sign * formula}. */
  private static final class Search {
    private final Formula formula;
    private final int sign;
    private final List<String> names;
    private final List<Domain> domains;
    private double best = Double.POSITIVE_INFINITY;
    private double[] bestAt = {};

    Search(Formula formula, Map<String, Domain> domains, int sign) {
      this.formula = formula;
      this.sign = sign;
      this.names = new ArrayList<>(domains.keySet());
      this.domains = new ArrayList<>(domains.values());
    }

    Optional<Extreme> least() {
      double[] low = new double[names.size()];
      double[] high = new double[names.size()];
      for (int i = 0; i < low.length; i++) {
        Domain domain = domains.get(i);
        low[i] = domain.whole() ? Math.ceil(domain.low()) : domain.low();
        high[i] = domain.whole() ? Math.floor(domain.high()) : domain.high();
        if (low[i] > high[i]) {
          return Optional.empty();
        }
      }
      PriorityQueue<Box> open = new PriorityQueue<>(ORDER);
      open.add(box(low, high));
      for (int boxes = 1; boxes < BOX_LIMIT; boxes += 2) {
        Box box = open.remove();
        int widest = widest(box);
        boolean close = best - box.bound() <= TOLERANCE * (1 + Math.abs(best));
        if (!box.partial() && (close || widest < 0)) {
          return Optional.of(new Extreme(best, box.bound(), at()));
        }
        if (widest < 0) {
          return Optional.empty();
        }
        for (Box half : halves(box, widest)) {
          open.add(half);
        }
      }
      return Optional.empty();
    }

    private Box box(double[] low, double[] high) {
      sample(low, high);
      Map<String, Interval> inputs = new HashMap<>();
      for (int i = 0; i < low.length; i++) {
        inputs.put(names.get(i), Interval.of(low[i], high[i]));
      }
      Interval result = new IntervalEvaluation(inputs).of(formula.root());
      double bound = sign > 0 ? result.low() : -result.high();
      return new Box(low, high, bound, result.partial());
    }

    private void sample(double[] low, double[] high) {
      double[] point = new double[low.length];
      if (low.length <= CORNER_LIMIT) {
        for (int corner = 0; corner < 1 << low.length; corner++) {
          for (int i = 0; i < low.length; i++) {
            point[i] = (corner >> i & 1) == 0 ? low[i] : high[i];
          }
          consider(point);
        }
      }
      for (int i = 0; i < low.length; i++) {
        double middle = low[i] + (high[i] - low[i]) / 2;
        point[i] = domains.get(i).whole() ? Math.floor(middle) : middle;
      }
      consider(point);
    }

    private void consider(double[] point) {
      double value = sign * formula.evaluate(name -> point[names.indexOf(name)]);
      if (value < best) {
        best = value;
        bestAt = point.clone();
      }
    }

    /** The input whose part of the domain is still the widest; -1 when none can be halved. */
    private int widest(Box box) {
      int widest = -1;
      double most = 0;
      for (int i = 0; i < names.size(); i++) {
        double width = box.high()[i] - box.low()[i];
        double share = width / Math.max(domains.get(i).high() - domains.get(i).low(), 1e-300);
        double middle = box.low()[i] + width / 2;
        boolean splits = middle > box.low()[i] && middle < box.high()[i];
        if (splits && share > most) {
          widest = i;
          most = share;
        }
      }
      return widest;
    }

    private List<Box> halves(Box box, int i) {
      double middle = box.low()[i] + (box.high()[i] - box.low()[i]) / 2;
      double[] leftHigh = box.high().clone();
      double[] rightLow = box.low().clone();
      leftHigh[i] = domains.get(i).whole() ? Math.floor(middle) : middle;
      rightLow[i] = domains.get(i).whole() ? Math.floor(middle) + 1 : middle;
      return List.of(box(box.low(), leftHigh), box(rightLow, box.high()));
    }

    private Map<String, Double> at() {
      Map<String, Double> at = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        at.put(names.get(i), bestAt[i]);
      }
      return at;
    }
  }
}
