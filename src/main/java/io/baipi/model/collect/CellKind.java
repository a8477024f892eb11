package io.baipi.model.collect;

import io.baipi.model.formula.Kind;
import java.util.Optional;

/** What the cells of a column of raw rows are. */
public enum CellKind {
  TEXT(Kind.TEXT),
  TRUTH(Kind.TRUTH),
  /** Whole numbers and decimals. */
  EXACT(Kind.NUMBER),
  /** Binary fractions. */
  FLOAT(Kind.NUMBER),
  /** Dates and whatever else is only good for a name: used as a text. */
  OTHER(Kind.TEXT);

  private final Kind kind;

  CellKind(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** The kind that a word of a model's file declares for a column of a CSV file. */
  static Optional<CellKind> ofWord(String word) {
    return switch (word) {
      case "text" -> Optional.of(TEXT);
      case "truth" -> Optional.of(TRUTH);
      case "number" -> Optional.of(EXACT);
      default -> Optional.empty();
    };
  }
}
