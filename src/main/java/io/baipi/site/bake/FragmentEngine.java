package io.baipi.site.bake;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.ParserEngine;
import org.jspecify.annotations.Nullable;

/**
 * Answers JBake's crawler with the fragment that a chapter's file was already made into, and with
 * nothing for every other file, which leaves that file out.
 *
 * @param pages the pages by the absolute path of their source
 */
record FragmentEngine(Map<Path, BakedPage> pages) implements ParserEngine {

  @Override
  // JBake takes null as "leave this file out".
  @SuppressWarnings("NullAway")
  public @Nullable DocumentModel parse(JBakeConfiguration config, File file) {
    BakedPage page = pages.get(file.toPath().toAbsolutePath().normalize());
    return page == null ? null : Documents.of(page);
  }

  @Override
  @Deprecated
  public Map<String, Object> parse(Configuration config, File file, String contentPath) {
    throw new UnsupportedOperationException("JBake calls the other method");
  }
}
