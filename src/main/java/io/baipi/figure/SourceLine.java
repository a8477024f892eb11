package io.baipi.figure;

import io.baipi.figure.table.Html;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        items.add(parts[1]);
      }
    }
    List<String> texts = new ArrayList<>();
    works.forEach(
        (id, items) -> {
          Localized title = titles.get(id);
          String name = title == null ? id : title.in(language);
          texts.add(work(REMARK.matcher(name).replaceFirst(""), named(items, language), language));
        });
    if (texts.isEmpty()) {
      return "";
    }
    return language == Language.ZH
        ? "来源：" + String.join("；", texts)
        : "Source: " + String.join("; ", texts);
  }

  /**
   * The titles of some works as a source line names them, each with its id.
   *
   * @param sources ids of works, or of items in them
   */
  public static Map<String, String> ids(
      Collection<String> sources, Map<String, Localized> titles, Language language) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (String source : sources) {
      String id = source.split("/", 2)[0];
      Localized title = titles.get(id);
      if (title != null) {
        ids.put(REMARK.matcher(title.in(language)).replaceFirst(""), id);
      }
    }
    return ids;
  }

  /**
   * A source line as HTML, in which the first mention of each title is a link.
   *
   * @param anchors the ids to link to, by title
   */
  static String linked(String line, Map<String, String> anchors) {
    Map<String, String> left = new HashMap<>(anchors);
    List<String> titles =
        anchors.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(t -> t))
            .toList();
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int i = 0; i < line.length(); i++) {
      int at = i;
      Optional<String> title =
          titles.stream().filter(t -> left.containsKey(t) && line.startsWith(t, at)).findFirst();
      if (title.isPresent()) {
        out.append(Html.escape(line.substring(done, i)))
            .append("<a href=\"#")
            .append(Html.escape(String.valueOf(left.remove(title.get()))))
            .append("\">")
            .append(Html.escape(title.get()))
            .append("</a>");
        done = i + title.get().length();
        i = done - 1;
      }
    }
    return out.append(Html.escape(line.substring(done))).toString();
  }

  private static String work(String title, List<String> items, Language language) {
    if (language == Language.ZH) {
      String named = title.startsWith("《") ? title : "《" + title + "》";
      return named + String.join("、", items);
    }
    return "“" + title + "”" + (items.isEmpty() ? "" : ", " + String.join(", ", items));
  }

  /** Tables before flow charts, each kind by its numbers. */
  private static List<String> named(List<String> items, Language language) {
    return items.stream()
        .sorted(
            Comparator.comparing((String item) -> item.startsWith("D"))
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder()))
        .map(item -> item(item, language))
        .toList();
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
