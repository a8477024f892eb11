package io.baipi.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What other pages can lead to on a page, and what a reference to it says of it. */
public final class PageMarks {
  private final boolean repeats;
  private final Set<String> ids;
  private final Map<String, String> previews;

  private PageMarks(boolean repeats, Set<String> ids, Map<String, String> previews) {
    this.repeats = repeats;
    this.ids = ids;
    this.previews = previews;
  }

  /** The marks of a page as it was baked, without permalinks. */
  static PageMarks of(Document document) {
    Map<String, String> previews = new HashMap<>();
    Previews.collect(document, previews);
    return new PageMarks(PageFinisher.repeats(document), ids(document), previews);
  }

  /** The same without what references say. */
  static PageMarks bare(Document document) {
    return new PageMarks(PageFinisher.repeats(document), ids(document), Map.of());
  }

  private static Set<String> ids(Document document) {
    Set<String> ids = new HashSet<>();
    for (Element element : document.select("[id]")) {
      ids.add(element.id());
    }
    return ids;
  }

  /** Whether the page repeats what stands on others, so that no other page leads to it. */
  boolean repeats() {
    return repeats;
  }

  Set<String> ids() {
    return ids;
  }

  /** What references say, by id. */
  Map<String, String> previews() {
    return previews;
  }
}
