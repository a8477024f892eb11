package io.baipi.model.composite;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.model.trust.TrustEvaluation;
import io.baipi.model.trust.TrustReader;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Composite indicators: units are scored and ranked. */
public final class CompositeKind implements ModelKind {
  @Override
  public String word() {
    return "groups";
  }

  @Override
  public List<String> otherWords() {
    return List.of("indicators");
  }

  @Override
  public List<String> steps() {
    return Stream.concat(
            Stream.of("screen", "treat", "scale", "weigh", "combine", "unknowns", "rank"),
            TrustEvaluation.STEPS.stream())
        .toList();
  }

  @Override
  public List<String> explanations() {
    return List.of(TrustReader.SOBOL);
  }

  @Override
  public boolean variesAssumptions() {
    return true;
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new CompositeReader(words).read(header, model);
  }
}
