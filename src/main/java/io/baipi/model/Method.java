package io.baipi.model;

import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the steps of a model's method, in the author's words where there are any. */
final class Method {
  /** The steps that the {@code explain} of a model can put into its own words. */
  static final List<String> STEPS =
      List.of(
          "screen",
          "scale",
          "weigh",
          "combine",
          "unknowns",
          "rank",
          "formula",
          "range",
          "rules",
          "claim",
          "match",
          "mix",
          "deduct",
          "total",
          "sensitivity",
          "measure",
          "compare",
          "versions",
          "choose",
          "refuse");

  private final Header header;
  private final List<MethodStep> steps = new ArrayList<>();

  Method(Header header) {
    this.header = header;
  }

  Method step(String id, Localized title, Localized text) {
    return step(id, title, text, "", "");
  }

  /**
   * Adds a step.
   *
   * @param id one of {@link #STEPS}
   * @param text the engine's own words, used when the model has none
   * @param mathml the arithmetic, or empty
   * @param part the result part that shows the outcome, or empty
   */
  Method step(String id, Localized title, Localized text, String mathml, String part) {
    if (!STEPS.contains(id)) {
      throw new IllegalArgumentException("no step " + id);
    }
    steps.add(
        new MethodStep(
            title,
            header.explain().getOrDefault(id, text),
            Optional.of(mathml).filter(m -> !m.isEmpty()),
            Optional.of(part).filter(p -> !p.isEmpty())));
    return this;
  }

  List<MethodStep> steps() {
    return List.copyOf(steps);
  }
}
