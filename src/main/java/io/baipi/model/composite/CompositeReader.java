package io.baipi.model.composite;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Comparison;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Rounding;
import io.baipi.model.Words;
import io.baipi.model.index.Ties;
import io.baipi.model.index.Unknowns;
import io.baipi.model.trust.Trust;
import io.baipi.model.trust.TrustReader;
import io.baipi.text.Localized;
import io.baipi.yaml.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a model with {@code groups} or {@code indicators}. */
final class CompositeReader {
  private static final double POINTS = 100;

  private final Words words;
  private final Diagnostics diagnostics;

  CompositeReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields model) {
    Optional<Fields> units = model.fields("units", "'units'");
    Optional<Named> table = units.flatMap(u -> words.name(u, "table"));
    Optional<Named> key = units.flatMap(u -> words.name(u, "key"));
    Optional<Named> label = units.flatMap(u -> words.optionalName(u, "name"));
    units.ifPresent(Fields::finish);
    if (units.isEmpty()) {
      model.required("units");
    }
    List<Composite.Requirement> requirements = requirements(model);
    double points = points(model);
    Optional<Part.Group> root = new PartReader(words, model).read(header, model);
    Unknowns unknowns = unknowns(model);
    Ties ties =
        model.word("ties", Set.of("1224", "1223")).filter("1223"::equals).isPresent()
            ? Ties.DENSE
            : Ties.STANDARD;
    Optional<Rounding> rounding =
        model.has("round") ? Optional.of(words.rounding(model)) : Optional.empty();
    Optional<Named> published = words.optionalName(model, "published rank");
    Trust trust = new TrustReader(words, new ScaleReader(words)::read).read(header, model);
    if (table.isEmpty() || key.isEmpty() || root.isEmpty()) {
      return Optional.empty();
    }
    Composite composite =
        new Composite(
            header,
            table.get(),
            key.get(),
            label,
            published,
            requirements,
            root.get(),
            points,
            unknowns,
            model.has("interval") ? Optional.of(model.locationOf("interval")) : Optional.empty(),
            ties,
            rounding,
            trust);
    checkFreeScales(composite);
    return Optional.of(composite);
  }

  private double points(Fields model) {
    Optional<BigDecimal> points = model.number("points");
    if (points.isPresent() && points.get().signum() <= 0) {
      diagnostics.error(
          "model.points",
          model.locationOf("points"),
          "'points' must be more than 0",
          "write for example 'points: 1' or 'points: 100'");
      return POINTS;
    }
    return points.map(BigDecimal::doubleValue).orElse(POINTS);
  }

  private List<Composite.Requirement> requirements(Fields model) {
    List<Composite.Requirement> requirements = new ArrayList<>();
    for (Words.Item item : words.items(model, "require", "a requirement")) {
      Fields fields = item.fields();
      Localized title = words.title(fields, item.name().name());
      List<Composite.Requirement> bounds = new ArrayList<>();
      for (Comparison comparison : Comparison.values()) {
        fields
            .number(comparison.words())
            .ifPresent(
                bound ->
                    bounds.add(new Composite.Requirement(item.name(), title, comparison, bound)));
      }
      if (bounds.size() == 1) {
        requirements.add(bounds.get(0));
      } else {
        diagnostics.error(
            "model.requirement",
            item.name().location(),
            "a requirement needs one bound",
            "write one of 'at least', 'above', 'at most', 'below'");
      }
      fields.finish();
    }
    return requirements;
  }

  private Unknowns unknowns(Fields model) {
    Optional<Fields> interval = model.fields("interval", "'interval'");
    if (interval.isEmpty()) {
      return Unknowns.ANYWHERE;
    }
    double from = interval.get().number("missing from").orElse(BigDecimal.ZERO).doubleValue();
    double to = interval.get().number("to").orElse(BigDecimal.valueOf(100)).doubleValue();
    boolean held =
        interval.get().word("scale", Set.of("held", "free")).orElse("held").equals("held");
    interval.get().finish();
    if (!(0 <= from && from <= to && to <= 100)) {
      diagnostics.error(
          "model.interval",
          model.locationOf("interval"),
          "a missing value lies between two numbers from 0 to 100",
          "write for example '{missing from: 0, to: 100}'");
      return new Unknowns(0, 100, held);
    }
    return new Unknowns(from, to, held);
  }

  /** A free scale needs ends that no data can move. */
  private void checkFreeScales(Composite composite) {
    if (composite.unknowns().held()) {
      return;
    }
    for (Part.Indicator indicator : composite.indicators()) {
      if (!Double.isFinite(indicator.scale().freeEnds(2, composite.points())[1])) {
        Location at = composite.intervalAt().orElse(composite.header().location());
        diagnostics.error(
            "model.interval",
            at,
            "the scale of '" + indicator.name().name() + "' has no upper end when it is free",
            "write 'scale: held', or leave out 'cap: false'");
      }
    }
  }
}
