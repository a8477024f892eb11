package io.baipi.build;

import io.baipi.chapter.Edition;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.template.Tally;
import java.util.List;

/**
 * What a check told.
 *
 * @param found in the order of files and lines
 * @param counts one an edition that could be read
 */
public record Checked(List<Diagnostic> found, List<Count> counts) {
  /**
   * How an edition is vouched for.
   *
   * @param language its code
   */
  public record Count(String language, Tally tally) {}

  /** What a check of some editions told. */
  static Checked of(List<Edition> editions, Diagnostics diagnostics) {
    return new Checked(
        diagnostics.sorted(),
        editions.stream()
            .map(edition -> new Count(edition.language().code(), edition.tally()))
            .toList());
  }
}
