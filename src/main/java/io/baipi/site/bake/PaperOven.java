package io.baipi.site.bake;

import java.util.ArrayList;
import java.util.List;
import org.jbake.app.Oven;
import org.jbake.app.Utensils;
import org.jbake.render.DocumentsRenderer;
import org.jbake.template.RenderingException;

/**
 * Crawls the chapters and renders every document. JBake's own bake would also start its database,
 * change the JVM's locale, and make feeds, archives and indexes by date.
 */
final class PaperOven extends Oven {
  private final List<Throwable> failures = new ArrayList<>();

  PaperOven(Utensils utensils) {
    super(utensils);
  }

  @Override
  public void bake() {
    Utensils utensils = getUtensils();
    utensils.getCrawler().crawl();
    try {
      new DocumentsRenderer()
          .render(utensils.getRenderer(), utensils.getContentStore(), utensils.getConfiguration());
    } catch (RenderingException e) {
      failures.add(e);
    }
  }

  @Override
  public List<Throwable> getErrors() {
    return List.copyOf(failures);
  }
}
