package io.baipi.cli;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Edit;
import io.baipi.fix.Fixes;
import io.baipi.fix.PaperCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** {@code check --fix}: checks and corrects by turns until nothing changes. */
final class FixRun {
  /** A fix can uncover the next; after so many rounds two would be working against each other. */
  private static final int ROUNDS = 5;

  private final Function<Path, List<Diagnostic>> check;

  /**
   * @param check what is wrong with the paper in a folder
   */
  FixRun(Function<Path, List<Diagnostic>> check) {
    this.check = check;
  }

  /** Corrects a paper; says what was changed, one change a line. */
  String fix(Path root) {
    StringBuilder out = new StringBuilder();
    int all = 0;
    try {
      for (int round = 0; round < ROUNDS; round++) {
        List<Diagnostic> made = Fixes.apply(root, check.apply(root));
        if (made.isEmpty()) {
          break;
        }
        all += made.size();
        made.forEach(diagnostic -> out.append(line(diagnostic)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append(all == 0 ? "nothing to correct\n" : all + " corrected\n").toString();
  }

  /** What {@link #fix} would change, as a unified diff. */
  String diff(Path root) {
    try (PaperCopy copy = PaperCopy.of(root)) {
      fix(copy.folder());
      return copy.diff();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same diagnostics, with fixes only where they can be made. */
  static List<Diagnostic> sound(Path root, List<Diagnostic> diagnostics) {
    try {
      return Fixes.sound(root, diagnostics);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Diagnostic diagnostic) {
    return diagnostic.fix().map(edit -> line(diagnostic, edit)).orElse("");
  }

  private static String line(Diagnostic diagnostic, Edit edit) {
    return diagnostic.location()
        + ": corrected["
        + diagnostic.code()
        + "]: '"
        + edit.found().replace("\n", "\\n")
        + "' is now '"
        + edit.replacement()
        + "'\n";
  }
}
