package io.baipi.model.measure;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Rounding;
import io.baipi.model.Sheet;
import io.baipi.model.Source;
import io.baipi.model.formula.Kind;
import io.baipi.text.Dimension;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out measures over the columns of the unit's own row. */
final class Arithmetic {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  static final int QUOTIENT_DIGITS = 2;
  private static final MathContext TIDY = new MathContext(12, RoundingMode.HALF_UP);
  private static final Unit PERCENT = Units.get("%");
  private static final Unit POINTS = Units.get("pp");

  private final Desk desk;

  Arithmetic(Desk desk) {
    this.desk = desk;
  }

  Optional<Worked> plain(Measure.Plain measure) {
    Optional<Sheet.Series> found = desk.sheet().column(measure.of(), desk.inputs());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Column from = found.get().column();
    if (from.type() == ColumnType.STRING && measure.in().isEmpty()) {
      return Optional.of(
          Worked.of(
              new Column(measure.name().name(), from.type(), Units.ONE, title(measure, from)),
              found.get().values()));
    }
    Unit unit = measure.in().orElse(from.unit());
    List<Optional<BigDecimal>> numbers = desk.numbers(found.get(), unit, measure.of());
    List<Value> values = new ArrayList<>();
    for (int row = 0; row < numbers.size(); row++) {
      Value cell = found.get().values().get(row);
      boolean same =
          cell instanceof Value.Num num && num.unit().equals(unit)
              || cell instanceof Value.Range range && range.unit().equals(unit);
      // A number that is neither converted nor rounded stays the cell that it is.
      if (same && measure.said().round().isEmpty()) {
        values.add(cell);
      } else {
        Source source = desk.source(measure, List.of(cell));
        values.add(
            numbers
                .get(row)
                .map(n -> source.number(Rounding.round(n, measure.said().round()), unit))
                .orElse(source.missing(unit)));
      }
    }
    return Optional.of(
        Worked.of(
            new Column(measure.name().name(), from.type(), unit, title(measure, from)), values));
  }

  /** The measure's own title, or the column's where it has none. */
  private static Localized title(Measure.Plain measure, Column from) {
    Localized own = measure.said().title();
    return own.equals(Localized.same(measure.of().name())) ? from.title() : own;
  }

  Optional<Worked> calculated(Measure.Calculated measure) {
    Sheet sheet = desk.sheet();
    boolean truth = sheet.kind(measure.formula()) == Kind.TRUTH;
    if (!sheet.check(measure.formula(), truth ? Kind.TRUTH : Kind.NUMBER, desk.inputs())) {
      return Optional.empty();
    }
    if (truth && measure.unit().isPresent()) {
      desk.inputs()
          .error(
              "model.unit-mismatch",
              measure.name().location(),
              "'" + measure.name().name() + "' is true or false, which has no unit",
              "leave out 'unit'");
      return Optional.empty();
    }
    Unit unit = measure.unit().orElse(Units.ONE);
    List<Value> values = new ArrayList<>();
    for (int row = 0; row < sheet.size(); row++) {
      Sheet.Result result =
          measure.said().lenient()
              ? sheet.evaluate(measure.formula(), row)
              : sheet.defined(measure.formula(), row, desk.inputs());
      Source source = desk.source(measure, result.cells());
      if (!result.isKnown()) {
        values.add(source.missing(unit));
      } else if (truth) {
        values.add(source.truth(result.isTrue()));
      } else {
        values.add(source.number(decimal(result.value(), measure.said().round()), unit));
      }
    }
    ColumnType type = truth ? ColumnType.BOOLEAN : ColumnType.NUMBER;
    return Optional.of(
        Worked.of(new Column(measure.name().name(), type, unit, measure.said().title()), values));
  }

  /** Rounded; or to twelve digits, which leaves no trace of binary fractions. */
  private static BigDecimal decimal(double value, Optional<Integer> digits) {
    if (digits.isPresent()) {
      return Rounding.round(value, digits.get());
    }
    return Numbers.tidy(Rounding.shortest(value).round(TIDY));
  }

  Optional<Worked> quotient(Measure.Quotient measure) {
    Optional<Sheet.Series> of = desk.sheet().column(measure.of(), desk.inputs());
    Optional<Sheet.Series> by = desk.sheet().column(measure.by(), desk.inputs());
    if (of.isEmpty() || by.isEmpty()) {
      return Optional.empty();
    }
    Unit unit = measure.share() ? PERCENT : Units.get("x");
    int digits = measure.said().round().orElse(QUOTIENT_DIGITS);
    List<Value> values = new ArrayList<>();
    List<Optional<BigDecimal>> quotients =
        quotients(measure, measure.of(), of.get(), measure.by(), by.get());
    for (int row = 0; row < desk.sheet().size(); row++) {
      Source source =
          desk.source(measure, List.of(of.get().values().get(row), by.get().values().get(row)));
      values.add(
          quotients
              .get(row)
              .map(q -> measure.share() ? q.movePointRight(2) : q)
              .map(q -> source.number(q.setScale(digits, RoundingMode.HALF_UP), unit))
              .orElse(source.missing(unit)));
    }
    return Optional.of(Worked.of(desk.number(measure, unit), values));
  }

  /** One column divided by another, in one unit. */
  private List<Optional<BigDecimal>> quotients(
      Measure measure, Named ofName, Sheet.Series of, Named byName, Sheet.Series by) {
    Unit unit = by.column().unit();
    List<Optional<BigDecimal>> dividends = desk.numbers(of, unit, ofName);
    List<Optional<BigDecimal>> divisors = desk.numbers(by, unit, byName);
    List<Optional<BigDecimal>> quotients = new ArrayList<>();
    for (int row = 0; row < dividends.size(); row++) {
      Optional<BigDecimal> dividend = dividends.get(row);
      Optional<BigDecimal> divisor = divisors.get(row);
      if (dividend.isPresent() && divisor.isPresent() && divisor.get().signum() == 0) {
        desk.undefined(
            measure,
            row,
            ofName.name()
                + " = "
                + dividend.get().toPlainString()
                + ", "
                + byName.name()
                + " = "
                + divisor.get().toPlainString());
      }
      quotients.add(
          divisor
              .filter(d -> d.signum() != 0)
              .flatMap(d -> dividend.map(n -> n.divide(d, MathContext.DECIMAL128))));
    }
    return quotients;
  }

  /** Rates in per cent, and the cells that they come from. */
  private record Rates(List<Optional<BigDecimal>> numbers, List<List<Value>> cells) {}

  Optional<Worked> difference(Measure.Difference measure) {
    Optional<Rates> of = rates(measure, measure.of());
    Optional<Rates> less = rates(measure, measure.less());
    if (of.isEmpty() || less.isEmpty()) {
      return Optional.empty();
    }
    boolean divided = measure.of().from().isPresent() || measure.less().from().isPresent();
    Optional<Integer> digits =
        measure.said().round().or(() -> divided ? Optional.of(QUOTIENT_DIGITS) : Optional.empty());
    List<Value> values = new ArrayList<>();
    for (int row = 0; row < desk.sheet().size(); row++) {
      List<Value> cells = new ArrayList<>(of.get().cells.get(row));
      cells.addAll(less.get().cells.get(row));
      Source source = desk.source(measure, cells);
      Optional<BigDecimal> first = of.get().numbers.get(row);
      Optional<BigDecimal> second = less.get().numbers.get(row);
      values.add(
          first
              .flatMap(a -> second.map(a::subtract))
              .map(d -> source.number(Rounding.round(d, digits), POINTS))
              .orElse(source.missing(POINTS)));
    }
    return Optional.of(Worked.of(desk.number(measure, POINTS), values));
  }

  private Optional<Rates> rates(Measure measure, Measure.Rate rate) {
    Optional<Sheet.Series> of = desk.sheet().column(rate.of(), desk.inputs());
    Optional<Sheet.Series> from =
        rate.from().flatMap(name -> desk.sheet().column(name, desk.inputs()));
    if (of.isEmpty() || rate.from().isPresent() && from.isEmpty()) {
      return Optional.empty();
    }
    List<List<Value>> cells = new ArrayList<>();
    for (int row = 0; row < desk.sheet().size(); row++) {
      List<Value> one = new ArrayList<>(List.of(of.get().values().get(row)));
      if (from.isPresent()) {
        one.add(from.get().values().get(row));
      }
      cells.add(one);
    }
    if (from.isPresent()) {
      List<Optional<BigDecimal>> quotients =
          quotients(measure, rate.of(), of.get(), rate.from().orElseThrow(), from.get());
      return Optional.of(
          new Rates(quotients.stream().map(q -> q.map(n -> n.movePointRight(2))).toList(), cells));
    }
    if (of.get().column().unit().dimension() != Dimension.SHARE) {
      desk.inputs()
          .error(
              "model.unit-mismatch",
              rate.of().location(),
              "'"
                  + rate.of().name()
                  + "' is in '"
                  + of.get().column().unit().id()
                  + "', but a difference of rates needs percentages",
              "name a column in '%', or write '{of: …, from: …}' to divide two columns");
      return Optional.empty();
    }
    List<Optional<BigDecimal>> numbers = desk.numbers(of.get(), PERCENT, rate.of());
    for (int row = 0; row < numbers.size(); row++) {
      Value cell = of.get().values().get(row);
      numbers.get(row).filter(n -> !isRate(n)).ifPresent(n -> notARate(n, cell));
    }
    return Optional.of(new Rates(numbers, cells));
  }

  private static boolean isRate(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(HUNDRED) <= 0;
  }

  private void notARate(BigDecimal number, Value cell) {
    desk.inputs()
        .error(
            "model.rate",
            Inputs.place(cell),
            number.toPlainString() + " % is no rate: it is not between 0 and 100",
            "check the figure; a change may be larger, but a share of a whole is not");
  }
}
