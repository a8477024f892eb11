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
        bindings.add(
            new Binding(bound.expression(), bound.shown(), bound.value(), bound.location()));
      } else if (slot instanceof Slot.Claim claim) {
        Value truth =
            new Value.Truth(
                true,
                Provenance.computed(List.of(claim.provenance())),
                new Lineage.Rule("", claim.that(), claim.location(), claim.inputs()));
        bindings.add(new Binding(claim.that(), words.getOrDefault(i, ""), truth, claim.location()));
      }
    }
    return List.copyOf(bindings);
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
