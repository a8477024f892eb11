package io.baipi.model.change;

import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.text.Localized;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tables of comparisons.
 *
 * @param digits the decimals of changes that no source states
 * @param about how far, in per cent, "about" can be off
 */
record Changes(Header header, List<Comparisons> tables, int digits, BigDecimal about)
    implements Model {
  Changes {
    tables = List.copyOf(tables);
  }

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new ChangesEvaluation(this, inputs).evaluate();
  }

  @Override
  public List<Named> reads() {
    return tables.stream().map(Comparisons::table).toList();
  }

  /** A table of comparisons, in one of two layouts. */
  sealed interface Comparisons {
    /** The name of the part that shows it. */
    Named name();

    Named table();

    /** Its title, where the table's own would not tell it from another comparison. */
    Optional<Localized> title();
  }

  /** What a column of the first layout is for. */
  enum Role {
    METRIC,
    NAME,
    BEFORE,
    AFTER,
    BETTER,
    CLAIMED,
    FORM;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The column's usual name. */
    String column() {
      return switch (this) {
        case CLAIMED -> "claimed_change";
        case FORM -> "claimed_form";
        default -> word();
      };
    }

    /** Whether a table can do without it. */
    boolean isOptional() {
      return this != METRIC && this != BEFORE && this != AFTER;
    }
  }

  /**
   * A row a metric, with the two figures in two columns.
   *
   * @param columns those that the model names; the others have their usual names
   * @param better which way all of its metrics get better, where no column says it
   */
  record ByRow(
      Named name,
      Named table,
      Optional<Localized> title,
      Map<Role, Named> columns,
      Optional<Better> better)
      implements Comparisons {
    public ByRow {
      columns = Map.copyOf(columns);
    }
  }

  /**
   * A row a variant, with a column a metric.
   *
   * @param metrics the columns; all that hold numbers when empty
   * @param better which way each metric gets better, by its column
   * @param all which way those get better that are not named
   */
  record ByColumn(
      Named name,
      Named table,
      Optional<Localized> title,
      Named from,
      Named to,
      List<Named> metrics,
      Map<Named, Better> better,
      Optional<Better> all)
      implements Comparisons {
    public ByColumn {
      metrics = List.copyOf(metrics);
      better = Map.copyOf(better);
    }
  }
}
