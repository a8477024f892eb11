package io.baipi.model.plan;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Plans in ordered stages, whose shares, order and budgets are checked. */
public final class PlanKind implements ModelKind {
  @Override
  public String word() {
    return "stages";
  }

  @Override
  public List<String> steps() {
    return List.of("shares", "order", "budget");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new PlanReader(words).read(header, model);
  }
}
