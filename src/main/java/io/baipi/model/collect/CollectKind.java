package io.baipi.model.collect;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Raw rows, such as the answers of a survey, grouped into units. */
public final class CollectKind implements ModelKind {
  @Override
  public String word() {
    return "collect";
  }

  @Override
  public List<String> steps() {
    return List.of("choose", "group", "hide", "sql");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new CollectReader(words).read(header, model);
  }
}
