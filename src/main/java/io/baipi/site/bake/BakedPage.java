package io.baipi.site.bake;

import io.baipi.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page that is to be baked.
 *
 * @param path where it goes in the site, such as {@code zh/ranking.html}
 * @param template the name of its page template without {@code .ftlh}, which is also its type
 * @param model what the template sees: maps, lists, texts, truths and numbers only
 * @param source the file below the paper's {@code content} that JBake's crawler must find for it;
 *     empty for a page that is generated
 * @param body the HTML fragment that stands for the source's text; empty for a generated page
 * @param location what to name when the page is at fault
 * @param madeFrom what the page is made from, apart from its template, in a form that can be
 *     compared; empty where nobody says
 */
public record BakedPage(
    String path,
    String template,
    Map<String, Object> model,
    Optional<String> source,
    String body,
    Location location,
    List<?> madeFrom) {

  /** A page that does not say what it is made from. */
  public BakedPage(
      String path,
      String template,
      Map<String, Object> model,
      Optional<String> source,
      String body,
      Location location) {
    this(path, template, model, source, body, location, List.of());
  }

  /** The same page with another model. */
  public BakedPage with(Map<String, Object> other) {
    return new BakedPage(path, template, other, source, body, location, madeFrom);
  }
}
