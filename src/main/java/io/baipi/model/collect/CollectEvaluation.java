package io.baipi.model.collect;

import io.baipi.diagnostic.Location;
import io.baipi.model.Inputs;
import io.baipi.model.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks an engine for the groups of a model and makes its result of the answers. */
final class CollectEvaluation {
  private static final int MOST_GROUPS = 200_000;
  private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");
  private static final Pattern FILE = Pattern.compile("(?m)^\\s*file = (.*)$");

  private final Collect model;
  private final Inputs inputs;

  CollectEvaluation(Collect model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
  }

  Optional<Outcome> evaluate() {
    Optional<RawRows> opened = Optional.empty();
    try {
      opened = new Opening(model, inputs).open();
      Optional<Map<String, CellKind>> used =
          opened.flatMap(rows -> new ColumnCheck(model, inputs, rows).used());
      return used.isPresent() && inputs.isSound()
          ? ask(opened.orElseThrow(), used.get())
          : Optional.empty();
    } catch (EngineFailure failure) {
      report(failure, opened);
      return Optional.empty();
    } finally {
      opened.ifPresent(rows -> rows.engine().close());
    }
  }

  private Optional<Outcome> ask(RawRows rows, Map<String, CellKind> used) throws EngineFailure {
    CollectSql sql = new CollectSql(model, rows.engine().dialect(), rows.from(), used);
    CollectSql shown = new CollectSql(model, rows.engine().dialect(), rows.shown(), used);
    List<Answer> groups = rows.engine().query(sql.groups(), MOST_GROUPS);
    List<String> statements = new ArrayList<>(rows.before());
    statements.add(shown.groups());
    Map<Measure, List<Answer>> places = new LinkedHashMap<>();
    for (Measure measure : model.measures()) {
      if (measure.aggregate().isPlace()) {
        places.put(measure, rows.engine().query(sql.places(measure), MOST_GROUPS));
        statements.add(shown.places(measure));
      }
    }
    Tally tally = new Tally(model, inputs, sql, used);
    groups.forEach(tally::group);
    places.forEach((measure, answers) -> answers.forEach(answer -> tally.place(measure, answer)));
    if (tally.units().isEmpty()) {
      noRows(rows, tally);
    }
    return inputs.isSound()
        ? Optional.of(new CollectResult(model, inputs, tally, statements).outcome())
        : Optional.empty();
  }

  private void noRows(RawRows rows, Tally tally) {
    if (tally.read() == 0) {
      inputs.error(
          "model.no-rows", model.from().named().location(), rows.what() + " has no rows", "");
    } else {
      inputs.error(
          "model.no-rows",
          model.where().map(w -> w.location()).orElse(model.by().get(0).column().location()),
          "none of the " + tally.read() + " rows is used",
          "check the condition and the column with the units");
    }
  }

  /** What an engine says about a row of a CSV file goes to that row. */
  private void report(EngineFailure failure, Optional<RawRows> opened) {
    String message = failure.message();
    Optional<RawFiles> files = opened.flatMap(RawRows::files);
    Matcher line = LINE.matcher(message);
    if (files.isPresent() && line.find()) {
      String said =
          message
              .lines()
              .skip(1)
              .filter(l -> !l.startsWith("Original Line:") && !l.isBlank())
              .findFirst()
              .orElse("the row is broken");
      inputs.error(
          "model.csv",
          Location.line(file(files.get(), message), Integer.parseInt(line.group(1))),
          said,
          "correct the row; 'types' says what a column is, and a number has at most 18 digits with"
              + " its decimals");
      return;
    }
    String root = inputs.root().toAbsolutePath().normalize() + "/";
    inputs.error("model.engine", model.location(), said(message).replace(root, ""), failure.hint());
  }

  /** The first line that says something; DuckDB puts what it was doing before what went wrong. */
  private static String said(String message) {
    return message
        .lines()
        .filter(line -> line.startsWith("Error: "))
        .map(line -> line.substring(7))
        .findFirst()
        .or(() -> message.lines().filter(line -> !line.isBlank()).findFirst())
        .orElse("the engine says nothing");
  }

  private static String file(RawFiles files, String message) {
    Matcher file = FILE.matcher(message);
    if (file.find()) {
      for (int i = 0; i < files.files().size(); i++) {
        if (files.files().get(i).toString().equals(file.group(1).strip())) {
          return files.names().get(i);
        }
      }
    }
    return files.names().get(0);
  }
}
