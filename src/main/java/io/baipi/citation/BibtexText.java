package io.baipi.citation;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a work as an entry in BibTeX, which BibLaTeX and reference managers read as well. */
final class BibtexText {
  private static final List<String> ORDER =
      List.of("author", "title", "booktitle", "edition", "date", "url", "langid");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<Character, String> ESCAPES =
      Map.of(
          '\\', "{\\textbackslash}",
          '&', "\\&",
          '%', "\\%",
          '$', "\\$",
          '#', "\\#",
          '_', "\\_",
          '{', "\\{",
          '}', "\\}",
          '~', "{\\textasciitilde}",
          '^', "{\\textasciicircum}");

  private BibtexText() {}

  static String of(Work work) {
    StringBuilder out = new StringBuilder("@").append(work.type().bibtex()).append('{');
    out.append(work.key());
    for (String name : ORDER) {
      work.field(name).ifPresent(value -> field(out, name, value));
    }
    return out.append("\n}\n").toString();
  }

  private static void field(StringBuilder out, String name, String value) {
    if (name.equals("date")) {
      PartialDate date = PartialDate.of(value).orElseThrow();
      line(out, "date", "{" + value + "}");
      line(out, "year", "{" + date.parts().get(0) + "}");
      if (date.parts().size() > 1) {
        line(out, "month", MONTHS.get(date.parts().get(1) - 1));
      }
    } else if (name.equals("url")) {
      line(out, name, "{" + value + "}");
    } else {
      // The braces of names hold words together.
      line(out, name, "{" + escape(value, name.equals("author")) + "}");
    }
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(String.format(Locale.ROOT, ",\n  %-9s = %s", name, value));
  }

  private static String escape(String text, boolean keepBraces) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      boolean brace = c == '{' || c == '}';
      out.append(
          keepBraces && brace ? String.valueOf(c) : ESCAPES.getOrDefault(c, String.valueOf(c)));
    }
    return out.toString();
  }
}
