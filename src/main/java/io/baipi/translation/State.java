package io.baipi.translation;

/** How a block of the original and its translation stand to each other. */
public enum State {
  /** The translation was accepted for the original as it is. */
  CURRENT,
  /** The original has changed since, or the translation was never accepted. */
  STALE,
  /** There is no translation. */
  MISSING,
  /** There is no original. */
  ORPHAN
}
