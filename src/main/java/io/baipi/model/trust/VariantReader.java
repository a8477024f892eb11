package io.baipi.model.trust;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Imputation;
import io.baipi.model.index.Scale;
import io.baipi.model.index.Ties;
import io.baipi.text.Localized;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code compare}: other ways of working a score out, by name. */
final class VariantReader {
  /** What missing cells can be replaced by with one word. */
  static final List<Imputation> IMPUTATIONS =
      List.of(new Imputation.LeaveOut(), new Imputation.Mean(), new Imputation.Median());

  private final Words words;
  private final Diagnostics diagnostics;
  private final Function<Fields, Optional<Scale>> scale;

  VariantReader(Words words, Function<Fields, Optional<Scale>> scale) {
    this.words = words;
    this.diagnostics = words.diagnostics();
    this.scale = scale;
  }

  List<Trust.Variant> read(Fields model) {
    List<Trust.Variant> variants = new ArrayList<>();
    for (Words.Item item : words.items(model, "compare", "a variant")) {
      variants.add(variant(item));
    }
    return variants;
  }

  private Trust.Variant variant(Words.Item item) {
    Fields fields = item.fields();
    String name = item.name().name();
    Localized plain = name.equals("with") ? Localized.of("另一种算法", "Variant") : Localized.same(name);
    Localized title = fields.optionalLocalized("title").orElse(plain);
    Optional<Scale> scaled = scale.apply(fields);
    Optional<Combination> combine =
        choice(fields, "combine", Arrays.asList(Combination.values()), Combination::word);
    Optional<Imputation> missing = choice(fields, "missing", IMPUTATIONS, VariantReader::word);
    Optional<Ties> ties = choice(fields, "ties", Arrays.asList(Ties.values()), Ties::word);
    boolean equal =
        fields.node("weights").filter(Yaml.Scalar.class::isInstance).isPresent()
            && fields.word("weights", new LinkedHashSet<>(List.of("equal"))).isPresent();
    Map<Named, Double> weights =
        fields.node("weights").filter(Yaml.Scalar.class::isInstance).isPresent()
            ? Map.of()
            : weights(fields);
    fields.finish();
    if (fields.entries().stream().allMatch(e -> e.key().text().equals("title"))) {
      diagnostics.error(
          "model.variant",
          item.name().location(),
          "the variant '" + name + "' does not say what is different",
          "write for example '{scale: rank, combine: geometric}'");
    }
    return new Trust.Variant(item.name(), title, scaled, combine, missing, ties, weights, equal);
  }

  private Map<Named, Double> weights(Fields fields) {
    Map<Named, Double> weights = new LinkedHashMap<>();
    Optional<Fields> mapping = fields.fields("weights", "'weights'");
    for (Yaml.Entry entry : mapping.map(Fields::entries).orElse(List.of())) {
      Optional<BigDecimal> weight = fields.number(entry.value());
      if (weight.isPresent()
          && (weight.get().signum() < 0 || weight.get().compareTo(BigDecimal.valueOf(100)) > 0)) {
        diagnostics.error(
            "model.variant",
            entry.value().location(),
            "a weight lies between 0 and 100 percent",
            "");
      } else {
        weight.ifPresent(
            w ->
                weights.put(
                    new Named(entry.key().text(), entry.key().location()), w.doubleValue()));
      }
    }
    return weights;
  }

  private static <T> Optional<T> choice(
      Fields fields, String key, List<T> all, Function<T, String> name) {
    return fields
        .word(key, new LinkedHashSet<>(all.stream().map(name).toList()))
        .flatMap(word -> all.stream().filter(t -> name.apply(t).equals(word)).findFirst());
  }

  static String word(Imputation imputation) {
    return imputation instanceof Imputation.Mean
        ? "mean"
        : imputation instanceof Imputation.Median ? "median" : "leave out";
  }
}
