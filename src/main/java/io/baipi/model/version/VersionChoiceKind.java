package io.baipi.model.version;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** The lowest version that meets everybody's demands. */
public final class VersionChoiceKind implements ModelKind {
  @Override
  public String word() {
    return "find";
  }

  @Override
  public List<String> steps() {
    return List.of("versions", "choose", "refuse");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new VersionChoiceReader(words).read(header, model);
  }
}
