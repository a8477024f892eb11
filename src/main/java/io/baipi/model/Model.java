package io.baipi.model;

import java.util.List;

/** A model as its file declares it. */
sealed interface Model
    permits Composite, FormulaModel, FirstMatch, Deductions, Measures, VersionChoice {
  /** What every model has. */
  Header header();

  /** The tables that it reads, as the file names them. */
  List<Named> reads();
}
