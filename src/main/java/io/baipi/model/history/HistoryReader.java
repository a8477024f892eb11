package io.baipi.model.history;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a model with {@code history}. */
final class HistoryReader {
  private static final int MOST_DATES = 200;

  private final Words words;

  HistoryReader(Words words) {
    this.words = words;
  }

  Optional<Model> read(Header header, Fields model) {
    Optional<Fields> history = model.fields("history", "'history'");
    Optional<Named> table = history.flatMap(h -> words.name(h, "table"));
    Optional<Named> at = history.flatMap(h -> words.name(h, "at"));
    Optional<Named> version = history.flatMap(h -> words.name(h, "version"));
    List<Named> of = new ArrayList<>();
    history.ifPresent(h -> h.required("of").ifPresent(node -> names(node, of)));
    history.ifPresent(Fields::finish);
    List<LocalDate> dates = dates(model);
    if (table.isEmpty() || at.isEmpty() || version.isEmpty() || of.isEmpty() || dates.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new History(header, table.get(), of, at.get(), version.get(), dates));
  }

  private static void names(Yaml node, List<Named> names) {
    if (node instanceof Yaml.Sequence list) {
      list.items().forEach(item -> names(item, names));
    } else if (node instanceof Yaml.Scalar scalar) {
      names.add(new Named(scalar.text(), scalar.location()));
    }
  }

  /** {@code as of: {from: 2019, to: 2025}} for the ends of years, or a list of dates. */
  private List<LocalDate> dates(Fields model) {
    Optional<Yaml> node = model.required("as of");
    if (node.isPresent() && node.get() instanceof Yaml.Sequence list) {
      return days(list);
    }
    Optional<Fields> years = model.fields("as of", "'as of'");
    if (years.isEmpty()) {
      return List.of();
    }
    int from = years.get().number("from").map(BigDecimal::intValue).orElse(0);
    int to = years.get().number("to").map(BigDecimal::intValue).orElse(0);
    years.get().required("from");
    years.get().required("to");
    years.get().finish();
    List<LocalDate> dates = new ArrayList<>();
    if (from < 1900 || to < from || to - from >= MOST_DATES) {
      words
          .diagnostics()
          .error(
              "model.years",
              model.locationOf("as of"),
              "'as of' goes from one year to a later one",
              "write for example '{from: 2019, to: 2025}'");
    } else {
      for (int year = from; year <= to; year++) {
        dates.add(LocalDate.of(year, 12, 31));
      }
    }
    return dates;
  }

  private List<LocalDate> days(Yaml.Sequence list) {
    List<LocalDate> dates = new ArrayList<>();
    for (Yaml item : list.items()) {
      Optional<LocalDate> date = date(item);
      boolean later =
          date.isPresent() && (dates.isEmpty() || date.get().isAfter(dates.get(dates.size() - 1)));
      if (!later) {
        words
            .diagnostics()
            .error(
                "model.dates",
                item.location(),
                "'as of' is a list of dates, each later than the one before",
                "write for example '[2024-12-31, 2025-12-31]'");
        return List.of();
      }
      dates.add(date.get());
    }
    return dates;
  }

  private static Optional<LocalDate> date(Yaml item) {
    try {
      return item instanceof Yaml.Scalar scalar
          ? Optional.of(LocalDate.parse(scalar.text()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
