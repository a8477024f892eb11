package io.baipi.model.change;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Changes from one figure to another, beside the change that a source states. */
public final class ChangesKind implements ModelKind {
  @Override
  public String word() {
    return "changes";
  }

  @Override
  public List<String> steps() {
    return List.of("compare", "change", "judge");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new ChangesReader(words).read(header, model);
  }
}
