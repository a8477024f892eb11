package io.baipi.model.trust;

import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shows how little a weight has to change for neighbours in the ranking to change places. */
final class NearestFlip {
  private static final Unit POINTS = Units.get("pp");
  private static final int DIGITS = 2;

  private final Ground ground;
  private final Flips flips;
  private final Location at;

  NearestFlip(Ground ground, Location at) {
    this.ground = ground;
    this.flips = new Flips(ground);
    this.at = at;
  }

  void addTo(Findings findings) {
    List<Integer> order =
        IntStream.range(0, ground.units())
            .filter(u -> ground.ranks()[u] > 0)
            .boxed()
            .sorted(Comparator.comparingInt(u -> ground.ranks()[u]))
            .toList();
    List<Flips.Pair> pairs = new ArrayList<>();
    for (int i = 1; i < order.size(); i++) {
      pairs.add(new Flips.Pair(order.get(i - 1), order.get(i)));
    }
    ResultTable table =
        ground
            .table("nearest-flip", Localized.of("最小的换位改动", "Smallest change that swaps neighbours"))
            .text("pair", Localized.of("相邻两名", "Neighbours"))
            .text("upper", Localized.of("靠前者", "Ahead"))
            .text("lower", Localized.of("靠后者", "Behind"))
            .text("weight", Localized.of("改动的权重", "Weight that changes"))
            .number("from", Ground.PERCENT, Localized.of("原权重", "Its share"))
            .number("to", Ground.PERCENT, Localized.of("改为", "Changes to"))
            .number("change", POINTS, Localized.of("改动幅度", "Change"));
    List<Optional<Flips.Flip>> found = flips.of(pairs);
    for (int i = 0; i < pairs.size(); i++) {
      row(table, pairs.get(i), found.get(i));
    }
    if (order.size() > 1) {
      first(order, findings);
    }
    findings.add(
        "nearest-flip",
        table.table(),
        "nearest flip",
        TrustMethod.nearestFlip(flips.isExact(), ground.hasCopeland()),
        flips.isExact() ? TrustMethod.flipMath() : "");
  }

  private boolean tied(Flips.Pair pair) {
    return ground.ranks()[pair.upper()] == ground.ranks()[pair.lower()];
  }

  private Source source(Flips.Pair pair) {
    return Source.rule(
        ground.subject().header().id(),
        "nearest flip",
        at,
        List.of(
            ground.subject().units().get(pair.upper()).score(),
            ground.subject().units().get(pair.lower()).score()));
  }

  private void row(ResultTable table, Flips.Pair pair, Optional<Flips.Flip> flip) {
    Source source = source(pair);
    List<Subject.Unit> units = ground.subject().units();
    String id = units.get(pair.upper()).row() + " > " + units.get(pair.lower()).row();
    List<Value> row = new ArrayList<>();
    row.add(source.text(Localized.same(id)));
    row.add(ground.name(pair.upper()));
    row.add(ground.name(pair.lower()));
    row.addAll(change(source, tied(pair), flip));
    table.row(id, row);
  }

  /** What changes, from where, to where and by how much; level units need no change. */
  private List<Value> change(Source source, boolean tied, Optional<Flips.Flip> flip) {
    if (tied) {
      return List.of(
          source.missing(),
          source.missing(Ground.PERCENT),
          source.missing(Ground.PERCENT),
          source.number(0, DIGITS, POINTS));
    }
    if (flip.isEmpty()) {
      return List.of(
          source.missing(),
          source.missing(Ground.PERCENT),
          source.missing(Ground.PERCENT),
          source.missing(POINTS));
    }
    Flips.Flip f = flip.get();
    return List.of(
        source.text(ground.subject().parts().get(f.node()).title()),
        source.number(100 * f.from(), DIGITS, Ground.PERCENT),
        source.number(100 * f.to(), DIGITS, Ground.PERCENT),
        source.number(100 * (f.to() - f.from()), DIGITS, POINTS));
  }

  /** The smallest change that gives the first place to another unit. */
  private void first(List<Integer> order, Findings findings) {
    int first = order.get(0);
    List<Flips.Pair> pairs =
        order.stream().skip(1).map(other -> new Flips.Pair(first, other)).toList();
    List<Optional<Flips.Flip>> found = flips.of(pairs);
    int least = -1;
    for (int i = 0; i < pairs.size(); i++) {
      boolean smaller =
          found.get(i).isPresent()
              && (least < 0
                  || found.get(i).get().change() < found.get(least).orElseThrow().change());
      least = smaller ? i : least;
    }
    Flips.Pair second = pairs.get(0);
    boolean tied = tied(second);
    Flips.Pair taker = tied || least < 0 ? second : pairs.get(least);
    Source source = source(taker);
    Optional<Flips.Flip> flip = tied || least < 0 ? Optional.empty() : found.get(least);
    List<Value> change = change(source, tied, flip);
    findings.fact("nearest_flip_weight", change.get(0));
    findings.fact("nearest_flip_from", change.get(1));
    findings.fact("nearest_flip_to", change.get(2));
    findings.fact("nearest_flip", change.get(3));
    findings.fact(
        "nearest_flip_unit",
        tied || flip.isPresent()
            ? source.text(
                Localized.of(
                    ground.name(taker.lower()).show(Language.ZH),
                    ground.name(taker.lower()).show(Language.EN)))
            : source.missing());
  }
}
