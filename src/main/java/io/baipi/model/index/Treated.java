package io.baipi.model.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * An indicator's column after its treatment.
 *
 * @param column the treated column
 * @param known which cells the data has; false for missing and for filled ones
 * @param changes what was done to single cells, in the order of doing
 */
@SuppressWarnings("ArrayRecordComponent") // columns, which nobody compares
record Treated(double[] column, boolean[] known, List<Change> changes) {

  /** A raw column brought through its treatment, gaps filled by {@code imputation}. */
  static Treated of(Treatment treatment, Imputation imputation, int indicator, double[][] raw) {
    List<Change> changes = new ArrayList<>();
    double[] divided = divide(raw[indicator], treatment.per(), raw);
    note(Change.Why.DENOMINATED, raw[indicator], divided, changes);
    boolean[] known = new boolean[divided.length];
    for (int u = 0; u < known.length; u++) {
      known[u] = !Double.isNaN(divided[u]);
    }
    double[] filled = imputation.fill(divided, raw);
    note(Change.Why.IMPUTED, divided, filled, changes);
    double[] logged = treatment.log() ? Ends.logarithms(filled) : filled;
    note(Change.Why.LOGGED, filled, logged, changes);
    Winsorisation drawn = Winsorisation.of(logged, treatment.outliers());
    note(
        drawn.logged() ? Change.Why.LOGGED : Change.Why.WINSORISED,
        logged,
        drawn.column(),
        changes);
    return new Treated(drawn.column(), known, changes);
  }

  private static double[] divide(double[] column, OptionalInt per, double[][] raw) {
    if (per.isEmpty()) {
      return column;
    }
    double[] divided = new double[column.length];
    for (int u = 0; u < column.length; u++) {
      double by = raw[per.getAsInt()][u];
      divided[u] = by == 0 ? Double.NaN : column[u] / by;
    }
    return divided;
  }

  private static void note(Change.Why why, double[] before, double[] after, List<Change> changes) {
    for (int u = 0; u < before.length; u++) {
      if (Double.compare(before[u], after[u]) != 0) {
        changes.add(new Change(u, before[u], after[u], why));
      }
    }
  }
}
