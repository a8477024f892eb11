package io.baipi.model.index;

import java.util.OptionalInt;

/**
 * What happens to an indicator's raw column before its scale, in this order: divide, fill gaps,
 * take logarithms, draw in outliers.
 *
 * @param higher whether a higher value is better
 * @param per the raw column to divide by
 * @param log whether the natural logarithm is taken
 */
public record Treatment(
    boolean higher, OptionalInt per, Imputation imputation, boolean log, Outliers outliers) {

  /** Nothing is done to the column. */
  public static Treatment plain(boolean higher) {
    return new Treatment(
        higher, OptionalInt.empty(), new Imputation.LeaveOut(), false, Outliers.LEFT);
  }
}
