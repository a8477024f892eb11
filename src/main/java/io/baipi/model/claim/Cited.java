package io.baipi.model.claim;

import io.baipi.data.Value;
import io.baipi.model.verdict.Figure;
import io.baipi.text.Dimension;
import io.baipi.text.Localized;
import java.util.List;
import java.util.Optional;

/**
 * What a citation stands for.
 *
 * @param cells the cells that it rests on
 * @param figure the figure in base units; empty when a cell is missing
 * @param shown the figure as readers see it in arithmetic
 * @param symbols the same without words, for mathematics in any language
 */
record Cited(
    List<Value> cells,
    Optional<Figure> figure,
    Dimension dimension,
    Localized shown,
    String symbols) {
  Cited {
    cells = List.copyOf(cells);
  }
}
