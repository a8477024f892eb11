package io.baipi.model.change;

import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a model with {@code changes}. */
final class ChangesReader {
  private static final int DIGITS = 1;

  private final Words words;

  ChangesReader(Words words) {
    this.words = words;
  }

  Optional<Model> read(Header header, Fields model) {
    List<Changes.Comparisons> tables = new ArrayList<>();
    for (Words.Item item : words.items(model, "changes", "a comparison table")) {
      table(item).ifPresent(tables::add);
      item.fields().finish();
    }
    int digits = words.digits(model, "round").orElse(DIGITS);
    BigDecimal about = words.tolerance(model, "about within");
    return Optional.of(new Changes(header, tables, digits, about));
  }

  private Optional<Changes.Comparisons> table(Words.Item item) {
    Fields fields = item.fields();
    Named table = words.optionalName(fields, "table").orElse(item.name());
    Optional<Localized> title = fields.optionalLocalized("title");
    if (fields.has("from") || fields.has("to") || fields.has("metrics")) {
      return byColumn(item, table, title);
    }
    Map<Changes.Role, Named> columns = new EnumMap<>(Changes.Role.class);
    for (Changes.Role role : Changes.Role.values()) {
      words.optionalName(fields, role.word()).ifPresent(named -> columns.put(role, named));
    }
    // 'better: lower' says it for the whole table, any other word names a column.
    Optional<Better> better =
        Optional.ofNullable(columns.get(Changes.Role.BETTER)).flatMap(n -> Better.ofWord(n.name()));
    better.ifPresent(b -> columns.remove(Changes.Role.BETTER));
    return Optional.of(new Changes.ByRow(item.name(), table, title, columns, better));
  }

  private Optional<Changes.Comparisons> byColumn(
      Words.Item item, Named table, Optional<Localized> title) {
    Fields fields = item.fields();
    Optional<Named> from = words.name(fields, "from");
    Optional<Named> to = words.name(fields, "to");
    List<Named> metrics = new ArrayList<>();
    for (Yaml metric : fields.items("metrics")) {
      if (metric instanceof Yaml.Scalar scalar) {
        metrics.add(new Named(scalar.text(), scalar.location()));
      } else {
        words
            .diagnostics()
            .error(
                "model.shape",
                metric.location(),
                "expected the name of a column, not " + metric.kind(),
                "");
      }
    }
    Map<Named, Better> each = new LinkedHashMap<>();
    Optional<Better> all = Optional.empty();
    Optional<Yaml> better = fields.node("better");
    if (better.isPresent() && better.get() instanceof Yaml.Mapping mapping) {
      for (Yaml.Entry entry : mapping.entries()) {
        Named metric = new Named(entry.key().text(), entry.key().location());
        better(entry.value()).ifPresent(b -> each.put(metric, b));
      }
    } else if (better.isPresent()) {
      all = better(better.get());
    }
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Changes.ByColumn(item.name(), table, title, from.get(), to.get(), metrics, each, all));
  }

  private Optional<Better> better(Yaml node) {
    String word = node instanceof Yaml.Scalar scalar ? scalar.text() : node.kind();
    Optional<Better> better = Better.ofWord(word);
    if (better.isEmpty()) {
      words
          .diagnostics()
          .error(
              "model.unknown-word",
              node.location(),
              "'" + word + "' is not a word that 'better' knows",
              Spelling.hint(word, Better.words()));
    }
    return better;
  }
}
