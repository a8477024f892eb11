package io.baipi.model.trust;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Method;
import io.baipi.text.Localized;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tables, facts and steps of the method as they come about. */
record Findings(Map<String, Table> parts, Map<String, Value> facts, Method method) {

  /** Adds a part with the step that explains it. */
  void add(String part, Table table, String step, Localized text, String mathml) {
    parts.put(part, table);
    method.step(step, table.title(), text, mathml, part);
  }

  void fact(String name, Value value) {
    facts.put(name, value);
  }

  static Findings of(Method method) {
    return new Findings(new LinkedHashMap<>(), new LinkedHashMap<>(), method);
  }
}
