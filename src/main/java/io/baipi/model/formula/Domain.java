package io.baipi.model.formula;

/**
 * The values that an input of a formula can take: all from {@code low} to {@code high}.
 *
 * <p>An end may be infinite where only bounds are asked for.
 *
 * @param whole whether only whole numbers count
 */
public record Domain(double low, double high, boolean whole) {
  public Domain {
    if (!(low <= high)) {
      throw new IllegalArgumentException("[" + low + ", " + high + "]");
    }
  }
}
