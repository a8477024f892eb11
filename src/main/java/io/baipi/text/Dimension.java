package io.baipi.text;

/** What a unit measures; only units of one dimension convert into each other. */
public enum Dimension {
  NONE,
  COUNT,
  SHARE,
  SHARE_DIFFERENCE,
  TIME,
  BYTES,
  /** Events in a time, such as queries per second. */
  RATE,
  /** Data in a time. */
  DATA_RATE,
  MONEY,
  MONEY_CNY,
  /** How many times as large. */
  RATIO,
  SCORE
}
