package io.baipi.model.history;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.ModelKind;
import io.baipi.model.Words;
import io.baipi.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Histories of versions, seen as of the end of each year. */
public final class HistoryKind implements ModelKind {
  @Override
  public String word() {
    return "history";
  }

  @Override
  public List<String> steps() {
    return List.of("as-of", "spread");
  }

  @Override
  public Optional<Model> read(Header header, Fields model, Words words) {
    return new HistoryReader(words).read(header, model);
  }
}
