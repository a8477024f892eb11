package io.baipi.model.deduct;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Marks from which deductions are taken. */
public final class DeductionsKind implements ModelKind {
  @Override
  public String word() {
    return "deductions";
  }

  @Override
  public List<String> steps() {
    return List.of("deduct", "total", "sensitivity");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new DeductionsReader(words).read(header, model);
  }
}
