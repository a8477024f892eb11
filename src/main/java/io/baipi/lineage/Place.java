package io.baipi.lineage;

import io.baipi.data.Column;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ModelResult;
import io.baipi.text.Language;
import java.util.Optional;

/** Where a value stands: in a table, or alone as a model's fact. */
sealed interface Place {
  Value value();

  /**
   * What holds it, as {@code data.companies}, {@code model.ranking.screening} or a model's facts.
   */
  String holder();

  /** The row's key; empty for a fact. */
  String row();

  /** The column's or the fact's name in files and texts. */
  String name();

  /** The column's or the fact's title for readers. */
  String title(Language language);

  /** A cell of a table. */
  record Cell(String holder, Table table, Row in, int index) implements Place {
    @Override
    public Value value() {
      return in.values().get(index);
    }

    @Override
    public String row() {
      return in.key();
    }

    private Column column() {
      return table.columns().get(index);
    }

    @Override
    public String name() {
      return column().name();
    }

    @Override
    public String title(Language language) {
      return column().title().in(language);
    }
  }

  /** A single value. */
  record Fact(ModelResult model, String name, Value value) implements Place {
    @Override
    public String holder() {
      return facts(model.id());
    }

    @Override
    public String row() {
      return "";
    }

    @Override
    public String title(Language language) {
      return Optional.ofNullable(model.factTitles().get(name))
          .map(title -> title.in(language))
          .orElse(name);
    }
  }

  /** The holder of a model's facts. */
  static String facts(String model) {
    return "model." + model + ".#facts";
  }
}
