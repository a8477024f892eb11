package io.baipi.model.range;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Formulas over a declared domain, and the range that they really have. */
public final class FormulaKind implements ModelKind {
  @Override
  public String word() {
    return "formula";
  }

  @Override
  public List<String> steps() {
    return List.of("formula", "range", "rules", "claim");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new FormulaModelReader(words).read(header, model);
  }
}
