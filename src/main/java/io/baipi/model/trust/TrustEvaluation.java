package io.baipi.model.trust;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.model.Inputs;
import io.baipi.model.Method;
import io.baipi.model.Named;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Scale;
import io.baipi.model.index.Setting;
import io.baipi.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The front door for evaluation: works out what a model asks about the trust in its ranks. */
public final class TrustEvaluation {
  /** Steps of the method, in the order in which they are explained. */
  public static final List<String> STEPS =
      List.of(
          "test",
          "sobol",
          "share won",
          "nearest flip",
          "remove",
          "compare",
          "effective weights",
          "correlation",
          "strengths",
          "weaknesses");

  /** Comparisons by pairs that take too long. */
  private static final double TOO_MANY = 5e9;

  private final Trust trust;
  private final Subject subject;
  private final Inputs inputs;
  private final Blocks blocks;

  public TrustEvaluation(Trust trust, Subject subject, Inputs inputs) {
    this(trust, subject, inputs, Blocks.everywhere());
  }

  TrustEvaluation(Trust trust, Subject subject, Inputs inputs, Blocks blocks) {
    this.trust = trust;
    this.subject = subject;
    this.inputs = inputs;
    this.blocks = blocks;
  }

  /** Adds what is asked for; what cannot be worked out is reported. */
  public void addTo(Map<String, Table> parts, Map<String, Value> facts, Method method) {
    if (trust.isEmpty() || !isSound()) {
      return;
    }
    Ground ground = new Ground(subject);
    Findings findings = new Findings(parts, facts, method);
    if (trust.test().isPresent()) {
      TestTables tables = new TestTables(ground, trust.test().get(), blocks);
      tables.addTo(findings);
      trust.sobol().ifPresent(at -> tables.addSobol(at, findings));
    }
    report(Trust.Report.SHARE_WON, ground, findings);
    report(Trust.Report.NEAREST_FLIP, ground, findings);
    trust.remove().forEach(removal -> new RemovalTable(ground).addTo(removal, findings));
    if (!trust.variants().isEmpty()) {
      new ComparisonTable(ground, trust.variants()).addTo(findings);
    }
    report(Trust.Report.EFFECTIVE_WEIGHTS, ground, findings);
    report(Trust.Report.CORRELATION, ground, findings);
    report(Trust.Report.STRENGTHS, ground, findings);
    report(Trust.Report.WEAKNESSES, ground, findings);
  }

  private void report(Trust.Report report, Ground ground, Findings findings) {
    for (Trust.Asked asked : trust.reports()) {
      if (asked.report() != report || findings.parts().containsKey(report.part())) {
        continue;
      }
      Location at = asked.location();
      switch (report) {
        case STRENGTHS, WEAKNESSES ->
            new Profiles(ground).addTo(report == Trust.Report.STRENGTHS, at, findings);
        case EFFECTIVE_WEIGHTS -> new EffectiveWeights(ground).addTo(at, findings);
        case CORRELATION -> new Correlations(ground).addTo(at, findings);
        case SHARE_WON -> new ShareWon(ground, trust.test(), blocks).addTo(at, findings);
        case NEAREST_FLIP -> new NearestFlip(ground, at).addTo(findings);
      }
    }
  }

  private boolean isSound() {
    trust.variants().forEach(variant -> ComparisonTable.check(subject, variant, inputs));
    trust.variants().forEach(this::checkSigns);
    if (trust.test().isPresent()) {
      Trust.Test test = trust.test().get();
      List<Variation> all =
          Stream.concat(
                  test.variations().stream(),
                  test.assumed().stream().flatMap(a -> a.variations().stream()))
              .toList();
      all.forEach(this::check);
      Options options = Options.of(subject.scorer().design().nominal(), all);
      checkSigns(options, all);
      checkEffort(options, test);
    }
    return inputs.isSound();
  }

  /** Reports groups and indicators that are not there, or have nothing to vary. */
  private void check(Variation variation) {
    if (variation instanceof Variation.Inside inside) {
      int node = checkNode(inside.group(), subject.names(true), "group");
      if (node >= 0 && weighed(node) < 2) {
        alone(inside.group(), "the group '" + inside.group().name() + "' has only one weight");
      }
    } else if (variation instanceof Variation.Own own) {
      List<String> known = new ArrayList<>(subject.names(true));
      known.addAll(subject.names(false));
      int node = checkNode(own.node(), known, "group or indicator");
      if (node >= 0 && weighed(subject.tree().parent(node)) < 2) {
        alone(own.node(), "'" + own.node().name() + "' has no weight beside it");
      }
    }
  }

  private int weighed(int branch) {
    double[] weights = subject.scorer().design().nominal().weights();
    return Levels.weighed(subject.tree(), weights, branch).length;
  }

  private void alone(Named name, String message) {
    inputs.error("model.vary", name.location(), message, "vary one that has others beside it");
  }

  private int checkNode(Named name, List<String> known, String what) {
    if (!known.contains(name.name())) {
      inputs.error(
          "model.vary",
          name.location(),
          "there is no " + what + " '" + name.name() + "'",
          Spelling.hint(name.name(), known));
      return -1;
    }
    return subject.node(name.name());
  }

  /** Reports options that could be drawn together and have no meaning together. */
  private void checkSigns(Options options, List<Variation> all) {
    boolean negative =
        options.scales().stream().flatMap(List::stream).anyMatch(Scale::canBeNegative);
    boolean positive =
        options.combinations().stream().flatMap(List::stream).anyMatch(Combination::needsPositive);
    if (!negative || !positive) {
      return;
    }
    all.stream()
        .filter(v -> v instanceof Variation.Scales || v instanceof Variation.Combinations)
        .findFirst()
        .ifPresent(v -> noMeaning("model.vary", v.location()));
  }

  private void checkSigns(Trust.Variant variant) {
    Setting nominal = subject.scorer().design().nominal();
    boolean negative =
        variant
            .scale()
            .map(Scale::canBeNegative)
            .orElse(nominal.scales().stream().anyMatch(Scale::canBeNegative));
    boolean positive =
        variant
            .combine()
            .map(Combination::needsPositive)
            .orElse(nominal.combinations().stream().anyMatch(Combination::needsPositive));
    boolean changed = variant.scale().isPresent() || variant.combine().isPresent();
    if (changed && negative && positive) {
      noMeaning("model.variant", variant.name().location());
    }
  }

  private void noMeaning(String code, Location at) {
    inputs.error(
        code,
        at,
        "a scale that goes below zero would meet a combination that has no meaning there",
        "leave out 'z-score', or 'geometric' and 'harmonic'");
  }

  private void checkEffort(Options options, Trust.Test test) {
    boolean pairs =
        options.combinations().stream()
            .flatMap(List::stream)
            .anyMatch(c -> c == Combination.COPELAND);
    double units = subject.scorer().units();
    double effort = units * units * subject.parts().size() * test.draws();
    if (pairs && effort > TOO_MANY) {
      inputs.error(
          "model.draws",
          test.location(),
          "comparing all pairs of units in every draw takes too long",
          "lower 'draws', or take 'copeland' out of the test");
    }
  }
}
