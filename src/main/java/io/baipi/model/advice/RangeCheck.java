package io.baipi.model.advice;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks that the answers to a question for a number cover every number once. */
final class RangeCheck {
  private final Diagnostics diagnostics;

  RangeCheck(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** An answer with its range. */
  private record Ranged(Advice.Answer answer, NumberRange range) {}

  void check(Named question, List<Advice.Answer> answers) {
    List<Ranged> sorted = new ArrayList<>();
    for (Advice.Answer answer : answers) {
      answer.range().ifPresent(range -> sorted.add(new Ranged(answer, range)));
    }
    sorted.sort((a, b) -> NumberRange.byStart(a.range(), b.range()));
    Ranged first = sorted.get(0);
    first.range().low().ifPresent(low -> gap(question, "below " + low.toPlainString()));
    // The range that reaches furthest so far.
    Ranged widest = first;
    for (Ranged next : sorted.subList(1, sorted.size())) {
      if (widest.range().overlaps(next.range())) {
        diagnostics.error(
            "model.ranges-overlap",
            next.answer().name().location(),
            "'"
                + widest.answer().name().name()
                + "' and '"
                + next.answer().name().name()
                + "' have numbers in common",
            "let one of them stop where the other begins");
      } else {
        Optional<String> gap = widest.range().gapBefore(next.range());
        gap.ifPresent(numbers -> gap(question, numbers));
      }
      widest = reachesFurther(next.range(), widest.range()) ? next : widest;
    }
    widest.range().high().ifPresent(high -> gap(question, "above " + high.toPlainString()));
  }

  private static boolean reachesFurther(NumberRange a, NumberRange b) {
    if (a.high().isEmpty() || b.high().isEmpty()) {
      return a.high().isEmpty();
    }
    int order = a.high().get().compareTo(b.high().get());
    return order > 0 || order == 0 && a.withHigh();
  }

  private void gap(Named question, String numbers) {
    diagnostics.error(
        "model.ranges-gap",
        question.location(),
        "no answer to '" + question.name() + "' covers the numbers " + numbers,
        "widen one of the answers");
  }
}
