package io.baipi.model.measure;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Instants;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.model.formula.Formula;
import io.baipi.text.Unit;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the rows of another table come to for each unit. */
final class AggregateReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Words words;
  private final Diagnostics diagnostics;

  AggregateReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  static Optional<Measure.Summary.Kind> kind(String word) {
    return Arrays.stream(Measure.Summary.Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst();
  }

  Optional<Measure> read(Measure.Said said, Fields fields, String word) {
    Measure.Summary.Kind kind = kind(word).orElseThrow();
    Optional<Unit> in =
        kind.counts() || kind.isVersion() ? Optional.empty() : words.unit(fields, "in");
    Optional<Fields> body = fields.fields(word, "'" + word + "'");
    if (body.isEmpty()) {
      return Optional.empty();
    }
    Optional<Named> table = words.name(body.get(), "table");
    Optional<Named> by = words.name(body.get(), "by");
    Optional<Named> unit = words.optionalName(body.get(), "for");
    Optional<Formula> where =
        body.get().has("where") ? words.formula(body.get(), "where") : Optional.empty();
    Optional<Measure.Since> since = body.get().fields("since", "'since'").flatMap(this::since);
    boolean leaveOut = body.get().word("missing", Set.of("leave out")).isPresent();
    Optional<BigDecimal> at =
        kind == Measure.Summary.Kind.PERCENTILE
            ? percentile(body.get())
            : Optional.of(BigDecimal.ZERO);
    Optional<Measure.Observed> observed = observed(body.get(), kind);
    body.get().finish();
    if (table.isEmpty()
        || by.isEmpty()
        || at.isEmpty()
        || observed.isEmpty() && kind != Measure.Summary.Kind.COUNT) {
      return Optional.empty();
    }
    return Optional.of(
        new Measure.Aggregate(
            said,
            new Measure.Summary(kind, at.get()),
            new Measure.Rows(table.get(), by.get(), unit, where, since, leaveOut),
            observed,
            in));
  }

  private Optional<BigDecimal> percentile(Fields body) {
    body.required("at");
    Optional<BigDecimal> at = body.number("at");
    if (at.isPresent() && (at.get().signum() < 0 || at.get().compareTo(HUNDRED) > 0)) {
      diagnostics.error(
          "model.percentile",
          body.locationOf("at"),
          "there is no percentile " + at.get().toPlainString(),
          "percentiles go from 0 to 100");
      return Optional.empty();
    }
    return at;
  }

  /** {@code {head_date: 2025-01-01}}. */
  private Optional<Measure.Since> since(Fields fields) {
    List<Yaml.Entry> entries = fields.entries();
    if (entries.size() != 1 || !(entries.get(0).value() instanceof Yaml.Scalar)) {
      entries.forEach(entry -> fields.has(entry.key().text()));
      diagnostics.error(
          "model.since",
          fields.location(),
          "'since' needs one column and a time",
          "write for example '{merged: 2025-01-01}'");
      return Optional.empty();
    }
    Yaml.Scalar at = entries.get(0).key();
    Optional<Named> time = words.name(fields, at.text());
    Optional<Instants.Moment> moment = time.flatMap(t -> Instants.read(t.name()));
    if (time.isPresent() && moment.isEmpty()) {
      diagnostics.error(
          "model.time",
          time.get().location(),
          "'" + time.get().name() + "' is not a time",
          "write a date such as 2025-03-01 or a time such as 2025-03-01T08:30:00Z");
    }
    return moment.map(
        m -> new Measure.Since(new Named(at.text(), at.location()), m, time.orElseThrow().name()));
  }

  private Optional<Measure.Observed> observed(Fields body, Measure.Summary.Kind kind) {
    if (kind == Measure.Summary.Kind.DISTINCT || kind.isVersion()) {
      Optional<Named> or = kind.isVersion() ? words.optionalName(body, "or") : Optional.empty();
      Optional<String> parted = words.optionalName(body, "parted by").map(Named::name);
      return words.name(body, "of").map(of -> new Measure.Texts(of, or, parted));
    }
    if (body.has("of")) {
      return words.name(body, "of").map(Measure.Cells::new);
    }
    if (body.has("from") || body.has("to")) {
      Optional<Named> from = words.name(body, "from");
      Optional<Named> to = words.name(body, "to");
      return from.flatMap(f -> to.map(t -> new Measure.Elapsed(f, t)));
    }
    return kind == Measure.Summary.Kind.COUNT
        ? Optional.empty()
        : words.name(body, "of").map(Measure.Cells::new);
  }
}
