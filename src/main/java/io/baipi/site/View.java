package io.baipi.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a template sees of one thing: named texts, truths, lists and further views, in order. */
final class View {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds one named value. */
  View with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Adds all values of another view. */
  View with(Map<String, Object> others) {
    values.putAll(others);
    return this;
  }

  Map<String, Object> map() {
    return Collections.unmodifiableMap(values);
  }
}
