package io.baipi.model.index;

/**
 * An indicator on its scale.
 *
 * @param values one a unit; NaN when missing
 * @param low the least place that each unit can have, a missing cell's included
 * @param high the greatest
 * @param complete whether no value is NaN
 */
@SuppressWarnings("ArrayRecordComponent") // columns, which nobody compares
record Scaled(double[] values, double[] low, double[] high, boolean complete) {

  static Scaled of(Treated treated, Treatment treatment, Scale scale, Design design) {
    double[] column = treated.column();
    boolean higher = treatment.higher();
    double points = design.points();
    double[] values = scale.normalise(column, higher, points);
    Unknowns unknowns = design.unknowns();
    boolean gaps = false;
    for (boolean known : treated.known()) {
      gaps |= !known;
    }
    boolean nothing = Moments.known(values).length == 0;
    boolean free = scale.fromData() && gaps && !unknowns.held();
    double[] held = scale.heldEnds(column, higher, points);
    double[] ends = free || Double.isNaN(held[0]) ? scale.freeEnds(column.length, points) : held;
    double from = ends[0] + (ends[1] - ends[0]) * (unknowns.from() / 100);
    double to = ends[0] + (ends[1] - ends[0]) * (unknowns.to() / 100);
    double[] low = values.clone();
    double[] high = values.clone();
    boolean complete = true;
    for (int u = 0; u < values.length; u++) {
      boolean open = gaps && (free || nothing || !treated.known()[u]);
      if (open) {
        low[u] = from;
        high[u] = to;
      }
      complete &= !Double.isNaN(values[u]);
    }
    return new Scaled(values, low, high, complete);
  }
}
