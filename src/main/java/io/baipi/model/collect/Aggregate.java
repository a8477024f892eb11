package io.baipi.model.collect;

/** What the rows of a unit are summed up to. */
enum Aggregate {
  COUNT("count"),
  SHARE("share"),
  MEAN("mean"),
  SUM("sum"),
  HIGHEST("highest"),
  LOWEST("lowest"),
  DISTINCT("count distinct"),
  WEIGHTED_MEAN("weighted mean"),
  MEDIAN("median"),
  PERCENTILE("percentile");

  private final String word;

  Aggregate(String word) {
    this.word = word;
  }

  /** How a model's file writes it. */
  String word() {
    return word;
  }

  boolean counts() {
    return this == COUNT || this == DISTINCT;
  }

  /** Whether it is a number at a place among the sorted ones. */
  boolean isPlace() {
    return this == MEDIAN || this == PERCENTILE;
  }
}
