package io.baipi.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.Map;

/**
 * {@code <@stated>…</@stated>}: words of comparison behind which stand no figures of the paper: a
 * rule, a definition, a source's opinion.
 */
final class StatedDirective implements TemplateDirectiveModel {
  private final Run run;

  StatedDirective(Run run) {
    this.run = run;
  }

  // FreeMarker declares the map raw.
  @SuppressWarnings("rawtypes")
  @Override
  public void execute(
      Environment environment, Map params, TemplateModel[] variables, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (!params.isEmpty()) {
      throw new Misuse(
          "template.arguments", "<@stated> takes no arguments", "write <@stated>words</@stated>");
    }
    if (Tag.current(environment, run).isEmpty()) {
      throw new Misuse("template.arguments", "<@stated> holds nothing", "write words inside it");
    }
    body.render(environment.getOut());
  }
}
