package io.baipi.template;

import freemarker.core.Environment;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the values that an expression names, so that a message can show them. */
final class NamedValues {
  private static final Pattern PATH =
      Pattern.compile(
          "[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\.[\\p{L}_$][\\p{L}\\p{N}_$]*|\\[(?:\"[^\"]*\"|'[^']*')])*");
  private static final Pattern STEP =
      Pattern.compile("\\.([\\p{L}_$][\\p{L}\\p{N}_$]*)|\\[[\"']([^\"']*)[\"']]");

  private NamedValues() {}

  /** The values, each once, in the order of the expression. */
  static List<ValueModel> in(String expression, Environment environment) {
    Map<String, ValueModel> found = new LinkedHashMap<>();
    Matcher paths = PATH.matcher(expression);
    while (paths.find()) {
      collect(paths.group(), environment, found);
    }
    return new ArrayList<>(found.values());
  }

  /** The values with what they are, for a message. */
  static String describe(List<ValueModel> values) {
    return values.stream()
        .map(model -> model.path() + " = " + model.shown())
        .collect(Collectors.joining(", "));
  }

  private static void collect(String path, Environment environment, Map<String, ValueModel> found) {
    try {
      Matcher step = STEP.matcher(path);
      int rootEnd = step.find() ? step.start() : path.length();
      TemplateModel model = environment.getVariable(path.substring(0, rootEnd));
      step.reset();
      while (true) {
        if (model instanceof ValueModel value) {
          found.putIfAbsent(value.path(), value);
          return;
        }
        if (!(model instanceof TemplateHashModel hash) || !step.find()) {
          return;
        }
        String name = step.group(1) == null ? step.group(2) : step.group(1);
        model = hash.get(name);
      }
    } catch (TemplateModelException e) {
      // Part of the expression that only looks like a path, such as the words of a string.
    }
  }
}
