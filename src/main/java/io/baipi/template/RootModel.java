package io.baipi.template;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first names that a text can use. */
final class RootModel implements TemplateHashModel {
  private final Map<String, TemplateModel> names;

  RootModel(Map<String, TemplateModel> names) {
    this.names = Map.copyOf(names);
  }

  @Override
  public @Nullable TemplateModel get(String name) {
    return names.get(name);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }
}
