package io.baipi.model.claim;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Claims of sources, recomputed from what they print. */
public final class ClaimsKind implements ModelKind {
  @Override
  public String word() {
    return "claims";
  }

  @Override
  public List<String> steps() {
    return List.of("cite", "recompute", "judge");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new ClaimsReader(words).read(header, model);
  }
}
