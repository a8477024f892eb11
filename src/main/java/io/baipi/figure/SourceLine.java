package io.baipi.figure;

import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the published works that a figure comes from, and the tables and flow charts in them. */
public final class SourceLine {
  private static final Pattern ITEM = Pattern.compile("([TD])(\\d+)");

  /** What a work's title says about the work; the badge says it again. */
  private static final Pattern REMARK = Pattern.compile("\\s*(?:（[^（）]*）|\\([^()]*\\))$");

  private SourceLine() {}

  /**
   * The source line, such as "来源：《…》表 1、流程图 5"; empty when there are no sources.
   *
   * @param sources ids such as {@code ranking-2025/T1}, or of a work as a whole
   * @param titles the works' titles by id
   */
  public static String of(List<String> sources, Map<String, Localized> titles, Language language) {
    Map<String, List<String>> works = new LinkedHashMap<>();
    for (String source : sources) {
      String[] parts = source.split("/", 2);
      List<String> items = works.computeIfAbsent(parts[0], id -> new ArrayList<>());
      if (parts.length == 2) {
        items.add(item(parts[1], language));
      }
    }
    List<String> texts = new ArrayList<>();
    works.forEach(
        (id, items) -> {
          Localized title = titles.get(id);
          String name = title == null ? id : title.in(language);
          texts.add(work(REMARK.matcher(name).replaceFirst(""), items, language));
        });
    if (texts.isEmpty()) {
      return "";
    }
    return language == Language.ZH
        ? "来源：" + String.join("；", texts)
        : "Source: " + String.join("; ", texts);
  }

  private static String work(String title, List<String> items, Language language) {
    if (language == Language.ZH) {
      String named = title.startsWith("《") ? title : "《" + title + "》";
      return named + String.join("、", items);
    }
    return "“" + title + "”" + (items.isEmpty() ? "" : ", " + String.join(", ", items));
  }

  private static String item(String item, Language language) {
    Matcher known = ITEM.matcher(item);
    if (!known.matches()) {
      return item;
    }
    boolean table = known.group(1).equals("T");
    if (language == Language.ZH) {
      return (table ? "表 " : "流程图 ") + known.group(2);
    }
    return (table ? "Table " : "Flow chart ") + known.group(2);
  }
}
