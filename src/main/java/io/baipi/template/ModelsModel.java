package io.baipi.template;

import freemarker.template.TemplateModel;
import io.baipi.model.ModelResult;
import io.baipi.text.Spelling;
import java.util.List;

/** {@code model}: the models' results by id. */
final class ModelsModel extends NamedModel {
  private final Scope scope;

  ModelsModel(Scope scope) {
    this.scope = scope;
  }

  @Override
  public TemplateModel get(String name) throws UnknownName {
    for (ModelResult result : scope.results().models().values()) {
      if (result.id().equals(name) || Scope.word(result.id()).equals(name)) {
        return new ResultModel(result, scope);
      }
    }
    List<String> known = scope.results().models().keySet().stream().map(Scope::word).toList();
    throw new UnknownName(
        name, "model", "there is no model '" + name + "'", Spelling.hint(name, known));
  }

  @Override
  String path() {
    return "model";
  }

  @Override
  String kind() {
    return "all results";
  }
}
