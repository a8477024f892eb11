package io.baipi.model;

import io.baipi.data.Provenance;
import io.baipi.text.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/** A single value that a model states beside its table. */
public sealed interface Fact {
  /** Its name, with its place in the file. */
  Named name();

  /** The table that it reads apart from the model's own result. */
  default Optional<Named> reads() {
    return Optional.empty();
  }

  /** A value that a source states or that was chosen. */
  record Literal(Named name, BigDecimal number, Unit unit, Provenance provenance) implements Fact {}

  /** How many rows a table has. */
  record Count(Named name, Named table) implements Fact {
    @Override
    public Optional<Named> reads() {
      return Optional.of(table);
    }
  }

  /** What a whole column of the result comes to. */
  record Overall(Named name, Summary summary, Named column, Named part, Optional<Integer> round)
      implements Fact {}

  /** One cell of the result. */
  record Cell(Named name, Named column, Named row, Named part) implements Fact {}

  /** One cell of a table that the model otherwise need not read, such as a figure of the text. */
  record Cited(Named name, Named table, Named column, Named row) implements Fact {
    @Override
    public Optional<Named> reads() {
      return Optional.of(table);
    }
  }

  /** {@code first} divided by {@code second}. */
  record Ratio(
      Named name, Named column, Named part, Named first, Named second, Optional<Integer> round)
      implements Fact {}

  /** {@code first} minus {@code second}. */
  record Difference(Named name, Named column, Named part, Named first, Named second)
      implements Fact {}

  /** What a column can be summed up to. */
  enum Summary {
    HIGHEST("highest"),
    LOWEST("lowest"),
    SPREAD("spread"),
    SUM("sum"),
    MEAN("mean"),
    WHERE_HIGHEST("where highest"),
    WHERE_LOWEST("where lowest");

    private final String word;

    Summary(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
