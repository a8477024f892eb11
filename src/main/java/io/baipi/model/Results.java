package io.baipi.model;

import io.baipi.data.DataPackage;
import io.baipi.data.Table;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that figures and chapters can show: the data and what the models made of it.
 *
 * @param models the models' results by id, in the paper's order
 */
public record Results(DataPackage data, Map<String, ModelResult> models) {

  /**
   * The table that a figure or chapter names: {@code data.companies}, {@code model.tech-weight} or
   * {@code model.tech-weight.curve-depth}.
   */
  public Optional<Table> table(String reference) {
    String[] names = reference.split("\\.", 3);
    if (names.length == 2 && names[0].equals("data")) {
      return data.table(names[1]);
    }
    if (names.length >= 2 && names[0].equals("model")) {
      return Optional.ofNullable(models.get(names[1]))
          .flatMap(model -> model.part(names.length == 3 ? names[2] : ""));
    }
    return Optional.empty();
  }
}
