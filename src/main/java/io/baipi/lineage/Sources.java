package io.baipi.lineage;

import io.baipi.model.Results;
import java.nio.file.Path;

/** What all pages' lineages are read from. */
record Sources(Results results, Standings standings, SourceFiles files) {
  Sources(Results results, Path root) {
    this(results, new Standings(results), new SourceFiles(root));
  }
}
