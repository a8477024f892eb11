package io.baipi.model.measure;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Value;
import io.baipi.model.Rounding;
import io.baipi.model.Sheet;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Works out points that change piece by piece, exactly. */
final class Stepping {
  private final Desk desk;
  private final Measure.Steps measure;

  Stepping(Desk desk, Measure.Steps measure) {
    this.desk = desk;
    this.measure = measure;
  }

  /** The points; and where there is a warning line, whether it is passed. */
  List<Worked> work() {
    Optional<Sheet.Series> of = desk.sheet().column(measure.of(), desk.inputs());
    if (of.isEmpty()) {
      return List.of();
    }
    Unit in = measure.in().orElse(of.get().column().unit());
    Unit unit = measure.unit().orElse(Units.get("score"));
    List<Optional<BigDecimal>> numbers = desk.numbers(of.get(), in, measure.of());
    List<Value> points = new ArrayList<>();
    List<Value> warnings = new ArrayList<>();
    for (int row = 0; row < numbers.size(); row++) {
      Source source = desk.source(measure, List.of(of.get().values().get(row)));
      Optional<BigDecimal> x = numbers.get(row);
      points.add(
          x.map(n -> source.number(Rounding.round(points(n), measure.said().round()), unit))
              .orElse(source.missing(unit)));
      warnings.add(
          x.flatMap(n -> measure.warn().map(warn -> source.truth(n.compareTo(warn) > 0)))
              .orElse(source.missing()));
    }
    List<Worked> columns = new ArrayList<>();
    columns.add(Worked.of(desk.number(measure, unit), points));
    if (measure.warn().isPresent()) {
      Localized title = measure.said().title();
      Localized warning =
          Localized.of(title.in(Language.ZH) + "：警告", title.in(Language.EN) + ": warning");
      columns.add(
          Worked.of(
              new Column(
                  measure.name().name() + "_warning", ColumnType.BOOLEAN, Units.ONE, warning),
              warnings));
    }
    return columns;
  }

  private BigDecimal points(BigDecimal x) {
    BigDecimal points = measure.start();
    List<Measure.Piece> pieces = measure.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      Measure.Piece piece = pieces.get(i);
      BigDecimal end = i + 1 < pieces.size() ? x.min(pieces.get(i + 1).above()) : x;
      BigDecimal part = end.subtract(piece.above());
      if (part.signum() > 0) {
        points = points.add(part.multiply(piece.perUnit()));
      }
    }
    BigDecimal lifted = measure.floor().map(points::max).orElse(points);
    return measure.ceiling().map(lifted::min).orElse(lifted);
  }
}
