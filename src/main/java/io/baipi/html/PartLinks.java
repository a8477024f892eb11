package io.baipi.html;

import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The links of a part of the paper that is published by itself. */
public final class PartLinks {
  private PartLinks() {}

  /**
   * A fragment whose links to what it lacks lead to where that stands, or become plain words.
   *
   * @param address the whole address of an id; empty when it has none
   */
  public static String outward(String fragment, Function<String, Optional<String>> address) {
    Element body = Jsoup.parseBodyFragment(fragment).body();
    for (Element link : body.select("a[href^=#]")) {
      String id = link.attr("href").substring(1);
      if (body.getElementById(id) != null) {
        continue;
      }
      Optional<String> found = address.apply(id);
      if (found.isPresent()) {
        link.attr("href", found.get());
      } else {
        link.tagName("span").removeAttr("href").removeAttr("title");
      }
    }
    return Canonical.html(body);
  }
}
