package io.baipi.model.verdict;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the figures of tables. A column {@code x_bound} beside a column {@code x}, or {@code bound}
 * beside {@code value}, says in {@code at least}, {@code above}, {@code at most}, {@code below} or
 * {@code about} that a figure is not exact.
 */
public final class FigureReader {
  private final Inputs inputs;
  private final BigDecimal about;

  /**
   * @param about how far, in per cent, a figure printed with "about" can be off
   */
  public FigureReader(Inputs inputs, BigDecimal about) {
    this.inputs = inputs;
    this.about = about;
  }

  /** A cell's figure in base units; empty when it is missing or not a number. */
  public Optional<Figure> figure(Table table, Row row, int column) {
    Value value = row.values().get(column);
    if (value instanceof Value.Num num) {
      return Optional.of(Figure.printed(num, bound(table, row, column), about));
    }
    if (value instanceof Value.Range range) {
      BigDecimal factor = range.unit().factor();
      return Optional.of(Figure.range(range.low(), range.high()).times(factor));
    }
    return Optional.empty();
  }

  /** A single value's figure. */
  public Optional<Figure> figure(Value value) {
    if (value instanceof Value.Num num) {
      return Optional.of(Figure.printed(num, Optional.empty(), about));
    }
    return value instanceof Value.Range range
        ? Optional.of(Figure.range(range.low(), range.high()).times(range.unit().factor()))
        : Optional.empty();
  }

  /** What the source prints with a cell's figure; a word that is none is reported at its cell. */
  public Optional<Bound> bound(Table table, Row row, int column) {
    String name = table.columns().get(column).name();
    int index = table.indexOf(name.equals("value") ? "bound" : name + "_bound");
    if (index < 0 || !(row.values().get(index) instanceof Value.Text text)) {
      return Optional.empty();
    }
    String word = text.text().in(Language.EN);
    Optional<Bound> bound = Bound.ofWord(word);
    if (bound.isEmpty()) {
      inputs.error(
          "model.bound",
          Inputs.place(text),
          "'" + word + "' does not say how a figure is bounded",
          Spelling.hint(word, Bound.words()));
    }
    return bound;
  }

  /** A value as readers see it. */
  public static Localized plain(Value value) {
    return Localized.of(value.show(Language.ZH), value.show(Language.EN));
  }

  /** A cell as readers see it, with its bound before it. */
  public Localized shown(Table table, Row row, int column) {
    Value value = row.values().get(column);
    Optional<Bound> bound = bound(table, row, column);
    Map<Language, String> shown = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String sign = bound.map(b -> b.sign().in(language)).orElse("");
      shown.put(language, sign + value.show(language));
    }
    return new Localized(shown);
  }
}
