package io.baipi.figure.chart;

import io.baipi.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The ends of an axis and the step between its ticks, all in the unit of the data.
 *
 * @param decimals how many decimals its ticks need
 */
record Scale(double min, double max, double step, int decimals) {

  /** A scale with round ends and about so many steps that covers some values. */
  static Scale over(double low, double high, int about) {
    double span = high > low ? high - low : Math.max(Math.abs(high), 1);
    double step = niceStep(span / about);
    double min = Math.floor(low / step + 1e-9) * step;
    double max = Math.ceil((high > low ? high : low + span) / step - 1e-9) * step;
    return of(min, max, step);
  }

  /** A scale that ends exactly where it is told to. */
  static Scale exactly(double low, double high, int about) {
    return of(low, high, niceStep((high - low) / about));
  }

  /** The same ticks, ending at these values instead of at round ones. */
  Scale ending(double low, double high) {
    return high > low ? new Scale(low, high, step, decimals) : this;
  }

  /** A scale with one tick a whole number, for ranks and counts. */
  Scale whole() {
    return step >= 1 ? this : of(Math.floor(min), Math.ceil(max), 1);
  }

  private static Scale of(double min, double max, double step) {
    int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
    return new Scale(min, max, step, Math.min(6, decimals));
  }

  private static double niceStep(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double lead = rough / power;
    double nice = lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10;
    return nice * power;
  }

  /** A tick as a reader sees it. */
  String show(double tick) {
    return Numbers.plain(BigDecimal.valueOf(tick).setScale(decimals, RoundingMode.HALF_UP));
  }
}
