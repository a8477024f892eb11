package io.baipi.model.trigger;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Instants;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts the rows of a table into runs and reads their times, which must go forward. */
final class SeriesReader {
  private static final Instants.Moment ORIGIN = new Instants.Moment(Instant.EPOCH);

  private final Inputs inputs;
  private final Triggers.Series series;

  SeriesReader(Inputs inputs, Triggers.Series series) {
    this.inputs = inputs;
    this.series = series;
  }

  /** The samples of each run, by the run's name; one run without a name when they have none. */
  Map<String, List<Sample>> read(Table table) {
    Map<String, List<Sample>> runs = new LinkedHashMap<>();
    if (series.run().isEmpty()) {
      runs.put("", new ArrayList<>());
    }
    for (Row row : table.rows()) {
      Optional<String> run = run(table, row);
      Value at = row.values().get(table.indexOf(series.at().name()));
      Optional<BigDecimal> seconds = seconds(at);
      if (run.isPresent() && seconds.isPresent()) {
        List<Sample> samples = runs.computeIfAbsent(run.get(), name -> new ArrayList<>());
        Sample sample = new Sample(at, seconds.get(), row);
        if (isForward(samples, sample)) {
          samples.add(sample);
        }
      }
    }
    return runs;
  }

  private Optional<String> run(Table table, Row row) {
    if (series.run().isEmpty()) {
      return Optional.of("");
    }
    Value run = row.values().get(table.indexOf(series.run().get().name()));
    if (run instanceof Value.Missing) {
      inputs.error(
          "model.no-run",
          Inputs.place(run),
          "the sample does not say which run it belongs to",
          "fill in the column '" + series.run().get().name() + "'");
      return Optional.empty();
    }
    return Optional.of(run.show(Language.EN));
  }

  private Optional<BigDecimal> seconds(Value at) {
    Optional<BigDecimal> seconds = Optional.empty();
    if (at instanceof Value.Num num && num.unit().dimension() == Dimension.TIME) {
      seconds = Optional.of(num.unit().convert(num.number(), Units.get("s")));
    } else if (at instanceof Value.Text text) {
      seconds = Instants.read(text.text().in(Language.EN)).map(ORIGIN::secondsTo);
    }
    if (seconds.isEmpty()) {
      boolean missing = at instanceof Value.Missing;
      inputs.error(
          "model.time",
          Inputs.place(at),
          missing ? "the sample has no time" : "'" + at.show(Language.EN) + "' is not a time",
          "write a time such as 2025-03-01T08:30:00Z, or numbers in a column with a unit of time");
    }
    return seconds;
  }

  private boolean isForward(List<Sample> before, Sample sample) {
    if (before.isEmpty()) {
      return true;
    }
    Sample last = before.get(before.size() - 1);
    int order = sample.seconds().compareTo(last.seconds());
    if (order == 0) {
      inputs.error(
          "model.time-twice",
          Inputs.place(sample.at()),
          "the run already has a sample at '" + sample.at().show(Language.EN) + "'",
          "delete one of the two rows, or correct its time");
    } else if (order < 0) {
      inputs.error(
          "model.time-order",
          Inputs.place(sample.at()),
          "the series runs backwards: '"
              + sample.at().show(Language.EN)
              + "' comes after '"
              + last.at().show(Language.EN)
              + "'",
          "sort the rows of a run by their time");
    }
    return order > 0;
  }
}
