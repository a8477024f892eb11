package io.baipi.report;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Diagnostics as workflow commands of GitHub, which show them beside the lines of a pull request:
 * {@code ::error file=…,line=…,col=…,title=code::message}.
 */
public final class GithubReport {
  private GithubReport() {}

  /**
   * One line for each diagnostic.
   *
   * @param prefix what stands before a path to make it relative to the repository: empty, or a
   *     folder with {@code /} at its end
   */
  public static String print(List<Diagnostic> diagnostics, String prefix) {
    StringBuilder out = new StringBuilder();
    diagnostics.stream().sorted().forEach(diagnostic -> out.append(line(diagnostic, prefix)));
    return out.toString();
  }

  /** The prefix of a paper's folder: its path from the repository's folder that it lies in. */
  public static String prefix(Path paper) {
    Path folder = paper.toAbsolutePath().normalize();
    for (Path above = folder; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(".git"))) {
        String path = above.relativize(folder).toString().replace('\\', '/');
        return path.isEmpty() ? "" : path + "/";
      }
    }
    return "";
  }

  private static String line(Diagnostic diagnostic, String prefix) {
    Location at = diagnostic.location();
    StringBuilder out = new StringBuilder("::").append(diagnostic.severity().word());
    out.append(" file=").append(property(prefix + at.path()));
    if (at.line() > 0) {
      out.append(",line=").append(at.line());
      if (at.column() > 0) {
        out.append(",col=").append(at.column());
      }
    }
    out.append(",title=").append(property(diagnostic.code()));
    String hint = diagnostic.hint().isEmpty() ? "" : "\nhint: " + diagnostic.hint();
    return out.append("::").append(data(diagnostic.message() + hint)).append('\n').toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
