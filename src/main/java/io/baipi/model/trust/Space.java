package io.baipi.model.trust;

import io.baipi.model.Named;
import io.baipi.model.index.Setting;
import io.baipi.model.index.Tree;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that draws can choose, laid out over numbers between 0 and 1: which numbers stand for which
 * choice.
 */
final class Space {
  /** More single weights than this are only looked at together. */
  private static final int MOST_WEIGHTS = 24;

  private final Subject subject;
  private final Setting nominal;
  private final Options options;
  private final List<Prepared> prepared;
  private final Map<Cell, Integer> cells = new LinkedHashMap<>();
  private final List<Level> levels = new ArrayList<>();
  private final List<Single> singles = new ArrayList<>();
  private final List<Input> inputs = new ArrayList<>();
  private int scaleAt = -1;
  private int combinationAt = -1;
  private int imputationAt = -1;
  private int size;

  /** What ranks can be traced to: numbers {@code from} up to but not including {@code to}. */
  record Input(String id, Localized title, int from, int to) {}

  /** Children of one group whose weights are drawn, within bounds or any. */
  private record Level(int[] children, int at, Optional<double[][]> bounds) {
    /** Weights for the children out of a draw's numbers. */
    void weigh(double[] numbers, double[] into) {
      if (bounds.isPresent()) {
        double[][] ends = bounds.get();
        Spacings.between(ends[0], ends[1], numbers, at, children, into);
      } else {
        Spacings.simplex(numbers, at, children, into);
      }
    }
  }

  /** One weight that is drawn as a share among its siblings. */
  private record Single(int node, int at, Variation.Bounds bounds) {}

  private record Cell(int indicator, int unit) {}

  Space(Subject subject, Trust.Test test) {
    this.subject = subject;
    this.nominal = subject.scorer().design().nominal();
    List<Variation> all =
        Stream.concat(
                test.variations().stream(),
                test.assumed().stream().flatMap(a -> a.variations().stream()))
            .toList();
    this.options = Options.of(nominal, all);
    boolean fills = all.stream().anyMatch(Variation.Anywhere.class::isInstance);
    this.prepared =
        options.settings(nominal).stream()
            .map(setting -> Prepared.of(subject.scorer(), setting, fills))
            .toList();
    for (Variation variation : test.variations()) {
      int from = size;
      add(variation);
      addInputs(variation, from);
    }
    for (Trust.Assumed assumed : test.assumed()) {
      int from = size;
      assumed.variations().forEach(this::add);
      addInput("assumption-" + assumed.number(), assumed.what(), from, size);
    }
  }

  private void add(Variation variation) {
    Tree tree = subject.tree();
    double[] weights = nominal.weights();
    if (variation instanceof Variation.Weights any) {
      for (int node = 0; node < tree.size(); node++) {
        int[] children = Levels.weighed(tree, weights, node);
        addLevel(children, any.within().map(percent -> around(weights, children, percent / 100)));
      }
    } else if (variation instanceof Variation.Inside inside) {
      int[] children = Levels.weighed(tree, weights, subject.node(inside.group().name()));
      addLevel(children, inside.bounds().map(bounds -> alike(children.length, bounds)));
    } else if (variation instanceof Variation.Own own) {
      singles.add(new Single(subject.node(own.node().name()), size++, own.bounds()));
    } else if (variation instanceof Variation.Scales) {
      scaleAt = size++;
    } else if (variation instanceof Variation.Combinations) {
      combinationAt = size++;
    } else if (variation instanceof Variation.Gaps) {
      imputationAt = size++;
    } else if (variation instanceof Variation.Anywhere) {
      for (Prepared each : prepared) {
        for (Prepared.Gap gap : each.gaps()) {
          Cell cell = new Cell(gap.indicator(), gap.unit());
          if (!cells.containsKey(cell)) {
            cells.put(cell, size++);
          }
        }
      }
    }
  }

  private void addLevel(int[] children, Optional<double[][]> bounds) {
    if (children.length > 1) {
      levels.add(new Level(children, size, bounds));
      size += children.length;
    }
  }

  private static double[][] around(double[] weights, int[] children, double share) {
    double[][] bounds = new double[2][children.length];
    for (int i = 0; i < children.length; i++) {
      bounds[0][i] = weights[children[i]] * (1 - share);
      bounds[1][i] = weights[children[i]] * (1 + share);
    }
    return bounds;
  }

  private static double[][] alike(int children, Variation.Bounds ends) {
    double[][] bounds = new double[2][children];
    Arrays.fill(bounds[0], ends.from());
    Arrays.fill(bounds[1], ends.to());
    return bounds;
  }

  private void addInputs(Variation variation, int from) {
    if (variation instanceof Variation.Weights) {
      addInput("weights", Localized.of("全部权重", "All weights together"), from, size);
      if (size - from <= MOST_WEIGHTS) {
        levels.forEach(this::addWeights);
      }
    } else if (variation instanceof Variation.Scales) {
      addInput("scale", Localized.of("标尺", "Scale"), from, size);
    } else if (variation instanceof Variation.Combinations) {
      addInput("combine", Localized.of("合成方法", "Combination"), from, size);
    } else {
      addInput("missing", Localized.of("缺失值", "Missing values"), from, size);
    }
  }

  private void addWeights(Level level) {
    for (int i = 0; i < level.children().length; i++) {
      Subject.Part part = subject.parts().get(level.children()[i]);
      Localized title = Ground.titled("权重：", "Weight of ", part.title());
      addInput("weight-" + part.name(), title, level.at() + i, level.at() + i + 1);
    }
  }

  private void addInput(String id, Localized title, int from, int to) {
    if (to > from) {
      inputs.add(new Input(id, title, from, to));
    }
  }

  Subject subject() {
    return subject;
  }

  Options options() {
    return options;
  }

  /** The title of a group or an indicator. */
  Localized title(Named name) {
    return subject.parts().get(subject.node(name.name())).title();
  }

  /** What ranks can be traced to. */
  List<Input> inputs() {
    return List.copyOf(inputs);
  }

  /** How many numbers a draw takes. */
  int size() {
    return size;
  }

  /** Whether draws fill missing cells with any value. */
  boolean fills() {
    return !cells.isEmpty();
  }

  List<Prepared> prepared() {
    return prepared;
  }

  /** The place of what is prepared for the choices of a draw. */
  int choice(double[] numbers) {
    return options.place(
        pick(scaleAt, options.scales().size(), numbers),
        pick(combinationAt, options.combinations().size(), numbers),
        pick(imputationAt, options.imputations().size(), numbers));
  }

  private static int pick(int at, int count, double[] numbers) {
    return at < 0 ? 0 : (int) (numbers[at] * count);
  }

  double[] nominalWeights() {
    return nominal.weights();
  }

  /**
   * The weights of a draw.
   *
   * @param into holds the declared weights, or those of an earlier draw
   */
  void weigh(double[] numbers, double[] declared, double[] into) {
    System.arraycopy(declared, 0, into, 0, into.length);
    for (int i = 0; i < levels.size(); i++) {
      levels.get(i).weigh(numbers, into);
    }
    for (Single single : singles) {
      double from = single.bounds().from();
      double share = from + (single.bounds().to() - from) * numbers[single.at()];
      Levels.set(subject.tree(), into, single.node(), share / 100);
    }
  }

  /** The number that fills a cell. */
  int place(Prepared.Gap gap) {
    return cells.getOrDefault(new Cell(gap.indicator(), gap.unit()), 0);
  }
}
