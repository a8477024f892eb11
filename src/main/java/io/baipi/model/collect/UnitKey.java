package io.baipi.model.collect;

import io.baipi.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What tells one unit from another: a text, a number or a truth for each column of the key. Numbers
 * are ordered by size, texts by their code units, false before true.
 */
record UnitKey(List<Part> parts) implements Comparable<UnitKey> {

  /** One column's value: a number, or a text; a truth is the text {@code false} or {@code true}. */
  record Part(Optional<BigDecimal> number, String text) {}

  /** The key of an answer; empty when a part of it is missing. */
  static Optional<UnitKey> of(Answer answer, int at, Collect model, Map<String, CellKind> kinds) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < model.by().size(); i++) {
      if (answer.isMissing(at + i)) {
        return Optional.empty();
      }
      CellKind kind = kinds.getOrDefault(model.by().get(i).column().name(), CellKind.TEXT);
      parts.add(part(answer, at + i, kind));
    }
    return Optional.of(new UnitKey(List.copyOf(parts)));
  }

  private static Part part(Answer answer, int column, CellKind kind) {
    if (kind == CellKind.EXACT || kind == CellKind.FLOAT) {
      BigDecimal number = Numbers.tidy(answer.number(column).orElseThrow());
      return new Part(Optional.of(number), number.toPlainString());
    } else if (kind == CellKind.TRUTH) {
      return new Part(Optional.empty(), answer.truth(column).orElseThrow().toString());
    }
    return new Part(Optional.empty(), answer.text(column).orElseThrow());
  }

  /** The key as tables name rows. */
  String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining(" · "));
  }

  @Override
  public int compareTo(UnitKey other) {
    for (int i = 0; i < parts.size(); i++) {
      Part mine = parts.get(i);
      Part theirs = other.parts.get(i);
      int order =
          mine.number().isPresent() && theirs.number().isPresent()
              ? mine.number().get().compareTo(theirs.number().get())
              : mine.text().compareTo(theirs.text());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
