package io.baipi.template;

import freemarker.core.TemplateClassResolver;
import freemarker.core.UndefinedOutputFormat;
import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;

/** FreeMarker, set to reach nothing but the data model that it is given. */
final class Sandbox {
  private static final ObjectWrapper NO_OBJECTS =
      object -> {
        if (object instanceof TemplateModel model) {
          return model;
        }
        throw new TemplateModelException("a Java object cannot enter a template");
      };

  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);

  Sandbox() {
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setNamingConvention(Configuration.LEGACY_NAMING_CONVENTION);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setObjectWrapper(NO_OBJECTS);
    configuration.setTemplateLoader(new NoTemplates());
    configuration.setLocalizedLookup(false);
    configuration.setTabSize(1);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setOutputFormat(UndefinedOutputFormat.INSTANCE);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(false);
  }

  /** Whether a text has nothing in it that FreeMarker would look at. */
  static boolean isPlain(String text) {
    return text.indexOf("[=") < 0
        && text.indexOf("<#") < 0
        && text.indexOf("<@") < 0
        && text.indexOf("</") < 0;
  }

  /** Parses a template that stops when its thread is interrupted. */
  Template parse(String text) throws IOException {
    Template template = new Template("chapter", text, configuration);
    _CoreAPI.addThreadInterruptedChecks(template);
    return template;
  }
}
