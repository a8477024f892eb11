package io.baipi.model.measure;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Measures of units, brought to one unit of measurement. */
public final class MeasuresKind implements ModelKind {
  @Override
  public String word() {
    return "measures";
  }

  @Override
  public List<String> steps() {
    return MeasuresMethod.STEPS;
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new MeasuresReader(words).read(header, model);
  }
}
