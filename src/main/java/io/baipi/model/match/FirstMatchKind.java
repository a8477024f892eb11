package io.baipi.model.match;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Lists of rules of which the first that holds decides. */
public final class FirstMatchKind implements ModelKind {
  @Override
  public String word() {
    return "first match";
  }

  @Override
  public List<String> steps() {
    return List.of("match", "mix");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new FirstMatchReader(words).read(header, model);
  }
}
