package io.baipi.site.bake;

import io.baipi.template.PageTemplates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Renders pages through page templates, which see a page's model and its body.
 *
 * @param templates used by several threads at once
 */
public record PageRenderer(PageTemplates templates) {
  /** A page as it leaves its template; empty, and reported, when the template is broken. */
  public Optional<String> render(BakedPage page) {
    Map<String, Object> visible = new LinkedHashMap<>(page.model());
    visible.put("body", page.body());
    return templates.render(page.template() + ".ftlh", visible);
  }
}
