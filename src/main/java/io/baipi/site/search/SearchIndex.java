package io.baipi.site.search;

import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.data.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Everything of an edition that can be searched for, as a script that pages load when needed. */
public final class SearchIndex {
  /** The name of the script in the edition's folder. */
  public static final String NAME = "search-index.js";

  private static final List<String> WORDS =
      List.of(
          "results", "filter", "count", "more", "apart", "near", "none", "empty", "keys", "page");

  private SearchIndex() {}

  /**
   * The script: one call of {@code Baipi.searchIndex} with texts that several entries share ({@code
   * shared}) and one list an entry ({@code entries}).
   *
   * @param words the words of the interface by key
   */
  public static String script(
      Publication publication, Edition edition, Addresses addresses, UnaryOperator<String> words) {
    Frame frame = new Frame(publication, edition, addresses, words);
    Map<String, Object> index = new LinkedHashMap<>();
    index.put("code", edition.language().code());
    Map<String, Object> said = new LinkedHashMap<>();
    WORDS.forEach(key -> said.put(key, frame.word("search_" + key)));
    index.put("words", said);
    index.put("kinds", Stream.of(Kind.values()).map(frame::word).toList());
    index.put("places", places(edition, words));
    put(index, entries(frame));
    return "Baipi.searchIndex(" + Json.inline(index) + ");\n";
  }

  /**
   * The pages to start from when nothing is found: address and title. The glossary, where the
   * edition has one, and the lists that every edition has.
   */
  public static List<List<String>> places(Edition edition, UnaryOperator<String> words) {
    List<List<String>> places = new ArrayList<>();
    edition.chapters().stream()
        .filter(chapter -> chapter.html().contains("class=\"glossary\""))
        .findFirst()
        .ifPresent(chapter -> places.add(List.of(chapter.id() + ".html", chapter.title())));
    places.add(List.of("figures.html", words.apply("figures_and_tables")));
    places.add(List.of("methods.html", words.apply("methods")));
    places.add(List.of("data.html", words.apply("data")));
    return places;
  }

  static List<Entry> entries(Frame frame) {
    List<Entry> entries = new ArrayList<>(FigureEntries.of(frame));
    entries.addAll(ChapterEntries.of(frame));
    List<Entry> mentioning =
        entries.stream()
            .filter(entry -> Set.of(Kind.FIGURE, Kind.TABLE, Kind.SECTION).contains(entry.kind()))
            .toList();
    entries.addAll(UnitEntries.of(frame, mentioning));
    entries.addAll(DataEntries.of(frame));
    return entries;
  }

  /** One row an entry; what several entries share stands once. */
  private static void put(Map<String, Object> index, List<Entry> entries) {
    Map<String, Integer> shared = new LinkedHashMap<>();
    List<List<Object>> rows = new ArrayList<>();
    for (Entry entry : entries) {
      rows.add(
          List.of(
              entry.kind().ordinal(),
              place(shared, entry.badge()),
              entry.label(),
              entry.title(),
              place(shared, entry.context()),
              entry.text(),
              place(shared, entry.page()),
              entry.anchor()));
    }
    index.put("shared", new ArrayList<>(shared.keySet()));
    index.put("entries", rows);
  }

  private static int place(Map<String, Integer> shared, String text) {
    return shared.computeIfAbsent(text, key -> shared.size());
  }
}
