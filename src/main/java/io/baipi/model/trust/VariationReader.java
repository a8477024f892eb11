package io.baipi.model.trust;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Words;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Imputation;
import io.baipi.model.index.Scale;
import io.baipi.model.index.Share;
import io.baipi.model.trust.Variation.Bounds;
import io.baipi.text.Spelling;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads what draws choose anew. */
final class VariationReader {
  private static final String DECLARED = "as declared";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Words words;
  private final Diagnostics diagnostics;
  private final Function<Fields, Optional<Scale>> scale;

  VariationReader(Words words, Function<Fields, Optional<Scale>> scale) {
    this.words = words;
    this.diagnostics = words.diagnostics();
    this.scale = scale;
  }

  /**
   * What a single word of {@code vary} stands for.
   *
   * @param combine whether the combination is drawn too, which may not take values below zero
   */
  Optional<Variation> usual(String word, Location at, boolean combine) {
    return switch (word) {
      case "weights" -> Optional.of(new Variation.Weights(Optional.empty(), at));
      case "scale" -> {
        List<Optional<Scale>> scales = new ArrayList<>();
        scales.add(Optional.empty());
        scales.add(Optional.of(Scale.MinMax.full()));
        if (!combine) {
          scales.add(Optional.of(Scale.ZScore.standard()));
        }
        scales.add(Optional.of(new Scale.Rank(Share.AVERAGE)));
        yield Optional.of(new Variation.Scales(scales, at));
      }
      case "combine" ->
          Optional.of(
              new Variation.Combinations(
                  List.of(Optional.of(Combination.MEAN), Optional.of(Combination.GEOMETRIC)), at));
      case "missing" -> Optional.of(new Variation.Anywhere(at));
      default -> Optional.empty();
    };
  }

  /** Reads what a mapping says; the caller finishes it. */
  List<Variation> read(Fields vary) {
    List<Variation> read = new ArrayList<>();
    weights(vary).ifPresent(read::add);
    if (vary.has("scale")) {
      read.add(new Variation.Scales(options(vary, "scale", this::scale), vary.locationOf("scale")));
    }
    if (vary.has("combine")) {
      read.add(
          new Variation.Combinations(
              options(vary, "combine", this::combination), vary.locationOf("combine")));
    }
    missing(vary).ifPresent(read::add);
    words
        .optionalName(vary, "weights of")
        .ifPresent(
            group -> read.add(new Variation.Inside(group, bounds(vary, false), group.location())));
    words
        .optionalName(vary, "weight of")
        .flatMap(
            node ->
                bounds(vary, true)
                    .map(bounds -> (Variation) new Variation.Own(node, bounds, node.location())))
        .ifPresent(read::add);
    if (vary.has("weights of") && vary.has("weight of")) {
      diagnostics.error(
          "model.vary",
          vary.locationOf("weight of"),
          "'from' and 'to' are for one of 'weights of' and 'weight of'",
          "write them in two assumptions");
    }
    return read;
  }

  private Optional<Variation> weights(Fields vary) {
    Optional<String> text = vary.optionalText("weights");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Location at = vary.locationOf("weights");
    if (text.get().equals("any")) {
      return Optional.of(new Variation.Weights(Optional.empty(), at));
    }
    Optional<BigDecimal> percent = percent(text.get());
    if (percent.isEmpty()) {
      diagnostics.error(
          "model.vary",
          at,
          "'" + text.get() + "' does not say how weights vary",
          "write 'any', or a percentage above 0 and at most 100, such as '25 %'");
    }
    return percent.map(p -> new Variation.Weights(Optional.of(p.doubleValue()), at));
  }

  private static Optional<BigDecimal> percent(String text) {
    if (!text.endsWith("%")) {
      return Optional.empty();
    }
    try {
      BigDecimal percent = new BigDecimal(text.substring(0, text.length() - 1).strip());
      return Optional.of(percent).filter(p -> p.signum() > 0 && p.compareTo(HUNDRED) <= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<Variation> missing(Fields vary) {
    Optional<Yaml> node = vary.node("missing");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Yaml.Scalar word && word.text().equals("any")) {
      return Optional.of(new Variation.Anywhere(word.location()));
    }
    return Optional.of(
        new Variation.Gaps(options(vary, "missing", this::imputation), node.get().location()));
  }

  /** The options of a list; one that says {@code as declared} is empty. */
  private <T> List<Optional<T>> options(
      Fields vary, String key, BiFunction<Fields, Yaml, Optional<T>> read) {
    Set<Optional<T>> options = new LinkedHashSet<>();
    boolean broken = false;
    for (Yaml item : vary.items(key)) {
      if (item instanceof Yaml.Scalar word && word.text().equals(DECLARED)) {
        options.add(Optional.empty());
      } else {
        Optional<T> option = read.apply(vary, item);
        broken |= option.isEmpty();
        option.ifPresent(o -> options.add(Optional.of(o)));
      }
    }
    if (options.size() < 2 && !broken) {
      diagnostics.error(
          "model.vary",
          vary.locationOf(key),
          "'" + key + "' needs two different choices to vary",
          "'" + DECLARED + "' stands for the model's own");
    }
    return List.copyOf(options);
  }

  private Optional<Scale> scale(Fields vary, Yaml item) {
    Yaml.Scalar key = new Yaml.Scalar("scale", false, item.location());
    Yaml.Mapping mapping = new Yaml.Mapping(List.of(new Yaml.Entry(key, item)), item.location());
    return scale.apply(new Fields(mapping, Words.AREA, "'vary'", diagnostics));
  }

  private Optional<Combination> combination(Fields vary, Yaml item) {
    return word(item, "combine", List.of(Combination.values()), Combination::word);
  }

  private Optional<Imputation> imputation(Fields vary, Yaml item) {
    return word(item, "missing", VariantReader.IMPUTATIONS, VariantReader::word);
  }

  private <T> Optional<T> word(Yaml item, String key, List<T> all, Function<T, String> name) {
    String text = item instanceof Yaml.Scalar scalar ? scalar.text() : item.kind();
    Optional<T> found = all.stream().filter(t -> name.apply(t).equals(text)).findFirst();
    if (found.isEmpty()) {
      List<String> known = new ArrayList<>(all.stream().map(name).toList());
      known.add(DECLARED);
      diagnostics.error(
          "model.unknown-word",
          item.location(),
          "'" + text + "' is not a word that '" + key + "' knows",
          Spelling.hint(text, known));
    }
    return found;
  }

  private Optional<Bounds> bounds(Fields vary, boolean needed) {
    Optional<BigDecimal> from = vary.number("from");
    Optional<BigDecimal> to = vary.number("to");
    if (from.isEmpty() && to.isEmpty() && !needed) {
      return Optional.empty();
    }
    Location at = from.isPresent() ? vary.locationOf("from") : vary.location();
    boolean sound =
        from.isPresent()
            && to.isPresent()
            && from.get().signum() >= 0
            && to.get().compareTo(HUNDRED) <= 0
            && from.get().compareTo(to.get()) < 0;
    if (!sound) {
      diagnostics.error(
          "model.vary",
          at,
          "a weight lies between two percentages, the lower one first",
          "write for example 'from: 20, to: 40'");
      return Optional.empty();
    }
    return Optional.of(new Bounds(from.get().doubleValue(), to.get().doubleValue()));
  }
}
