package io.baipi.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a work of the paper's own as a record in RIS, which reference managers import. */
final class RisText {
  private static final Map<WorkType, String> TYPES =
      Map.of(
          WorkType.REPORT, "RPRT",
          WorkType.PART, "CHAP",
          WorkType.FIGURE, "FIGURE",
          WorkType.DATASET, "DATA");

  private final List<String> lines = new ArrayList<>();

  private RisText() {}

  static String of(Work work) {
    RisText ris = new RisText();
    ris.line("TY", TYPES.getOrDefault(work.type(), "GEN"));
    work.field("author")
        .ifPresent(
            names -> {
              for (String name : names.split(" and ")) {
                ris.line("AU", name.replaceAll("[{}]", ""));
              }
            });
    work.field("title").ifPresent(title -> ris.line("TI", title));
    work.field("booktitle").ifPresent(title -> ris.line("T2", title));
    work.field("edition").ifPresent(edition -> ris.line("ET", edition));
    work.field("date").flatMap(PartialDate::of).ifPresent(ris::date);
    work.field("url").ifPresent(url -> ris.line("UR", url));
    work.field("langid").ifPresent(language -> ris.line("LA", language));
    ris.line("ID", work.key());
    ris.lines.add("ER  - ");
    return String.join("\r\n", ris.lines) + "\r\n";
  }

  private void date(PartialDate date) {
    List<Integer> parts = date.parts();
    line("PY", String.valueOf(parts.get(0)));
    StringBuilder day = new StringBuilder(String.valueOf(parts.get(0)));
    for (int i = 1; i < 3; i++) {
      day.append('/');
      if (i < parts.size()) {
        day.append(String.format(Locale.ROOT, "%02d", parts.get(i)));
      }
    }
    line("DA", day + "/");
  }

  private void line(String tag, String text) {
    lines.add(tag + "  - " + text.replaceAll("\\s+", " "));
  }
}
