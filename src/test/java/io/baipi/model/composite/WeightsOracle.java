package io.baipi.model.composite;

import io.baipi.data.json.Json;
import io.baipi.model.Exploration;
import io.baipi.model.Inputs;
import io.baipi.model.Outcome;
import io.baipi.model.Rounding;
import io.baipi.model.run.Evaluated;
import io.baipi.model.trust.Subject;
import io.baipi.model.trust.WeightOracle;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the engine gives a composite model with weights of a reader's own, as it is printed. */
public final class WeightsOracle {
  private final Scores scores;
  private final Subject subject;
  private final int digits;

  private WeightsOracle(Scores scores, Subject subject, int digits) {
    this.scores = scores;
    this.subject = subject;
    this.digits = digits;
  }

  public static WeightsOracle of(Evaluated all, String id) {
    Composite model = (Composite) all.model(id);
    Inputs inputs = all.inputs();
    CompositeEvaluation evaluation = new CompositeEvaluation(model, inputs);
    CompositeEvaluation.Worked worked = evaluation.work().orElseThrow();
    Outcome outcome = model.evaluate(inputs).orElseThrow();
    return new WeightsOracle(
        worked.scores(),
        evaluation.subject(worked.data(), worked.ranked(), outcome.table(), worked.scores()),
        model.rounding().map(Rounding::digits).orElse(3));
  }

  /** Weightings that sliders can stand on, zeros included, the same at every call. */
  public List<double[]> weightings(int count) {
    Random random = new Random(20261121);
    List<double[]> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] weights = new double[scores.weights().length];
      for (int node = 1; node < weights.length; node++) {
        weights[node] = random.nextInt(6);
      }
      all.add(weights);
    }
    // Weights that no slider has a whole step for.
    all.add(scores.weights());
    all.add(IntStream.range(0, scores.weights().length).mapToDouble(i -> 0.1 + i / 3.0).toArray());
    all.add(new double[scores.weights().length]);
    return all;
  }

  /** A line a unit: score, its bounds, rank, its bounds, coverage. */
  public List<String> lines(double[] weights) {
    Scores with = scores.with(weights);
    List<String> lines = new ArrayList<>();
    for (int u = 0; u < with.units(); u++) {
      lines.add(
          String.join(
              " ",
              number(with.node(0, u), digits),
              number(with.low(u), digits),
              number(with.high(u), digits),
              "" + with.rank(u),
              "" + with.best(u),
              "" + with.worst(u),
              number(with.coverage(u), 1)));
    }
    return lines;
  }

  private static String number(double number, int digits) {
    return Double.isNaN(number) ? "-" : Rounding.round(number, digits).toPlainString();
  }

  /** The ranked units, from the first on. */
  public List<Integer> order(double[] weights) {
    Scores with = scores.with(weights);
    return IntStream.range(0, with.units())
        .filter(u -> with.rank(u) > 0)
        .boxed()
        .sorted(Comparator.comparingInt(with::rank))
        .toList();
  }

  /** The smallest changes that swap neighbours, then those that give the first place away. */
  public List<String> flips(double[] weights) {
    return WeightOracle.flips(subject, weights, order(weights));
  }

  /** What a page's script reads, in English. */
  public static String json(Exploration exploration) {
    return Json.write(in(exploration.data()));
  }

  private static @Nullable Object in(Object value) {
    if (value instanceof Localized text) {
      return text.in(Language.EN);
    }
    if (value instanceof Optional<?> optional) {
      return optional.map(WeightsOracle::in).orElse(null);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put((String) key, in(each)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(in(each)));
      return copy;
    }
    return value;
  }
}
