package io.baipi.model.trigger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One trigger on one run, sample by sample.
 *
 * <p>A condition holds over a time when it holds at every sample of it and no two neighbours are
 * further apart than the largest gap. Missing values and gaps break it.
 */
final class Watch {
  /** What is known of the condition at a sample. */
  enum State {
    HOLDS,
    DOES_NOT,
    /** The value, or the window behind it, is missing. */
    UNKNOWN,
    /** The series is not yet as long as the window of a growth. */
    NOT_YET
  }

  /**
   * One sample.
   *
   * @param observed what is compared with the bound: the value, or the rate of growth
   * @param from the sample that a growth is measured from; the sample itself for a level
   * @param since the sample at which the condition began to hold, or -1
   * @param held how long it has held, in seconds
   * @param fires whether it has held long enough
   */
  record Moment(
      State state,
      Optional<BigDecimal> observed,
      int from,
      int since,
      BigDecimal held,
      boolean fires) {}

  private final Triggers.Trigger trigger;
  private final List<BigDecimal> times;
  private final List<Optional<BigDecimal>> values;
  private final BigDecimal largestGap;
  private final List<Moment> moments = new ArrayList<>();

  /**
   * @param times in seconds, rising
   * @param values in the trigger's unit; empty where missing
   * @param largestGap in seconds
   */
  Watch(
      Triggers.Trigger trigger,
      List<BigDecimal> times,
      List<Optional<BigDecimal>> values,
      BigDecimal largestGap) {
    this.trigger = trigger;
    this.times = times;
    this.values = values;
    this.largestGap = largestGap;
    int stretch = 0;
    for (int i = 0; i < times.size(); i++) {
      if (i > 0 && (values.get(i - 1).isEmpty() || isGap(i))) {
        stretch = i;
      }
      moments.add(moment(i, stretch));
    }
  }

  List<Moment> moments() {
    return moments;
  }

  /** Whether a sample is too far from the one before it. */
  boolean isGap(int i) {
    return step(i).compareTo(largestGap) > 0;
  }

  /** The first sample at which it fires, or -1. */
  int firstFire() {
    for (int i = 0; i < moments.size(); i++) {
      if (moments.get(i).fires()) {
        return i;
      }
    }
    return -1;
  }

  /** The sample up to which it held longest, the first of several; -1 when it never held. */
  int longest() {
    int longest = -1;
    for (int i = 0; i < moments.size(); i++) {
      boolean holds = moments.get(i).state() == State.HOLDS;
      if (holds
          && (longest < 0 || moments.get(i).held().compareTo(moments.get(longest).held()) > 0)) {
        longest = i;
      }
    }
    return longest;
  }

  Verdict verdict() {
    if (firstFire() >= 0) {
      return Verdict.YES;
    }
    if (times.isEmpty() || span().compareTo(trigger.window()) < 0) {
      return Verdict.TOO_SHORT;
    }
    return couldHaveFired() ? Verdict.UNKNOWN : Verdict.NO;
  }

  private BigDecimal span() {
    return times.get(times.size() - 1).subtract(times.get(0));
  }

  private BigDecimal step(int i) {
    return times.get(i).subtract(times.get(i - 1));
  }

  /**
   * @param stretch the first sample of the unbroken stretch that the sample is in
   */
  private Moment moment(int i, int stretch) {
    Optional<BigDecimal> value = values.get(i);
    if (trigger.condition() instanceof Triggers.Level level) {
      return value
          .map(
              known -> moment(i, i, stretch, known, level.comparison().holds(known, level.bound())))
          .orElse(nothing(State.UNKNOWN, i));
    }
    Triggers.Growth growth = (Triggers.Growth) trigger.condition();
    int from = windowStart(i, growth.within().seconds());
    if (from < 0) {
      return nothing(State.NOT_YET, i);
    }
    if (value.isEmpty() || from < stretch) {
      return nothing(State.UNKNOWN, i);
    }
    BigDecimal grown = value.get().subtract(values.get(from).orElseThrow());
    BigDecimal elapsed = times.get(i).subtract(times.get(from));
    BigDecimal per = growth.per().factor();
    // Compared without a division, so that nothing is rounded before the verdict.
    boolean holds = grown.multiply(per).compareTo(growth.by().multiply(elapsed)) > 0;
    BigDecimal rate =
        grown
            .multiply(per)
            .divide(elapsed, MathContext.DECIMAL128)
            .setScale(value.get().scale() + 1, RoundingMode.HALF_UP);
    return moment(i, from, stretch, rate, holds);
  }

  private static Moment nothing(State state, int i) {
    return new Moment(state, Optional.empty(), i, -1, BigDecimal.ZERO, false);
  }

  private Moment moment(int i, int from, int stretch, BigDecimal observed, boolean holds) {
    if (!holds) {
      return new Moment(State.DOES_NOT, Optional.of(observed), from, -1, BigDecimal.ZERO, false);
    }
    boolean goesOn = i > stretch && moments.get(i - 1).state() == State.HOLDS;
    int since = goesOn ? moments.get(i - 1).since() : i;
    BigDecimal held = times.get(i).subtract(times.get(since));
    boolean fires = held.compareTo(trigger.heldSeconds()) >= 0;
    return new Moment(State.HOLDS, Optional.of(observed), from, since, held, fires);
  }

  /** The last sample that is at least the window older, or -1. */
  private int windowStart(int i, BigDecimal window) {
    BigDecimal latest = times.get(i).subtract(window);
    int from = i;
    while (from >= 0 && times.get(from).compareTo(latest) > 0) {
      from--;
    }
    return from;
  }

  /** Whether it would have fired if the condition had held wherever nothing is known. */
  private boolean couldHaveFired() {
    int last = moments.size() - 1;
    // Where the spell began; open when it began after a sample at which nothing held.
    BigDecimal start = BigDecimal.ZERO;
    boolean open = false;
    boolean within = false;
    for (int i = 0; i <= last; i++) {
      boolean gapBefore = i > 0 && isGap(i);
      if (!isPossible(i)) {
        if (gapBefore && !within && isLongEnough(step(i), true)
            || gapBefore && within && isLongEnough(times.get(i).subtract(start), true)) {
          return true;
        }
        within = false;
        continue;
      }
      if (!within) {
        open = gapBefore;
        start = open ? times.get(i - 1) : times.get(i);
        within = true;
      }
      if (isLongEnough(times.get(i).subtract(start), open)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPossible(int i) {
    State state = moments.get(i).state();
    return state == State.HOLDS || state == State.UNKNOWN;
  }

  /** An open spell has no first or no last sample, and so is shorter than its ends are apart. */
  private boolean isLongEnough(BigDecimal spell, boolean open) {
    int order = spell.compareTo(trigger.heldSeconds());
    return order > 0 || order == 0 && !open;
  }
}
