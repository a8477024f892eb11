package io.baipi.model.composite;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

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
    return List.of("screen", "treat", "scale", "weigh", "combine", "unknowns", "rank");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new CompositeReader(words).read(header, model);
  }
}
