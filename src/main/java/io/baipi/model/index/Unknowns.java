package io.baipi.model.index;

/**
 * Where a missing cell can lie on its indicator's scale, in percent of the way from the scale's
 * worst end to its best.
 *
 * @param held whether the scale stays where the known cells put it; else an indicator with a gap
 *     and a scale from the data is unknown for every unit
 */
public record Unknowns(double from, double to, boolean held) {
  /** Anywhere on the scale, which is held. */
  public static final Unknowns ANYWHERE = new Unknowns(0, 100, true);
}
