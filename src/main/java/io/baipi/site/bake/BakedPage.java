package io.baipi.site.bake;

import io.baipi.diagnostic.Location;
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
 */
public record BakedPage(
    String path,
    String template,
    Map<String, Object> model,
    Optional<String> source,
    String body,
    Location location) {}
