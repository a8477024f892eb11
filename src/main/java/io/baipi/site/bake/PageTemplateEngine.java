package io.baipi.site.bake;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * Gives JBake each document as our page templates rendered it. They saw the page's model and its
 * body, and nothing of JBake: its configuration holds the system's properties, its store can be
 * emptied.
 */
final class PageTemplateEngine extends DelegatingTemplateEngine {
  private final Map<String, Optional<String>> rendered;

  /**
   * @param rendered the pages by path; empty where the template was broken, which leaves an empty
   *     file
   */
  PageTemplateEngine(
      ContentStore store,
      JBakeConfiguration configuration,
      Map<String, Optional<String>> rendered) {
    super(store, configuration);
    this.rendered = rendered;
  }

  @Override
  public void renderDocument(TemplateModel model, String templateName, Writer writer)
      throws RenderingException {
    DocumentModel document = model.getContent();
    Optional<String> html = rendered.get(document.getUri());
    if (html == null) {
      throw new RenderingException("no page was asked for at " + document.getUri());
    }
    try {
      writer.write(html.orElse(""));
    } catch (IOException e) {
      throw new RenderingException(e);
    }
  }
}
