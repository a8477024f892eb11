package io.baipi.model.measure;

import io.baipi.data.Value;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ranks and sorts units by one column. */
final class Order {
  static final Unit RANK = Units.get("rank");

  private Order() {}

  /** Ranks from 1; what is not known has none. Equal numbers share the better rank. */
  static List<Value> ranks(List<Value> values, boolean falling, boolean dense, Source source) {
    List<BigDecimal> known =
        values.stream()
            .map(Order::number)
            .flatMap(Optional::stream)
            .map(BigDecimal::stripTrailingZeros)
            .sorted(falling ? Comparator.reverseOrder() : Comparator.naturalOrder())
            .toList();
    Map<BigDecimal, Integer> ranks = new HashMap<>();
    for (int i = 0; i < known.size(); i++) {
      ranks.putIfAbsent(known.get(i), 1 + (dense ? ranks.size() : i));
    }
    return values.stream()
        .map(
            value ->
                number(value)
                    .map(BigDecimal::stripTrailingZeros)
                    .map(ranks::get)
                    .map(rank -> source.count(rank, RANK))
                    .orElse(source.missing(RANK)))
        .toList();
  }

  /** The places of values in order; what is not known comes last, equals stay as they are. */
  static List<Integer> sorted(List<Value> values, boolean falling) {
    Comparator<Value> order = Order::compare;
    Comparator<Value> directed = falling ? order.reversed() : order;
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      places.add(i);
    }
    places.sort(
        Comparator.comparing((Integer i) -> !isKnown(values.get(i)))
            .thenComparing(
                (a, b) ->
                    isKnown(values.get(a)) && isKnown(values.get(b))
                        ? directed.compare(values.get(a), values.get(b))
                        : 0));
    return places;
  }

  private static boolean isKnown(Value value) {
    return !(value instanceof Value.Missing) && !(value instanceof Value.Range);
  }

  private static int compare(Value a, Value b) {
    if (a instanceof Value.Truth first && b instanceof Value.Truth second) {
      return Boolean.compare(first.truth(), second.truth());
    }
    Optional<BigDecimal> first = number(a);
    Optional<BigDecimal> second = number(b);
    return first.isPresent() && second.isPresent()
        ? first.get().compareTo(second.get())
        : a.show(Language.EN).compareTo(b.show(Language.EN));
  }

  private static Optional<BigDecimal> number(Value value) {
    return value instanceof Value.Num num ? Optional.of(num.number()) : Optional.empty();
  }
}
