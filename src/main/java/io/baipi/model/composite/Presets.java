package io.baipi.model.composite;

import io.baipi.model.index.Tree;
import io.baipi.model.trust.Subject;
import io.baipi.model.trust.WeightPreset;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Weights to start from: the model's own, equal ones, those that it names, and one part alone. */
final class Presets {
  private static final double SAME = 1e-9;

  private final Subject subject;
  private final Tree tree;
  private final List<WeightPreset> all = new ArrayList<>();

  private Presets(Subject subject) {
    this.subject = subject;
    this.tree = subject.scorer().tree();
  }

  /** The presets, the model's own first; none that comes to the same as one before it. */
  static List<WeightPreset> of(Composite model, Subject subject, double[] own) {
    Presets presets = new Presets(subject);
    presets.add("paper", Localized.of("本报告的权重", "As in the paper"), own);
    double[] equal = own.clone();
    Arrays.fill(equal, 1);
    presets.add("equal", Localized.of("各项相等", "All equal"), equal);
    for (WeightPreset named : WeightPreset.of(model.trust(), subject)) {
      presets.add(named.name(), named.title(), named.weights());
    }
    for (int node : presets.tree.children(0)) {
      presets.addOnly(node, own);
    }
    return List.copyOf(presets.all);
  }

  private void addOnly(int node, double[] own) {
    double[] only = own.clone();
    for (int sibling : tree.children(0)) {
      only[sibling] = sibling == node ? 1 : 0;
    }
    Subject.Part part = subject.parts().get(node);
    Localized title =
        Localized.of("只看" + part.title().in(Language.ZH), "Only " + part.title().in(Language.EN));
    add("only-" + part.name(), title, only);
  }

  private void add(String name, Localized title, double[] weights) {
    double[] shares = tree.overall(weights);
    boolean there = all.stream().anyMatch(other -> isSame(shares, tree.overall(other.weights())));
    if (!there) {
      all.add(new WeightPreset(name, title, weights));
    }
  }

  private static boolean isSame(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (Math.abs(a[i] - b[i]) > SAME) {
        return false;
      }
    }
    return true;
  }
}
