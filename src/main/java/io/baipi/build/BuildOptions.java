package io.baipi.build;

import io.baipi.model.EngineChoice;
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
 * @param engine what collects raw rows
 */
public record BuildOptions(
    Path paper, Path home, Path out, Optional<Language> only, boolean pdf, EngineChoice engine) {

  /** With the engine that comes with the generator. */
  public BuildOptions(Path paper, Path home, Path out, Optional<Language> only, boolean pdf) {
    this(paper, home, out, only, pdf, EngineChoice.embedded());
  }
}
