package io.baipi.template;

import freemarker.template.TemplateModel;
import io.baipi.data.Table;
import io.baipi.text.Spelling;
import java.util.List;

/** {@code data}: the data tables by name. */
final class DataModel extends NamedModel {
  private final Scope scope;

  DataModel(Scope scope) {
    this.scope = scope;
  }

  @Override
  public TemplateModel get(String name) throws UnknownName {
    for (Table table : scope.results().data().tables().values()) {
      if (table.id().equals(name) || Scope.word(table.id()).equals(name)) {
        return new TableModel("data." + Scope.word(table.id()), table, scope);
      }
    }
    List<String> known =
        scope.results().data().tables().keySet().stream().map(Scope::word).toList();
    throw new UnknownName(
        name, "table", "there is no data table '" + name + "'", Spelling.hint(name, known));
  }

  @Override
  String path() {
    return "data";
  }

  @Override
  String kind() {
    return "all data";
  }
}
