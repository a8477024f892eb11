package io.baipi.lineage;

import io.baipi.chapter.Binding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A claim's condition with the values in the place of their names. */
final class Condition {
  private static final Map<Pattern, String> SIGNS = new LinkedHashMap<>();

  static {
    SIGNS.put(Pattern.compile("\\s(?:gte|&gt;=|>=)\\s"), " ≥ ");
    SIGNS.put(Pattern.compile("\\s(?:lte|&lt;=|<=)\\s"), " ≤ ");
    SIGNS.put(Pattern.compile("\\s(?:gt|&gt;)\\s"), " > ");
    SIGNS.put(Pattern.compile("\\s(?:lt|&lt;)\\s"), " < ");
    SIGNS.put(Pattern.compile("\\s*==\\s*"), " = ");
    SIGNS.put(Pattern.compile("\\s*!=\\s*"), " ≠ ");
  }

  private Condition() {}

  /** Such as {@code 49.8% > 30}; empty when the condition names its values in another way. */
  static Optional<String> read(Binding claim) {
    String text = claim.expression();
    List<Binding> values = new ArrayList<>(claim.compared());
    values.sort(Comparator.comparing((Binding value) -> -value.expression().length()));
    for (Binding value : values) {
      if (!text.contains(value.expression())) {
        return Optional.empty();
      }
      text = text.replace(value.expression(), value.shown());
    }
    for (Map.Entry<Pattern, String> sign : SIGNS.entrySet()) {
      text = sign.getKey().matcher(text).replaceAll(sign.getValue());
    }
    return Optional.of(text);
  }
}
