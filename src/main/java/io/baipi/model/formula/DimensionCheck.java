package io.baipi.model.formula;

import io.baipi.text.Dimension;
import io.baipi.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds figures that are put together although they measure different things, such as a time and a
 * size. Counts, ratios and plain numbers go with everything, and so does a product or a quotient of
 * two measures, whose own unit has no name here.
 */
final class DimensionCheck {
  private final java.util.function.Function<Citation, Dimension> measured;
  private final List<FormulaError> errors = new ArrayList<>();

  private DimensionCheck(java.util.function.Function<Citation, Dimension> measured) {
    this.measured = measured;
  }

  static List<FormulaError> errors(
      Expression root, java.util.function.Function<Citation, Dimension> measured, Unit wanted) {
    DimensionCheck check = new DimensionCheck(measured);
    Optional<Dimension> found = check.of(root);
    Optional<Dimension> needed = measure(wanted.dimension());
    if (found.isPresent() && needed.isPresent() && !found.equals(needed)) {
      check.errors.add(
          new FormulaError(
              root.start(),
              root.length(),
              "the formula does not give a figure in '" + wanted.id() + "'",
              "cite figures that measure the same thing as the claim"));
    }
    return check.errors;
  }

  /** What is measured; empty for what goes with everything. */
  private static Optional<Dimension> measure(Dimension dimension) {
    return switch (dimension) {
      case NONE, COUNT, RATIO, SCORE -> Optional.empty();
      case SHARE, SHARE_DIFFERENCE -> Optional.of(Dimension.SHARE);
      default -> Optional.of(dimension);
    };
  }

  private Optional<Dimension> of(Expression expression) {
    if (expression instanceof Expression.Cited cited) {
      boolean place = cited.citation().of().filter(a -> !keeps(a)).isPresent();
      return place ? Optional.empty() : measure(measured.apply(cited.citation()));
    } else if (expression instanceof Expression.Negative negative) {
      return of(negative.operand());
    } else if (expression instanceof Expression.Not not) {
      of(not.operand());
    } else if (expression instanceof Expression.Binary binary) {
      return binary(binary);
    } else if (expression instanceof Expression.Call call) {
      return call(call);
    }
    return Optional.empty();
  }

  /** Whether what is made of a column is measured like its cells. */
  private static boolean keeps(Aggregate aggregate) {
    return aggregate == Aggregate.SUM
        || aggregate == Aggregate.MEAN
        || aggregate == Aggregate.HIGHEST
        || aggregate == Aggregate.LOWEST;
  }

  private Optional<Dimension> binary(Expression.Binary binary) {
    Optional<Dimension> left = of(binary.left());
    Optional<Dimension> right = of(binary.right());
    return switch (binary.operator()) {
      case PLUS, MINUS -> alike(left, right, binary);
      case TIMES -> left.isPresent() && right.isPresent() ? Optional.empty() : left.or(() -> right);
      case DIVIDE -> right.isPresent() ? Optional.empty() : left;
      case POWER, AND, OR -> Optional.empty();
      default -> {
        alike(left, right, binary);
        yield Optional.empty();
      }
    };
  }

  private Optional<Dimension> alike(
      Optional<Dimension> left, Optional<Dimension> right, Expression at) {
    if (left.isPresent() && right.isPresent() && !left.equals(right)) {
      errors.add(
          new FormulaError(
              at.start(),
              at.length(),
              "the two sides measure different things",
              "bring both to one kind of unit"));
    }
    return left.or(() -> right);
  }

  private Optional<Dimension> call(Expression.Call call) {
    List<Optional<Dimension>> arguments = call.arguments().stream().map(this::of).toList();
    return switch (call.function()) {
      case ABS, ROUND -> arguments.get(0);
      case MIN, MAX -> {
        Optional<Dimension> all = arguments.get(0);
        for (Optional<Dimension> next : arguments.subList(1, arguments.size())) {
          all = alike(all, next, call);
        }
        yield all;
      }
      case IF -> alike(arguments.get(1), arguments.get(2), call);
      case LOG, LOG2, LN, EXP, SQRT -> Optional.empty();
    };
  }
}
