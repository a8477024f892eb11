package io.baipi.model;

import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the steps of a model's method, in the author's words where there are any. */
public final class Method {
  private final Header header;
  private final List<MethodStep> steps = new ArrayList<>();

  public Method(Header header) {
    this.header = header;
  }

  public Method step(String id, Localized title, Localized text) {
    return step(id, title, text, "", "");
  }

  /**
   * Adds a step.
   *
   * @param id one of the steps that the kind of model names
   * @param text the engine's own words, used when the model has none
   * @param mathml the arithmetic, or empty
   * @param part the result part that shows the outcome, or empty
   */
  public Method step(String id, Localized title, Localized text, String mathml, String part) {
    steps.add(
        new MethodStep(
            title,
            header.explain().getOrDefault(id, text),
            Optional.of(mathml).filter(m -> !m.isEmpty()),
            Optional.of(part).filter(p -> !p.isEmpty())));
    return this;
  }

  public List<MethodStep> steps() {
    return List.copyOf(steps);
  }
}
