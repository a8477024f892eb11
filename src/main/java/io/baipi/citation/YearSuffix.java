package io.baipi.citation;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells works of the same authors and year apart, which the processor does not: 2020a, 2020b. */
final class YearSuffix {
  private static final int LETTERS = 26;

  private YearSuffix() {}

  /**
   * The items, with a letter where one is needed.
   *
   * @param order their keys in the order of the list, which the letters follow
   */
  static List<CSLItemData> add(
      List<CSLItemData> items, List<String> order, Map<String, Work> works) {
    Map<String, List<String>> alike = new LinkedHashMap<>();
    for (String key : order) {
      Work work = works.get(key);
      if (work != null && work.field("author").isPresent()) {
        String year =
            PartialDate.issued(work).map(date -> String.valueOf(date.parts().get(0))).orElse("");
        alike
            .computeIfAbsent(work.field("author").get() + "\n" + year, same -> new ArrayList<>())
            .add(key);
      }
    }
    Map<String, String> letters = new LinkedHashMap<>();
    for (List<String> keys : alike.values()) {
      for (int i = 0; keys.size() > 1 && i < keys.size() && i < LETTERS; i++) {
        letters.put(keys.get(i), String.valueOf((char) ('a' + i)));
      }
    }
    return items.stream()
        .map(
            item -> {
              String letter = letters.get(item.getId());
              return letter == null
                  ? item
                  : new CSLItemDataBuilder(item).yearSuffix(letter).build();
            })
        .toList();
  }
}
