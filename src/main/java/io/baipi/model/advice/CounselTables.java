package io.baipi.model.advice;

import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out what a flow ends in, and why. */
final class CounselTables {
  private final Layout layout;
  private final Advice advice;

  CounselTables(Layout layout) {
    this.layout = layout;
    this.advice = layout.advice();
  }

  /** All reasons in one text, each with its source. */
  static Value reasons(Advice.Counsel counsel, Source source) {
    if (counsel.reasons().isEmpty()) {
      return source.missing();
    }
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Advice.Reason reason : counsel.reasons()) {
      zh.add(reason.because().in(Language.ZH) + "（" + basis(reason).in(Language.ZH) + "）");
      en.add(reason.because().in(Language.EN) + " (" + basis(reason).in(Language.EN) + ")");
    }
    return source.text(Localized.of(String.join("", zh), String.join(" ", en)));
  }

  private static Localized basis(Advice.Reason reason) {
    return reason
        .source()
        .map(source -> Localized.same(source.name()))
        .orElse(Provenance.ASSUMED.label());
  }

  Table outcomes() {
    ResultTable table =
        layout
            .part("outcomes", "结论", "Outcomes")
            .text("outcome", Layout.ID)
            .text("title", Layout.TITLE)
            .text("recommendation", Layout.RECOMMENDATION)
            .text("reasons", Layout.REASONS);
    Layout.truth(table, "assumed", Layout.ASSUMED);
    for (Advice.Counsel counsel : advice.counsels()) {
      Source source = layout.said(counsel.name(), counsel.assumed());
      table.row(
          counsel.name().name(),
          List.of(
              Layout.id(source, counsel.name()),
              source.text(counsel.title()),
              source.text(counsel.recommend()),
              reasons(counsel, source),
              source.truth(counsel.assumed())));
    }
    return table.table();
  }

  Table reasons() {
    ResultTable table =
        layout
            .part("reasons", "理由", "Reasons")
            .text("reason", Layout.ID)
            .text("outcome", Layout.OUTCOME)
            .text("because", Localized.of("理由", "Reason"))
            .text("source", Localized.of("来源", "Source"));
    for (Advice.Counsel counsel : advice.counsels()) {
      for (int i = 0; i < counsel.reasons().size(); i++) {
        Advice.Reason reason = counsel.reasons().get(i);
        Source source =
            layout.said(reason.source().orElse(counsel.name()), reason.source().isEmpty());
        String key = counsel.name().name() + " · " + (i + 1);
        table.row(
            key,
            List.of(
                source.text(Localized.same(key)),
                Layout.id(source, counsel.name()),
                source.text(reason.because()),
                reason.source().map(s -> Layout.id(source, s)).orElse(source.missing())));
      }
    }
    return table.table();
  }

  Table evidence(List<Evidence> all) {
    ResultTable table =
        layout
            .part("evidence", "依据", "Evidence")
            .text("evidence", Layout.ID)
            .text("outcome", Layout.OUTCOME)
            .text("refers_to", Localized.of("引用", "Refers to"))
            .text("title", Layout.TITLE)
            .text("value", Localized.of("数值", "Value"));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Evidence one : all) {
      String outcome = one.counsel().name().name();
      int number = numbers.merge(outcome, 1, Integer::sum);
      String key = outcome + " · " + number;
      Source source = layout.said(one.name(), one.counsel().assumed());
      table.row(
          key,
          List.of(
              source.text(Localized.same(key)),
              Layout.id(source, one.counsel().name()),
              Layout.id(source, one.name()),
              source.text(one.title()),
              one.value().orElse(source.missing())));
    }
    return table.table();
  }
}
