package io.baipi.model.composite;

import io.baipi.data.Table;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains what is done to indicators before they are scaled. */
final class TreatmentWords {
  private final Composite model;
  private final Table data;

  TreatmentWords(Composite model, Table data) {
    this.model = model;
    this.data = data;
  }

  /** Empty when nothing is done. */
  Optional<Localized> text() {
    Map<Localized, List<Part.Indicator>> users = new LinkedHashMap<>();
    for (Part.Indicator indicator : model.indicators()) {
      List<Localized> steps = steps(indicator);
      if (!steps.isEmpty()) {
        Localized joined = Localized.of(join(steps, Language.ZH), join(steps, Language.EN));
        users.computeIfAbsent(joined, key -> new ArrayList<>()).add(indicator);
      }
    }
    if (users.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Localized.of(text(users, Language.ZH), text(users, Language.EN)));
  }

  private String text(Map<Localized, List<Part.Indicator>> users, Language language) {
    boolean zh = language == Language.ZH;
    return users.entrySet().stream()
        .map(
            entry ->
                entry.getValue().stream()
                        .map(i -> Inputs.title(data, i.name(), i.title()).in(language))
                        .collect(Collectors.joining(zh ? "、" : ", "))
                    + (zh ? "：" : ": ")
                    + entry.getKey().in(language)
                    + (zh ? "。" : "."))
        .collect(Collectors.joining(zh ? "" : " "));
  }

  private static String join(List<Localized> steps, Language language) {
    return steps.stream()
        .map(step -> step.in(language))
        .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
  }

  private List<Localized> steps(Part.Indicator indicator) {
    List<Localized> steps = new ArrayList<>();
    indicator
        .per()
        .ifPresent(
            per ->
                steps.add(
                    Localized.of(
                        "除以" + title(per, Language.ZH), "divided by " + title(per, Language.EN))));
    filling(indicator).ifPresent(steps::add);
    if (indicator.log().isPresent()) {
      steps.add(Localized.of("取自然对数", "its natural logarithm is taken"));
    }
    int cap = indicator.outliers().cap();
    if (cap > 0) {
      boolean log = indicator.outliers().thenLog();
      steps.add(
          Localized.of(
              "偏度绝对值不小于2且超额峰度不小于3.5时，把最远的值换成次远的值，至多"
                  + cap
                  + "个"
                  + (log ? "；仍不够时改为对原数据取对数ln(x − min + (max − min) / 100)" : ""),
              "while the skewness is 2 or more either way and the excess kurtosis 3.5 or more, the"
                  + " furthest value is replaced by the next, "
                  + cap
                  + " at the most"
                  + (log
                      ? "; if that is not enough, the logarithm ln(x − min + (max − min) / 100) of"
                          + " the data as it was is taken instead"
                      : "")));
    }
    return steps;
  }

  private Optional<Localized> filling(Part.Indicator indicator) {
    return switch (indicator.filling().how()) {
      case LEAVE_OUT -> Optional.empty();
      case MEAN ->
          Optional.of(
              Localized.of("缺失值用已知数值的均值填补", "gaps are filled with the mean of the known values"));
      case MEDIAN ->
          Optional.of(
              Localized.of(
                  "缺失值用已知数值的中位数填补", "gaps are filled with the median of the known values"));
      case GROUP_MEAN ->
          indicator
              .filling()
              .by()
              .map(
                  by ->
                      Localized.of(
                          "缺失值用同一" + title(by, Language.ZH) + "已知数值的均值填补",
                          "gaps are filled with the mean of the known values of the same "
                              + title(by, Language.EN)));
    };
  }

  private String title(Named column, Language language) {
    return Inputs.title(data, column, Localized.same(column.name())).in(language);
  }
}
