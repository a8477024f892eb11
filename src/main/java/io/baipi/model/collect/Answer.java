package io.baipi.model.collect;

import io.baipi.model.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of what an engine answers. Numbers are exact, whatever the engine's type for them. */
public final class Answer {
  private final List<@Nullable Object> cells;

  /**
   * @param cells texts, truths and numbers as the engine gives them; null is missing
   */
  public Answer(List<@Nullable Object> cells) {
    this.cells = Collections.unmodifiableList(new ArrayList<>(cells));
  }

  boolean isMissing(int column) {
    return cells.get(column) == null;
  }

  long count(int column) {
    return number(column).map(BigDecimal::longValueExact).orElse(0L);
  }

  Optional<BigDecimal> number(int column) {
    Object cell = cells.get(column);
    if (cell == null) {
      return Optional.empty();
    } else if (cell instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    } else if (cell instanceof BigInteger whole) {
      return Optional.of(new BigDecimal(whole));
    } else if (cell instanceof Double || cell instanceof Float) {
      return Optional.of(Rounding.shortest(((Number) cell).doubleValue()));
    } else if (cell instanceof Number number) {
      return Optional.of(BigDecimal.valueOf(number.longValue()));
    }
    return Optional.of(new BigDecimal(cell.toString()));
  }

  Optional<String> text(int column) {
    return Optional.ofNullable(cells.get(column)).map(Object::toString);
  }

  Optional<Boolean> truth(int column) {
    return Optional.ofNullable(cells.get(column))
        .map(cell -> cell instanceof Boolean truth ? truth : Boolean.valueOf(cell.toString()));
  }
}
