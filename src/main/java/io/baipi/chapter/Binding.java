package io.baipi.chapter;

import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import java.util.List;

/**
 * A number or word in a chapter that comes from data, or words that hold while a condition does.
 *
 * @param expression how the chapter names it, such as {@code data.companies["Uber"].go_code_share};
 *     the condition of a claim
 * @param shown what the reader sees
 * @param compared the values that a claim's condition names; empty for values
 */
public record Binding(
    String expression, String shown, Value value, List<Binding> compared, Location location) {
  public Binding {
    compared = List.copyOf(compared);
  }

  /** A value. */
  Binding(String expression, String shown, Value value, Location location) {
    this(expression, shown, value, List.of(), location);
  }

  /** Whether it is words and a condition, not a value. */
  public boolean isClaim() {
    return !compared.isEmpty();
  }
}
