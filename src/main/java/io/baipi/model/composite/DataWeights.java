package io.baipi.model.composite;

import io.baipi.model.Inputs;
import io.baipi.model.index.Combination;
import io.baipi.model.index.Design;
import io.baipi.model.index.Plan;
import io.baipi.model.index.Scorer;
import io.baipi.model.index.Weighing;
import java.util.List;
import java.util.Optional;

/**
 * Finds the weights that a model leaves to the data, those inside groups before those over them.
 */
final class DataWeights {
  /** Correlations closer than this count as equal. */
  private static final double EQUAL = 1e-6;

  private final Composite model;
  private final Inputs inputs;

  DataWeights(Composite model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
  }

  /** One weight a part, in the order of the file. */
  double[] find(Design declared, double[][] raw) {
    double[] weights = declared.tree().weights();
    List<Part> parts = model.root().all().toList();
    Plan plan = new Scorer(declared, raw).prepare();
    for (int node = parts.size() - 1; node >= 0; node--) {
      if (parts.get(node) instanceof Part.Group group && group.weights().how().fromData()) {
        int[] children = declared.tree().children(node);
        double[][] nodes = plan.nodes(weights);
        double[][] columns = new double[children.length][];
        for (int i = 0; i < children.length; i++) {
          columns[i] = nodes[children[i]];
        }
        Optional<Weighing.Found> found = find(group, columns);
        for (int i = 0; i < children.length && found.isPresent(); i++) {
          weights[children[i]] = found.get().weights()[i];
        }
      }
    }
    return weights;
  }

  private Optional<Weighing.Found> find(Part.Group group, double[][] columns) {
    return group.weights().how() == LevelWeights.How.PCA
        ? principal(group, columns)
        : equalising(group, columns);
  }

  private static String what(Part.Group group) {
    return group.name().name().isEmpty() ? "the top" : "'" + group.name().name() + "'";
  }

  private Optional<Weighing.Found> principal(Part.Group group, double[][] columns) {
    Optional<Weighing.Found> found = Weighing.principal(columns);
    if (found.isEmpty()) {
      inputs.error(
          "model.weights",
          group.weights().at(),
          "what stands in " + what(group) + " has no first principal component",
          "it needs three units that have everything, values that differ, and some correlation");
    } else if (columns.length > 1) {
      for (int i = 0; i < columns.length; i++) {
        if (found.get().correlations()[i] < 0) {
          inputs.warning(
              "model.pca-sign",
              group.weights().at(),
              "'"
                  + group.parts().get(i).name().name()
                  + "' runs against the first principal component of "
                  + what(group),
              "look at its 'better'; its weight is the square of its loading all the same");
        }
      }
    }
    return found;
  }

  private Optional<Weighing.Found> equalising(Part.Group group, double[][] columns) {
    if (group.combine() == Combination.COPELAND) {
      inputs.error(
          "model.weights",
          group.weights().at(),
          "the wins of 'copeland' jump with the weights, so that none are the best",
          "use 'combine: mean', or 'weights: equal'");
      return Optional.empty();
    }
    Optional<Weighing.Found> found = Weighing.equalising(columns, group.combine());
    if (found.isEmpty()) {
      inputs.error(
          "model.weights",
          group.weights().at(),
          "no weights were found in " + what(group) + " that equal correlations out",
          "each part needs values that differ between units");
    } else if (found.get().spread() > EQUAL) {
      inputs.warning(
          "model.weights-uneven",
          group.weights().at(),
          "no weights make the correlations in " + what(group) + " equal",
          "the ones that come closest are taken; look at what runs against the others");
    }
    return found;
  }
}
