package io.baipi.evidence;

import io.baipi.data.json.Json;
import io.baipi.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code ${{ … }}} of a workflow comes to, as far as the file itself says it: values of a
 * matrix, of the environment and defaults of inputs. Nothing is run, and what is not known stays
 * unresolved.
 *
 * @param scopes where {@code env} is looked up, the nearest first: step, job, workflow
 * @param job the job, for its matrix
 * @param workflow the whole file, for the defaults of inputs
 */
record Expressions(List<Yaml> scopes, Yaml job, Yaml workflow) {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}");
  private static final Pattern LIST = Pattern.compile("fromJSON\\(\\s*'(.*)'\\s*\\)");
  private static final Pattern OPERATOR = Pattern.compile("'[^']*'|(&&|[=!]=|[<>!])");
  private static final int DEPTH = 5;

  /** As many jobs as a matrix can have; what comes to more is not read. */
  private static final int MOST_VALUES = 256;

  /** All values that a text can come to; empty when one part of it is not known. */
  List<String> resolve(String text) {
    return resolve(text, DEPTH);
  }

  private List<String> resolve(String text, int depth) {
    Matcher matcher = EXPRESSION.matcher(text);
    if (!matcher.find()) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    Set<String> all = new LinkedHashSet<>();
    for (String value : evaluate(matcher.group(1).strip(), depth)) {
      List<String> whole =
          resolve(
              text.substring(0, matcher.start()) + value + text.substring(matcher.end()), depth);
      all.addAll(whole);
      if (whole.isEmpty() || all.size() > MOST_VALUES) {
        return List.of();
      }
    }
    return List.copyOf(all);
  }

  private List<String> evaluate(String expression, int depth) {
    if (depth == 0 || hasOperator(expression)) {
      return List.of();
    }
    for (String choice : expression.split("\\|\\|", -1)) {
      List<String> values = term(choice.strip(), depth);
      if (!values.isEmpty()) {
        return values;
      }
    }
    return List.of();
  }

  /** Whether a value hangs on a condition, which only a run of the workflow decides. */
  private static boolean hasOperator(String expression) {
    return OPERATOR.matcher(expression).results().anyMatch(found -> found.group(1) != null);
  }

  private List<String> term(String term, int depth) {
    if (term.length() > 1 && term.startsWith("'") && term.endsWith("'")) {
      return List.of(term.substring(1, term.length() - 1));
    }
    List<String> values;
    if (term.startsWith("matrix.")) {
      values = matrix(term.substring("matrix.".length()), depth);
    } else if (term.startsWith("env.")) {
      values = environment(term.substring("env.".length()));
    } else if (term.startsWith("inputs.")) {
      values = input(term.substring("inputs.".length()));
    } else if (term.startsWith("github.event.inputs.")) {
      values = input(term.substring("github.event.inputs.".length()));
    } else {
      values = List.of();
    }
    Set<String> resolved = new LinkedHashSet<>();
    values.forEach(value -> resolved.addAll(resolve(value, depth - 1)));
    return List.copyOf(resolved);
  }

  private List<String> environment(String name) {
    return scopes.stream()
        .map(scope -> YamlTree.text(scope, "env", name))
        .flatMap(Optional::stream)
        .findFirst()
        .map(List::of)
        .orElse(List.of());
  }

  private List<String> input(String name) {
    for (String trigger : List.of("workflow_dispatch", "workflow_call")) {
      Optional<String> value = YamlTree.text(workflow, "on", trigger, "inputs", name, "default");
      if (value.isPresent()) {
        return List.of(value.get());
      }
    }
    return YamlTree.text(workflow, "inputs", name, "default").map(List::of).orElse(List.of());
  }

  /** The values of one dimension: its own, those that {@code include} adds, less the excluded. */
  private List<String> matrix(String name, int depth) {
    String[] path = name.split("\\.", -1);
    Set<String> values = new LinkedHashSet<>();
    YamlTree.at(job, "strategy", "matrix", path[0])
        .ifPresent(dimension -> values.addAll(dimension(dimension, path, depth)));
    Optional<Yaml> matrix = YamlTree.at(job, "strategy", "matrix");
    for (Yaml include : part(matrix, "include")) {
      YamlTree.text(include, path).ifPresent(values::add);
    }
    for (Yaml exclude : part(matrix, "exclude")) {
      // An exclusion of several dimensions leaves the value in other combinations.
      if (YamlTree.entries(exclude).size() == 1) {
        YamlTree.text(exclude, path).ifPresent(values::remove);
      }
    }
    return List.copyOf(values);
  }

  private static List<Yaml> part(Optional<Yaml> matrix, String key) {
    return matrix.flatMap(m -> YamlTree.at(m, key)).map(YamlTree::items).orElse(List.of());
  }

  private List<String> dimension(Yaml dimension, String[] path, int depth) {
    List<String> values = new ArrayList<>();
    if (dimension instanceof Yaml.Scalar scalar) {
      values.addAll(list(scalar.text(), depth));
    }
    String[] inside = List.of(path).subList(1, path.length).toArray(String[]::new);
    for (Yaml item : YamlTree.items(dimension)) {
      YamlTree.text(item, inside).ifPresent(values::add);
    }
    return values;
  }

  /** A list that an expression gives, such as {@code ${{ fromJSON('["1.20"]') }}}. */
  private List<String> list(String text, int depth) {
    Matcher literal = LIST.matcher(text);
    String json = literal.find() ? literal.group(1) : String.join("", resolve(text, depth - 1));
    List<String> values = new ArrayList<>();
    if (Json.read(json).orElse("") instanceof List<?> items) {
      for (Object item : items) {
        if (item != null) {
          values.add(item.toString());
        }
      }
    }
    return values;
  }
}
