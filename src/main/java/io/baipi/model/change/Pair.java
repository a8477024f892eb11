package io.baipi.model.change;

import io.baipi.data.Value;
import io.baipi.model.verdict.Figure;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.util.Optional;

/**
 * Two figures of one metric.
 *
 * @param metric the metric's key in its table
 * @param before the first figure, in base units; empty when it is missing
 * @param after the second one
 * @param shownBefore the first cell as readers see it, with its bound
 * @param better which way the metric gets better; empty when nobody says it
 */
record Pair(
    String metric,
    Value name,
    Value beforeCell,
    Value afterCell,
    Localized shownBefore,
    Localized shownAfter,
    Optional<Figure> before,
    Optional<Figure> after,
    Unit unit,
    Optional<Better> better,
    Optional<Claim> claim) {

  /** A change that the source states. */
  record Claim(Value.Num cell, Form form) {}
}
