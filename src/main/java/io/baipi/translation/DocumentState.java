package io.baipi.translation;

import java.util.List;

/**
 * The state of one chapter or figure in one language.
 *
 * @param name a chapter's id, or {@code figures/<id>} or {@code diagrams/<id>}
 * @param entries in the order of the original, orphans last
 */
public record DocumentState(String name, List<Entry> entries) {
  public DocumentState {
    entries = List.copyOf(entries);
  }

  /** How many blocks are in a state. */
  public long count(State state) {
    return entries.stream().filter(entry -> entry.state() == state).count();
  }
}
