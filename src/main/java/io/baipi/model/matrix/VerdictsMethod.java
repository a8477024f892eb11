package io.baipi.model.matrix;

import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.List;

/** The steps of a matrix of verdicts, for its method page. */
final class VerdictsMethod {
  private VerdictsMethod() {}

  static List<MethodStep> steps(Verdicts model) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Level level : model.scale()) {
      zh.add(level.shown().in(Language.ZH));
      en.add(level.shown().in(Language.EN));
    }
    return new Method(model.header())
        .step(
            "judge",
            Localized.of("判定", "Judge"),
            Localized.of(
                "表里的每种说法按模型文件的对照归入一个级别，由好到差：" + String.join("，", zh) + "。空格仍是空格，不归入任何级别。",
                "Each wording of the tables is put on a level as the model's file says, from best to"
                    + " worst: "
                    + String.join(", ", en)
                    + ". An empty cell stays empty and is on no level."),
            "",
            "cells")
        .step(
            "count",
            Localized.of("计数", "Count"),
            Localized.of(
                "逐行逐列数出各级别的格数；“最低”只在已说明的格里取，未说明的格数写在旁边。",
                "The cells on each level are counted by row and by column; the lowest is taken of what"
                    + " is stated, with the number of cells not stated beside it."),
            "",
            "counts")
        .steps();
  }
}
