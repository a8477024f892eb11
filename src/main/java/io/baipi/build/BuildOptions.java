package io.baipi.build;

import io.baipi.model.EngineChoice;
import io.baipi.paper.PageFormat;
import io.baipi.text.Language;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build.
 *
 * @param paper the paper's folder
 * @param home the generator's folder
 * @param out where to publish
 * @param only the one language to publish, or all
 * @param pdf whether to make the PDFs
 * @param cards whether to draw the pictures that stand for pages where they are shared
 * @param url where the site will be published, ending in {@code /}, instead of where the paper says
 * @param page the size of the PDFs' pages, instead of what the paper says
 * @param engine what collects raw rows
 */
public record BuildOptions(
    Path paper,
    Path home,
    Path out,
    Optional<Language> only,
    boolean pdf,
    boolean cards,
    Optional<String> url,
    Optional<PageFormat> page,
    EngineChoice engine) {

  /** Published where the paper says, with the engine that comes with the generator. */
  public BuildOptions(Path paper, Path home, Path out, Optional<Language> only, boolean pdf) {
    this(
        paper,
        home,
        out,
        only,
        pdf,
        true,
        Optional.empty(),
        Optional.empty(),
        EngineChoice.embedded());
  }
}
