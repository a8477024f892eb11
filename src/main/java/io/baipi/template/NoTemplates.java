package io.baipi.template;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Finds no template, whatever its name. */
final class NoTemplates implements TemplateLoader {
  @Override
  public @Nullable Object findTemplateSource(String name) {
    return null;
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    throw new IOException("there are no templates to load");
  }

  @Override
  public void closeTemplateSource(Object source) {}
}
