package io.baipi.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Which page holds which id. */
final class Anchors {
  private final Map<String, Set<String>> idsByPage = new HashMap<>();

  /**
   * The first page of a folder that holds an id, by folder and id. Pages that search engines shall
   * not list repeat what stands elsewhere, so that no other page leads to them.
   */
  private final Map<String, Map<String, String>> firstByFolder = new HashMap<>();

  /** Takes note of a page's ids. */
  void collect(String path, Document document) {
    Map<String, String> inFolder =
        firstByFolder.computeIfAbsent(SitePath.folderOf(path), folder -> new HashMap<>());
    boolean repeats = PageFinisher.repeats(document);
    Set<String> found = new HashSet<>();
    for (Element element : document.select("[id]")) {
      found.add(element.id());
      if (!repeats) {
        inFolder.putIfAbsent(element.id(), path);
      }
    }
    idsByPage.put(path, found);
  }

  boolean isPage(String path) {
    return idsByPage.containsKey(path);
  }

  boolean holds(String path, String id) {
    return idsByPage.getOrDefault(path, Set.of()).contains(id);
  }

  /**
   * The page that holds an id: the one that asks if it can be, else the first in the same folder,
   * which is the same language.
   */
  Optional<String> pageOf(String id, String asking) {
    if (holds(asking, id)) {
      return Optional.of(asking);
    }
    return Optional.ofNullable(
        firstByFolder.getOrDefault(SitePath.folderOf(asking), Map.of()).get(id));
  }
}
