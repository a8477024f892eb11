package io.baipi.template;

import io.baipi.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * A text whose template has run.
 *
 * @param text the text, a {@link Sentinel} at each place of a slot
 * @param slots the slots by number
 * @param complete whether nothing failed, so that no value is lacking
 */
public record Filled(String text, List<Slot> slots, Language language, boolean complete) {
  public Filled {
    slots = List.copyOf(slots);
  }

  /** The slot that has a number, if there is one: a text can hold forged sentinels. */
  public Optional<Slot> slot(int number) {
    return number < slots.size() ? Optional.of(slots.get(number)) : Optional.empty();
  }

  /** The values of the text, in order. */
  public List<Slot.Bound> values() {
    return slots.stream().filter(Slot.Bound.class::isInstance).map(Slot.Bound.class::cast).toList();
  }

  /** A part of the text, or what became of it, with each value as plain text. */
  public String plain(String part) {
    Matcher match = Sentinel.PATTERN.matcher(part);
    StringBuilder out = new StringBuilder();
    while (match.find()) {
      String words =
          slot(Sentinel.slot(match))
              .map(
                  slot ->
                      slot instanceof Slot.Bound bound
                          ? bound.shown()
                          : slot instanceof Slot.Plain plain ? plain.text() : "")
              .orElse("");
      match.appendReplacement(out, Matcher.quoteReplacement(words));
    }
    return match.appendTail(out).toString();
  }
}
