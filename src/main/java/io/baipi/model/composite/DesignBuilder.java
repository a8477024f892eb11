package io.baipi.model.composite;

import io.baipi.model.index.Design;
import io.baipi.model.index.Imputation;
import io.baipi.model.index.Node;
import io.baipi.model.index.Treatment;
import java.util.ArrayList;
import java.util.List;

/** Puts a model into the terms of its arithmetic: parts become nodes in the same order. */
final class DesignBuilder {
  private final Composite model;
  private final RawData raw;

  DesignBuilder(Composite model, RawData raw) {
    this.model = model;
    this.raw = raw;
  }

  /** The weights that the model declares, one a part, in the order of the file. */
  double[] declaredWeights() {
    return model.root().all().mapToDouble(Part::weight).toArray();
  }

  /**
   * @param weights one a part, in the order of the file
   */
  Design design(double[] weights) {
    List<Part.Indicator> indicators = model.indicators();
    List<Treatment> treatments = new ArrayList<>();
    for (int i = 0; i < indicators.size(); i++) {
      Part.Indicator indicator = indicators.get(i);
      treatments.add(
          new Treatment(
              indicator.higher(),
              raw.per().get(i),
              imputation(indicator, i),
              indicator.log().isPresent(),
              indicator.outliers()));
    }
    return new Design(
        (Node.Branch) new Walk(weights).node(model.root()),
        treatments,
        indicators.stream().map(Part.Indicator::scale).toList(),
        model.points(),
        model.unknowns(),
        model.ties(),
        model.rankDigits());
  }

  private Imputation imputation(Part.Indicator indicator, int place) {
    return switch (indicator.filling().how()) {
      case LEAVE_OUT -> new Imputation.LeaveOut();
      case MEAN -> new Imputation.Mean();
      case MEDIAN -> new Imputation.Median();
      case GROUP_MEAN -> new Imputation.GroupMean(raw.by().get(place).orElseThrow());
    };
  }

  /** A walk through the parts that counts them. */
  private static final class Walk {
    private final double[] weights;
    private int parts;
    private int indicators;

    Walk(double[] weights) {
      this.weights = weights;
    }

    Node node(Part part) {
      double weight = weights[parts++];
      if (part instanceof Part.Group group) {
        List<Node> children = new ArrayList<>();
        group.parts().forEach(child -> children.add(node(child)));
        return new Node.Branch(group.name().name(), weight, group.combine(), children);
      }
      return new Node.Leaf(indicators++, weight);
    }
  }
}
