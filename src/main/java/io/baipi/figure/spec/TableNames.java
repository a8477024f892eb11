package io.baipi.figure.spec;

import io.baipi.model.Results;
import java.util.Collection;
import java.util.TreeSet;

/** What figures can name as their table. */
final class TableNames {
  private TableNames() {}

  static Collection<String> all(Results results) {
    TreeSet<String> names = new TreeSet<>();
    results.data().tables().keySet().forEach(id -> names.add("data." + id));
    results
        .models()
        .forEach(
            (id, model) -> {
              names.add("model." + id);
              model.parts().keySet().forEach(part -> names.add("model." + id + "." + part));
            });
    return names;
  }
}
