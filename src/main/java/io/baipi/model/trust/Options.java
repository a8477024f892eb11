package io.baipi.model.trust;

import io.baipi.model.index.Combination;
import io.baipi.model.index.Imputation;
import io.baipi.model.index.Scale;
import io.baipi.model.index.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The ways of scaling, combining and filling gaps that draws choose from, each for all indicators
 * or levels; one alone where draws have no choice.
 */
record Options(
    List<List<Scale>> scales,
    List<List<Combination>> combinations,
    List<List<Imputation>> imputations) {

  static Options of(Setting nominal, List<Variation> variations) {
    List<List<Scale>> scales = List.of(nominal.scales());
    List<List<Combination>> combinations = List.of(nominal.combinations());
    List<List<Imputation>> imputations = List.of(nominal.imputations());
    for (Variation variation : variations) {
      if (variation instanceof Variation.Scales some) {
        scales = options(some.options(), nominal.scales());
      } else if (variation instanceof Variation.Combinations some) {
        combinations = options(some.options(), nominal.combinations());
      } else if (variation instanceof Variation.Gaps some) {
        imputations = options(some.options(), nominal.imputations());
      }
    }
    return new Options(scales, combinations, imputations);
  }

  private static <T> List<List<T>> options(List<Optional<T>> options, List<T> declared) {
    List<List<T>> all = new ArrayList<>();
    for (Optional<T> option : options) {
      all.add(option.map(o -> Collections.nCopies(declared.size(), o)).orElse(declared));
    }
    return all.stream().distinct().toList();
  }

  int count() {
    return scales.size() * combinations.size() * imputations.size();
  }

  /** The place of a choice among all, in the order of {@link #settings}. */
  int place(int scale, int combination, int imputation) {
    return (scale * combinations.size() + combination) * imputations.size() + imputation;
  }

  /** Every combination of choices. */
  List<Setting> settings(Setting nominal) {
    List<Setting> settings = new ArrayList<>();
    for (List<Scale> scale : scales) {
      for (List<Combination> combination : combinations) {
        for (List<Imputation> imputation : imputations) {
          settings.add(new Setting(nominal.weights(), scale, combination, imputation));
        }
      }
    }
    return settings;
  }
}
