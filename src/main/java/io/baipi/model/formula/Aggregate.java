package io.baipi.model.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a formula can make of a column that it cites. */
public enum Aggregate {
  /** How many rows a table has, or how many cells of a column are known. */
  COUNT,
  SUM,
  MEAN,
  HIGHEST,
  LOWEST,
  /** 1 when no cell is above the one before it, else 0. */
  DESCENDING,
  /** 1 when no cell is below the one before it, else 0. */
  ASCENDING,
  /** The place of a cell in its column, the highest first; equal cells share the better place. */
  RANK,
  /** The same, the lowest first. */
  RANK_LOWEST;

  /** How formulas write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its argument is one cell of a column, not the column. */
  public boolean takesCell() {
    return this == RANK || this == RANK_LOWEST;
  }

  static Optional<Aggregate> ofWord(String word) {
    return Arrays.stream(values()).filter(a -> a.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Aggregate::word).toList();
  }
}
