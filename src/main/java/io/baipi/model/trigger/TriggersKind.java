package io.baipi.model.trigger;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Triggers on a time series, such as those that roll a release back. */
public final class TriggersKind implements ModelKind {
  @Override
  public String word() {
    return "triggers";
  }

  @Override
  public List<String> steps() {
    return List.of("hold", "grow", "gaps");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new TriggersReader(words).read(header, model);
  }
}
