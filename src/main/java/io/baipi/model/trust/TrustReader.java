package io.baipi.model.trust;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Assumption;
import io.baipi.model.Header;
import io.baipi.model.Words;
import io.baipi.model.index.Scale;
import io.baipi.text.Spelling;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The front door for reading: {@code test}, {@code remove}, {@code report} and {@code compare}. */
public final class TrustReader {
  /** The word that asks for the causes of what moves ranks. */
  public static final String SOBOL = "sobol";

  private static final int DRAWS = 10_000;
  private static final BigDecimal FEWEST = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
  private static final Set<String> VARIED =
      new LinkedHashSet<>(List.of("weights", "scale", "combine", "missing", "assumptions"));

  private final Diagnostics diagnostics;
  private final VariationReader variations;
  private final VariantReader variants;

  /**
   * @param scale reads the field {@code scale} of a mapping
   */
  public TrustReader(Words words, Function<Fields, Optional<Scale>> scale) {
    this.diagnostics = words.diagnostics();
    this.variations = new VariationReader(words, scale);
    this.variants = new VariantReader(words, scale);
  }

  /** Reads what a model asks; what is wrong is reported and left out. */
  public Trust read(Header header, Fields model) {
    Optional<Trust.Test> test = test(header, model);
    Optional<Location> sobol = sobol(model);
    if (sobol.isPresent() && !model.has("test")) {
      diagnostics.error(
          "model.explain",
          sobol.get(),
          "'explain: sobol' explains the draws of a test, and there is none",
          "add 'test: {vary: [weights, scale]}'");
    }
    return new Trust(test, sobol, removals(model), reports(model), variants.read(model));
  }

  private Optional<Location> sobol(Fields model) {
    return model
        .node("explain")
        .filter(Yaml.Scalar.class::isInstance)
        .map(Yaml::location)
        .or(() -> inTest(model));
  }

  private static Optional<Location> inTest(Fields model) {
    return model
        .node("test")
        .filter(Yaml.Mapping.class::isInstance)
        .flatMap(
            node ->
                ((Yaml.Mapping) node)
                    .entries().stream()
                        .filter(e -> e.key().text().equals("explain"))
                        .map(e -> e.value().location())
                        .findFirst());
  }

  private Optional<Trust.Test> test(Header header, Fields model) {
    Optional<Fields> found = model.fields("test", "a test");
    if (found.isEmpty()) {
      header.assumptions().stream()
          .filter(a -> a.vary().isPresent() && !model.has("test"))
          .forEach(a -> untested(a.vary().get().location()));
      return Optional.empty();
    }
    Fields test = found.get();
    List<Variation> drawn = new ArrayList<>();
    boolean assumptions = vary(test, drawn);
    List<Trust.Assumed> assumed = assumed(header, assumptions, test.locationOf("vary"));
    once(drawn, assumed);
    int draws = draws(test);
    long seed = seed(test);
    test.word("explain", Set.of(SOBOL));
    test.finish();
    return Optional.of(new Trust.Test(drawn, assumed, draws, seed, test.location()));
  }

  private void untested(Location at) {
    diagnostics.warning(
        "model.vary",
        at,
        "nothing draws this assumption",
        "add 'test: {vary: [assumptions]}', or take out 'vary'");
  }

  /** Reads what is varied, and whether assumptions are. */
  private boolean vary(Fields test, List<Variation> drawn) {
    Optional<Yaml> vary = test.required("vary");
    boolean assumptions = false;
    if (vary.isEmpty()) {
      return false;
    }
    if (vary.get() instanceof Yaml.Mapping) {
      Fields detail = test.fields("vary", "'vary'").orElseThrow();
      drawn.addAll(variations.read(detail));
      assumptions = detail.word("assumptions", Set.of("all")).isPresent();
      detail.finish();
    } else {
      assumptions = words(test, drawn);
    }
    boolean nothing =
        vary.get() instanceof Yaml.Mapping mapping
            ? mapping.entries().isEmpty()
            : test.items("vary").isEmpty();
    if (nothing) {
      diagnostics.error(
          "model.vary",
          vary.get().location(),
          "a test needs something to vary",
          "write for example 'vary: [weights, scale]'");
    }
    return assumptions;
  }

  /** Reads what is varied as single words, and whether assumptions are. */
  private boolean words(Fields test, List<Variation> drawn) {
    Set<String> open = new LinkedHashSet<>(test.texts("vary"));
    boolean combine = open.contains("combine");
    boolean assumptions = open.contains("assumptions");
    for (Yaml item : test.items("vary")) {
      if (!(item instanceof Yaml.Scalar word)) {
        continue;
      }
      if (!VARIED.contains(word.text())) {
        diagnostics.error(
            "model.unknown-word",
            word.location(),
            "'" + word.text() + "' is nothing that a test can vary",
            Spelling.hint(word.text(), VARIED));
      } else if (open.remove(word.text())) {
        variations.usual(word.text(), word.location(), combine).ifPresent(drawn::add);
      }
    }
    return assumptions;
  }

  private List<Trust.Assumed> assumed(Header header, boolean drawn, Location at) {
    List<Trust.Assumed> assumed = new ArrayList<>();
    for (int i = 0; i < header.assumptions().size(); i++) {
      Assumption assumption = header.assumptions().get(i);
      if (assumption.vary().isEmpty()) {
        continue;
      }
      Yaml vary = assumption.vary().get();
      Optional<Fields> fields = Fields.of(vary, Words.AREA, "'vary'", diagnostics);
      if (fields.isEmpty()) {
        continue;
      }
      List<Variation> read = variations.read(fields.get());
      if (read.isEmpty() && fields.get().entries().isEmpty()) {
        diagnostics.error(
            "model.vary",
            vary.location(),
            "'vary' does not say what else could have been assumed",
            "write for example '{missing: [leave out, mean]}'");
      }
      fields.get().finish();
      if (drawn) {
        assumed.add(new Trust.Assumed(i + 1, assumption.what(), read));
      } else {
        untested(vary.location());
      }
    }
    if (drawn && header.assumptions().stream().allMatch(a -> a.vary().isEmpty())) {
      diagnostics.error(
          "model.vary",
          at,
          "the test varies assumptions, and no assumption says what else it could be",
          "add 'vary: {…}' to an assumption, or take 'assumptions' out of the test");
    }
    return assumed;
  }

  /** Reports a choice that two drawers would make. */
  private void once(List<Variation> drawn, List<Trust.Assumed> assumed) {
    List<Variation> all = new ArrayList<>(drawn);
    assumed.forEach(a -> all.addAll(a.variations()));
    Set<String> taken = new LinkedHashSet<>();
    for (Variation variation : all) {
      String what = variation.what();
      if (!taken.add(what)) {
        diagnostics.error(
            "model.vary",
            variation.location(),
            what + " would be drawn twice",
            "vary it in the test or in one assumption");
      }
    }
  }

  private int draws(Fields test) {
    Optional<BigDecimal> draws = test.number("draws");
    if (draws.isEmpty()) {
      return DRAWS;
    }
    BigDecimal number = draws.get();
    if (!isWhole(number) || number.compareTo(FEWEST) < 0 || number.compareTo(MOST) > 0) {
      diagnostics.error(
          "model.draws",
          test.locationOf("draws"),
          "'draws' is a whole number from 100 to 10000000",
          "10000 draws are enough for shares to a percent");
      return DRAWS;
    }
    return number.intValueExact();
  }

  private long seed(Fields test) {
    Optional<BigDecimal> seed = test.number("seed");
    if (seed.isPresent() && (!isWhole(seed.get()) || seed.get().toBigInteger().bitLength() > 63)) {
      diagnostics.error(
          "model.seed",
          test.locationOf("seed"),
          "'seed' is a whole number",
          "write for example 'seed: 1'");
      return 1;
    }
    return seed.map(BigDecimal::longValue).orElse(1L);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private List<Trust.Removal> removals(Fields model) {
    List<Trust.Removal> removals = new ArrayList<>();
    for (Yaml item : model.items("remove")) {
      choose(item, "remove", Arrays.asList(Trust.Removal.What.values()), Trust.Removal.What::words)
          .ifPresent(what -> removals.add(new Trust.Removal(what, item.location())));
    }
    return removals.stream().distinct().toList();
  }

  private List<Trust.Asked> reports(Fields model) {
    List<Trust.Asked> reports = new ArrayList<>();
    for (Yaml item : model.items("report")) {
      choose(item, "report", Arrays.asList(Trust.Report.values()), Trust.Report::words)
          .ifPresent(report -> reports.add(new Trust.Asked(report, item.location())));
    }
    return reports;
  }

  private <T> Optional<T> choose(Yaml item, String key, List<T> all, Function<T, String> name) {
    List<String> known = all.stream().map(name).toList();
    String text = item instanceof Yaml.Scalar scalar ? scalar.text() : item.kind();
    if (!known.contains(text)) {
      diagnostics.error(
          "model.unknown-word",
          item.location(),
          "'" + text + "' is not a word that '" + key + "' knows",
          Spelling.hint(text, known));
    }
    return all.stream().filter(t -> name.apply(t).equals(text)).findFirst();
  }
}
