package io.baipi.model.index;

import java.util.List;
import java.util.OptionalInt;

/**
 * A composite indicator as arithmetic.
 *
 * @param root the hierarchy
 * @param treatments one an indicator
 * @param scales one an indicator
 * @param points what the best end of a bounded scale counts
 * @param unknowns what a missing cell can be in the interval
 * @param rankDigits how many decimals of the scores are compared; all that mean something when
 *     empty
 */
public record Design(
    Node.Branch root,
    List<Treatment> treatments,
    List<Scale> scales,
    double points,
    Unknowns unknowns,
    Ties ties,
    OptionalInt rankDigits) {
  public Design {
    treatments = List.copyOf(treatments);
    scales = List.copyOf(scales);
  }

  public int indicators() {
    return scales.size();
  }

  public Tree tree() {
    return new Tree(root);
  }

  public Ranking ranking() {
    return new Ranking(ties, rankDigits);
  }

  /** What the design itself says about all that a variation can change. */
  public Setting nominal() {
    Tree tree = tree();
    return new Setting(
        tree.weights(),
        scales,
        tree.nodes().stream()
            .filter(Node.Branch.class::isInstance)
            .map(node -> ((Node.Branch) node).combine())
            .toList(),
        treatments.stream().map(Treatment::imputation).toList());
  }
}
