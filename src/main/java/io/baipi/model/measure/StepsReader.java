package io.baipi.model.measure;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.text.Unit;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads points that change piece by piece. */
final class StepsReader {
  private final Words words;
  private final Diagnostics diagnostics;

  StepsReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Measure> read(Measure.Said said, Fields fields) {
    Optional<Unit> unit = words.unit(fields, "unit");
    Optional<Fields> body = fields.fields("steps", "'steps'");
    if (body.isEmpty()) {
      return Optional.empty();
    }
    Fields steps = body.get();
    Optional<Named> of = words.name(steps, "of");
    Optional<Unit> in = words.unit(steps, "in");
    steps.required("start");
    Optional<BigDecimal> start = steps.number("start");
    List<Measure.Piece> pieces = pieces(steps);
    Optional<BigDecimal> floor = steps.number("not below");
    Optional<BigDecimal> ceiling = steps.number("not above");
    Optional<BigDecimal> warn = steps.number("warn at");
    steps.finish();
    if (start.isPresent()) {
      floor
          .filter(f -> f.compareTo(start.get()) > 0)
          .ifPresent(f -> beyond(steps.locationOf("not below"), "below", "not below"));
      ceiling
          .filter(c -> c.compareTo(start.get()) < 0)
          .ifPresent(c -> beyond(steps.locationOf("not above"), "above", "not above"));
    }
    if (of.isEmpty() || start.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Measure.Steps(said, of.get(), in, start.get(), pieces, floor, ceiling, warn, unit));
  }

  private void beyond(Location at, String side, String word) {
    diagnostics.error(
        "model.steps",
        at,
        "the points start " + side + " what '" + word + "' allows",
        "change 'start' or '" + word + "'");
  }

  private List<Measure.Piece> pieces(Fields steps) {
    List<Measure.Piece> pieces = new ArrayList<>();
    if (!steps.has("pieces")) {
      piece(steps).ifPresent(pieces::add);
      return pieces;
    }
    for (String word : List.of("above", "per unit")) {
      if (steps.has(word)) {
        diagnostics.error(
            "model.steps",
            steps.locationOf(word),
            "the steps start twice: by 'pieces' and by '" + word + "'",
            "write this as one more piece");
      }
    }
    for (Yaml item : steps.items("pieces")) {
      Optional<Fields> fields = Fields.of(item, Words.AREA, "a piece", diagnostics);
      Optional<Measure.Piece> piece = fields.flatMap(this::piece);
      fields.ifPresent(Fields::finish);
      piece.ifPresent(p -> inOrder(pieces, p));
      piece.ifPresent(pieces::add);
    }
    return pieces;
  }

  private void inOrder(List<Measure.Piece> before, Measure.Piece piece) {
    if (before.isEmpty()) {
      return;
    }
    BigDecimal last = before.get(before.size() - 1).above();
    int order = piece.above().compareTo(last);
    if (order <= 0) {
      diagnostics.error(
          "model.steps",
          piece.location(),
          order == 0
              ? "two pieces start at " + last.toPlainString()
              : "the piece from "
                  + piece.above().toPlainString()
                  + " on comes after the one from "
                  + last.toPlainString()
                  + " on",
          "let the pieces rise");
    }
  }

  private Optional<Measure.Piece> piece(Fields fields) {
    fields.required("above");
    fields.required("per unit");
    Optional<BigDecimal> above = fields.number("above");
    Optional<BigDecimal> perUnit = fields.number("per unit");
    return above.flatMap(
        a -> perUnit.map(p -> new Measure.Piece(a, p, fields.locationOf("above"))));
  }
}
