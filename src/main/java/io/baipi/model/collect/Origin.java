package io.baipi.model.collect;

import io.baipi.model.Named;

/** Where raw rows come from. */
sealed interface Origin {
  /** Its name as the model's file writes it. */
  Named named();

  /** A table of the paper's own data. */
  record DataTable(Named named) implements Origin {}

  /** CSV or Parquet files in the paper's folder; {@code *} in the last name stands for any text. */
  record RawFile(Named named) implements Origin {}

  /** A table of the engine that the command names. */
  record EngineTable(Named named) implements Origin {}
}
