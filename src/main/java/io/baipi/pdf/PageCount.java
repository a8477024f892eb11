package io.baipi.pdf;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the pages of a book together from chapters that were laid out apart. */
final class PageCount {
  private final Map<String, Integer> guess;
  private final Map<String, Integer> lengths = new HashMap<>();
  private final Map<String, Spot> spots = new HashMap<>();

  /**
   * Where a target stands.
   *
   * @param page from the chapter's first page, which is 0
   */
  private record Spot(String chapter, int page) {}

  /**
   * @param guess a guess of the page of each target
   */
  PageCount(Map<String, Integer> guess) {
    this.guess = guess;
  }

  /** Takes how long some chapters are, and where in them the targets stand. */
  void take(Layout layout, Collection<String> chapters) {
    for (String chapter : chapters) {
      Optional<Layout.Extent> found = layout.extent(chapter);
      if (found.isEmpty()) {
        continue;
      }
      Layout.Extent section = found.get();
      lengths.put(chapter, section.last() - section.first() + 1);
      for (String target : guess.keySet()) {
        layout
            .extent(target)
            .map(extent -> extent.first() - section.first())
            .filter(page -> page >= 0 && page <= section.last() - section.first())
            .ifPresent(page -> spots.put(target, new Spot(chapter, page)));
      }
    }
  }

  /** The page that each target stands on, when the chapters follow each other from page 1. */
  Map<String, Integer> pages(List<String> chapters) {
    Map<String, Integer> starts = new HashMap<>();
    int next = 1;
    for (String chapter : chapters) {
      starts.put(chapter, next);
      next += lengths.getOrDefault(chapter, 1);
    }
    Map<String, Integer> pages = new TreeMap<>(guess);
    spots.forEach(
        (target, spot) -> pages.put(target, starts.getOrDefault(spot.chapter(), 1) + spot.page()));
    return pages;
  }
}
