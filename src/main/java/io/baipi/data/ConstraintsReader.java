package io.baipi.data;

import io.baipi.diagnostic.Location;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the constraints of one field, each of which must make sense for the field's type. */
final class ConstraintsReader {
  private final Words words;

  ConstraintsReader(Words words) {
    this.words = words;
  }

  Constraints read(Fields field, ColumnType type) {
    Optional<Fields> found = field.fields("constraints", "the constraints");
    if (found.isEmpty()) {
      return Constraints.NONE;
    }
    Fields fields = found.get();
    boolean required = fields.flag("required").orElse(false);
    boolean unique = fields.flag("unique").orElse(false);
    Optional<String> minimum = bound(fields, "minimum", type);
    Optional<String> maximum = bound(fields, "maximum", type);
    if (minimum.isPresent()
        && maximum.isPresent()
        && Literal.compare(type, minimum.get(), maximum.get()) > 0) {
      words.error(
          "constraint",
          fields.locationOf("maximum"),
          "the maximum is below the minimum, so that no value can satisfy both",
          "exchange the two");
    }
    List<String> values = new ArrayList<>();
    for (Yaml.Scalar item : words.list(fields, "enum")) {
      if (literal(item.text(), type, item.location())) {
        values.add(item.text());
      }
    }
    Optional<String> pattern = pattern(fields, type);
    fields.finish();
    return new Constraints(required, unique, minimum, maximum, values, pattern);
  }

  private Optional<String> bound(Fields fields, String key, ColumnType type) {
    Optional<String> bound = fields.optionalText(key);
    if (bound.isEmpty()) {
      return bound;
    }
    if (!type.isNumeric() && type != ColumnType.DATE) {
      words.error(
          "constraint",
          fields.locationOf(key),
          "'" + key + "' has no meaning for the type '" + type.id() + "'",
          "it is for numbers and dates");
      return Optional.empty();
    }
    // The bounds of an integer may be any number.
    ColumnType as = type.isNumeric() ? ColumnType.NUMBER : type;
    return literal(bound.get(), as, fields.locationOf(key)) ? bound : Optional.empty();
  }

  private boolean literal(String text, ColumnType type, Location at) {
    Optional<Literal.Mistake> mistake = Literal.check(type, text);
    mistake.ifPresent(m -> words.error("constraint", at, m.message(), m.hint()));
    return mistake.isEmpty();
  }

  private Optional<String> pattern(Fields fields, ColumnType type) {
    Optional<String> pattern = fields.optionalText("pattern");
    if (pattern.isEmpty()) {
      return pattern;
    }
    if (type != ColumnType.STRING) {
      words.error(
          "constraint",
          fields.locationOf("pattern"),
          "'pattern' has no meaning for the type '" + type.id() + "'",
          "it is for strings");
      return Optional.empty();
    }
    try {
      Pattern.compile(pattern.get());
      return pattern;
    } catch (PatternSyntaxException e) {
      words.error(
          "pattern",
          fields.locationOf("pattern"),
          "the pattern is not a regular expression: " + e.getDescription(),
          "put it in single quotes, and a backslash before signs that stand for themselves");
      return Optional.empty();
    }
  }
}
