package io.baipi.chapter;

import io.baipi.data.Lineage;
import io.baipi.data.Provenance;
import io.baipi.data.Value;
import io.baipi.template.Filled;
import io.baipi.template.Sentinel;
import io.baipi.template.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** What a filled template binds: its values, and the words that its claims hold. */
final class Bindings {
  private Bindings() {}

  static List<Binding> of(Filled filled) {
    Map<Integer, String> words = claimed(filled);
    List<Binding> bindings = new ArrayList<>();
    for (int i = 0; i < filled.slots().size(); i++) {
      Slot slot = filled.slots().get(i);
      if (slot instanceof Slot.Bound bound) {
        bindings.add(binding(bound));
      } else if (slot instanceof Slot.Claim claim) {
        List<Lineage> inputs =
            claim.compared().stream().map(bound -> bound.value().lineage()).toList();
        Value truth =
            new Value.Truth(
                true,
                Provenance.computed(List.of(claim.provenance())),
                new Lineage.Rule("", claim.that(), claim.location(), inputs));
        bindings.add(
            new Binding(
                claim.that(),
                words.getOrDefault(i, ""),
                truth,
                claim.compared().stream().map(Bindings::binding).toList(),
                claim.location()));
      }
    }
    return List.copyOf(bindings);
  }

  private static Binding binding(Slot.Bound bound) {
    return new Binding(bound.expression(), bound.shown(), bound.value(), bound.location());
  }

  private static Map<Integer, String> claimed(Filled filled) {
    Map<Integer, Integer> starts = new HashMap<>();
    Map<Integer, String> words = new HashMap<>();
    Matcher match = Sentinel.PATTERN.matcher(filled.text());
    while (match.find()) {
      int number = Sentinel.slot(match);
      int end = match.start();
      starts.putIfAbsent(number, match.end());
      filled
          .slot(number)
          .filter(Slot.End.class::isInstance)
          .map(slot -> ((Slot.End) slot).start())
          .filter(starts::containsKey)
          .ifPresent(
              start ->
                  words.putIfAbsent(
                      start,
                      filled.plain(filled.text().substring(starts.getOrDefault(start, end), end))));
    }
    return words;
  }
}
