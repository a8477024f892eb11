package io.baipi.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.Map;

/** {@code <@glossary/>}: the place of the glossary. */
final class GlossaryDirective implements TemplateDirectiveModel {
  private final Run run;

  GlossaryDirective(Run run) {
    this.run = run;
  }

  // FreeMarker declares the map raw.
  @SuppressWarnings("rawtypes")
  @Override
  public void execute(
      Environment environment, Map params, TemplateModel[] variables, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    // The checks for interruption give every tag a body.
    Tag tag = Tag.current(environment, run);
    if (!params.isEmpty() || !tag.source().endsWith("/>")) {
      throw new Misuse(
          "template.arguments",
          "<@glossary/> takes no arguments and holds nothing",
          "write <@glossary/> in a paragraph of its own");
    }
    // FreeMarker takes away the end of a line that holds nothing but a tag.
    environment.getOut().write(run.add(new Slot.Glossary(tag.location())) + "\n");
  }
}
