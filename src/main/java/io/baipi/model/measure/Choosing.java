package io.baipi.model.measure;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Value;
import io.baipi.model.Source;
import io.baipi.model.match.RuleList;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out what the first rule that holds gives each unit. */
final class Choosing {
  private final Desk desk;
  private final Measure.Chosen measure;

  Choosing(Desk desk, Measure.Chosen measure) {
    this.desk = desk;
    this.measure = measure;
  }

  /** The column; and where numbers are put into words, a column with these. */
  List<Worked> work() {
    RuleList rules = new RuleList(measure.rules().stream().map(Measure.Rule::when).toList());
    if (!rules.check(desk.sheet(), desk.inputs())) {
      return List.of();
    }
    List<Measure.Choice> all =
        new ArrayList<>(measure.rules().stream().map(Measure.Rule::then).toList());
    all.add(measure.otherwise());
    boolean numbers =
        all.stream().allMatch(c -> c.word().isEmpty() || c.number().isPresent())
            && all.stream().anyMatch(c -> c.number().isPresent());
    if (!numbers && measure.unit().isPresent()) {
      desk.inputs()
          .error(
              "model.unit-mismatch",
              measure.name().location(),
              "'" + measure.name().name() + "' gives words, which have no unit",
              "leave out 'unit', or let every rule give a number");
      return List.of();
    }
    List<Value> shown = new ArrayList<>();
    List<Value> seen = new ArrayList<>();
    List<Value> reasons = new ArrayList<>();
    Unit unit = measure.unit().orElse(Units.ONE);
    for (int row = 0; row < desk.sheet().size(); row++) {
      RuleList.Hits hits = rules.hits(desk.sheet(), row, desk.inputs());
      Source source = desk.source(measure, hits.read());
      List<Measure.Choice> choices = hits.rules().stream().map(measure::choice).toList();
      shown.add(numbers ? number(choices, unit, source) : text(choices, true, source));
      seen.add(numbers ? number(choices, unit, source) : text(choices, false, source));
      reasons.add(text(choices, true, source));
    }
    String name = measure.name().name();
    Localized title = measure.said().title();
    if (!numbers) {
      return List.of(
          new Worked(new Column(name, ColumnType.STRING, Units.ONE, title), shown, seen));
    }
    List<Worked> columns = new ArrayList<>();
    columns.add(new Worked(desk.number(measure, unit), shown, seen));
    if (all.stream().anyMatch(choice -> choice.words().isPresent())) {
      Localized why = Localized.of(title.in(Language.ZH) + "：依据", title.in(Language.EN) + ": why");
      columns.add(
          Worked.of(new Column(name + "_rule", ColumnType.STRING, Units.ONE, why), reasons));
    }
    return columns;
  }

  /** The one number, or the range of those that are possible. */
  private static Value number(List<Measure.Choice> choices, Unit unit, Source source) {
    List<BigDecimal> numbers =
        choices.stream().map(Measure.Choice::number).flatMap(Optional::stream).sorted().toList();
    if (numbers.size() < choices.size()) {
      return source.missing(unit);
    }
    BigDecimal low = numbers.get(0);
    BigDecimal high = numbers.get(numbers.size() - 1);
    return low.compareTo(high) == 0 ? source.number(low, unit) : source.range(low, high, unit);
  }

  /** The one text; missing when several are possible. */
  private static Value text(List<Measure.Choice> choices, boolean shown, Source source) {
    List<Optional<Localized>> texts =
        choices.stream().map(choice -> text(choice, shown)).distinct().toList();
    return texts.size() == 1
        ? texts.get(0).map(source::text).orElse(source.missing())
        : source.missing();
  }

  private static Optional<Localized> text(Measure.Choice choice, boolean shown) {
    Optional<Localized> word = choice.word().map(Localized::same);
    return shown ? word.flatMap(w -> choice.words().or(() -> word)) : word;
  }
}
