package io.baipi.site.bake;

import io.baipi.template.PageTemplates;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * Renders a document through our page templates. They see the page's model and the document's body,
 * and nothing of JBake: its configuration holds the system's properties, its store can be emptied.
 */
final class PageTemplateEngine extends DelegatingTemplateEngine {
  private final Map<String, BakedPage> pages;
  private final PageTemplates templates;
  private final Set<String> refused = new TreeSet<>();

  PageTemplateEngine(
      ContentStore store,
      JBakeConfiguration configuration,
      Map<String, BakedPage> pages,
      PageTemplates templates) {
    super(store, configuration);
    this.pages = pages;
    this.templates = templates;
  }

  /** The paths of the pages whose template was broken, which left an empty file each. */
  Set<String> refused() {
    return refused;
  }

  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    DocumentModel document = model.getContent();
    BakedPage page = pages.get(document.getUri());
    if (page == null) {
      throw new RenderingException("no page was asked for at " + document.getUri());
    }
    Map<String, Object> visible = new LinkedHashMap<>(page.model());
    visible.put("body", document.getBody());
    Optional<String> html = templates.render(templateName, visible);
    if (html.isEmpty()) {
      refused.add(page.path());
      return;
    }
    try {
      writer.write(html.get());
    } catch (IOException e) {
      throw new RenderingException(e);
    }
  }
}
