package io.baipi.model.composite;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Words;
import io.baipi.model.index.Scale;
import io.baipi.model.index.Share;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code scale}: one word, or a mapping from the word to its numbers. */
final class ScaleReader {
  private static final Set<String> PLAIN =
      Set.of("min-max", "z-score", "rank", "borda", "percentile");
  private static final List<String> ALL =
      List.of("min-max", "z-score", "rank", "borda", "percentile", "target", "goalposts");

  private final Words words;
  private final Diagnostics diagnostics;

  ScaleReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  /** The scale, where one is declared without a mistake. */
  Optional<Scale> read(Fields fields) {
    Optional<Yaml> node = fields.node("scale");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Yaml.Scalar) {
      return fields.word("scale", PLAIN).map(ScaleReader::plain);
    }
    Optional<Fields> mapping = fields.fields("scale", "a scale");
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Fields scale = mapping.get();
    List<String> named = ALL.stream().filter(scale::has).toList();
    boolean log = scale.flag("log").orElse(false);
    Optional<Scale> read = named.size() == 1 ? one(scale, named.get(0), log) : Optional.empty();
    scale.finish();
    if (named.size() != 1) {
      diagnostics.error(
          "model.scale",
          scale.location(),
          named.isEmpty() ? "the scale is not named" : "a scale is one of " + named + ", not both",
          "write one of " + String.join(", ", ALL));
    }
    return read;
  }

  private static Scale plain(String word) {
    return switch (word) {
      case "z-score" -> Scale.ZScore.standard();
      case "rank" -> new Scale.Rank(Share.AVERAGE);
      case "borda" -> new Scale.Borda(Share.AVERAGE);
      case "percentile" -> new Scale.Percentile(Share.AVERAGE);
      default -> Scale.MinMax.full();
    };
  }

  private Optional<Scale> one(Fields scale, String word, boolean log) {
    return switch (word) {
      case "goalposts" -> goalposts(scale, log);
      case "target" -> target(scale, log);
      case "min-max" ->
          pair(scale, word)
              .flatMap(
                  ends ->
                      ordered(scale, word, ends)
                          ? Optional.of(logged(new Scale.MinMax(ends.get(0), ends.get(1)), log))
                          : Optional.empty());
      case "z-score" ->
          pair(scale, word)
              .flatMap(
                  pair ->
                      positive(scale, word, pair.get(1))
                          ? Optional.of(logged(new Scale.ZScore(pair.get(0), pair.get(1)), log))
                          : Optional.empty());
      default ->
          LevelWord.word(scale, word, Arrays.asList(Share.values()), Share::word)
              .map(
                  share ->
                      switch (word) {
                        case "rank" -> new Scale.Rank(share);
                        case "borda" -> new Scale.Borda(share);
                        default -> new Scale.Percentile(share);
                      });
    };
  }

  private static Scale logged(Scale scale, boolean log) {
    return log ? new Scale.Logged(scale) : scale;
  }

  private Optional<Scale> goalposts(Fields scale, boolean log) {
    Optional<List<Double>> posts = pair(scale, "goalposts");
    if (posts.isEmpty() || !ordered(scale, "goalposts", posts.get())) {
      return Optional.empty();
    }
    double low = posts.get().get(0);
    return log && !hasLogarithm(low, scale.locationOf("goalposts"))
        ? Optional.empty()
        : Optional.of(new Scale.Goalposts(low, posts.get().get(1), log));
  }

  private Optional<Scale> target(Fields scale, boolean log) {
    Optional<BigDecimal> number = scale.number("target");
    boolean capped = scale.flag("cap").orElse(true);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    double target = number.get().doubleValue();
    if (!log) {
      return Optional.of(new Scale.Target(target, capped));
    }
    return hasLogarithm(target, scale.locationOf("target"))
        ? Optional.of(new Scale.Logged(new Scale.Target(StrictMath.log(target), capped)))
        : Optional.empty();
  }

  private boolean hasLogarithm(double number, Location at) {
    if (number <= 0) {
      diagnostics.error(
          "model.log",
          at,
          "only numbers above 0 have a logarithm",
          "raise it above 0, or leave out 'log'");
    }
    return number > 0;
  }

  /** Two numbers. */
  private Optional<List<Double>> pair(Fields scale, String word) {
    List<Double> numbers = new ArrayList<>();
    for (Yaml item : scale.items(word)) {
      words.decimal(scale, item).ifPresent(numbers::add);
    }
    if (numbers.size() == 2) {
      return Optional.of(numbers);
    }
    wrongPair(scale, word);
    return Optional.empty();
  }

  private boolean ordered(Fields scale, String word, List<Double> ends) {
    if (ends.get(0) >= ends.get(1)) {
      wrongPair(scale, word);
    }
    return ends.get(0) < ends.get(1);
  }

  private boolean positive(Fields scale, String word, double spread) {
    if (spread <= 0) {
      wrongPair(scale, word);
    }
    return spread > 0;
  }

  private void wrongPair(Fields scale, String word) {
    switch (word) {
      case "goalposts" ->
          diagnostics.error(
              "model.goalposts",
              scale.locationOf(word),
              "goalposts are two numbers, the lower one first",
              "write for example 'goalposts: [20, 85]'");
      case "z-score" ->
          diagnostics.error(
              "model.scale",
              scale.locationOf(word),
              "'z-score' takes a mean and a standard deviation above 0",
              "write for example 'z-score: [50, 10]', or 'scale: z-score' for 0 and 1");
      default ->
          diagnostics.error(
              "model.scale",
              scale.locationOf(word),
              "'min-max' takes two numbers, the lower one first",
              "write for example 'min-max: [1, 100]', or 'scale: min-max' for all points");
    }
  }

  /**
   * The scale of a column whose logarithms were taken: targets and goalposts, which are written in
   * the data's own unit, become logarithms too.
   */
  Scale ofLogarithms(Scale scale, Location logAt, Location scaleAt) {
    if (scale instanceof Scale.Logged || (scale instanceof Scale.Goalposts posts && posts.log())) {
      diagnostics.error(
          "model.log",
          logAt,
          "the logarithm is taken twice: here and in the scale",
          "take out one of them");
      return scale;
    }
    if (scale instanceof Scale.Goalposts posts && hasLogarithm(posts.low(), scaleAt)) {
      return new Scale.Goalposts(StrictMath.log(posts.low()), StrictMath.log(posts.high()), false);
    }
    if (scale instanceof Scale.Target target && hasLogarithm(target.target(), scaleAt)) {
      return new Scale.Target(StrictMath.log(target.target()), target.capped());
    }
    return scale;
  }
}
