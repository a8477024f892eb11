package io.baipi.model.formula;

import org.jspecify.annotations.Nullable;

/** The inputs of a formula. */
public interface Scope {
  /** A number; or 1 for true and 0 for false; NaN when it is missing. */
  double number(String name);

  /** A text; null when it is missing. */
  default @Nullable String text(String name) {
    return null;
  }
}
