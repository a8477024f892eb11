package io.baipi.text;

/** What a unit measures; only units of one dimension convert into each other. */
public enum Dimension {
  NONE,
  COUNT,
  SHARE,
  SHARE_DIFFERENCE,
  TIME,
  BYTES,
  MONEY,
  SCORE
}
