package io.baipi.model.advice;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Questions whose answers lead to advice. */
public final class AdviceKind implements ModelKind {
  @Override
  public String word() {
    return "questions";
  }

  @Override
  public List<String> steps() {
    return List.of("ask", "advise");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new AdviceReader(words).read(header, model);
  }
}
