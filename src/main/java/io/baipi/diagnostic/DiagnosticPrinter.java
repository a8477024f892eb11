package io.baipi.diagnostic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints diagnostics as {@code path:line:col: error[code]: message}, the source line, a caret under
 * the place, and a hint.
 */
public final class DiagnosticPrinter {
  private static final int LINE_LIMIT = 160;
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String BOLD = "\u001b[1m";
  private static final String RESET = "\u001b[0m";

  private final Path root;
  private final boolean colour;
  private final Map<String, List<String>> files = new HashMap<>();

  /**
   * @param root the folder that diagnostics' paths are relative to
   * @param colour whether to use terminal colours
   */
  public DiagnosticPrinter(Path root, boolean colour) {
    this.root = root;
    this.colour = colour;
  }

  /** All diagnostics, each followed by a line break, and a last line that counts them. */
  public String print(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      out.append(print(diagnostic));
    }
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    long warnings = diagnostics.size() - errors;
    if (!diagnostics.isEmpty()) {
      out.append(count(errors, "error"));
      if (warnings > 0) {
        out.append(", ").append(count(warnings, "warning"));
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** One diagnostic. */
  public String print(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder();
    Location at = diagnostic.location();
    String tint = diagnostic.severity() == Severity.ERROR ? RED : YELLOW;
    out.append(style(BOLD, at + ":"))
        .append(' ')
        .append(style(tint, diagnostic.severity().word() + "[" + diagnostic.code() + "]:"))
        .append(' ')
        .append(diagnostic.message())
        .append('\n');
    List<String> lines = lines(at.path());
    if (at.line() > 0 && at.line() <= lines.size()) {
      excerpt(out, lines.get(at.line() - 1), at, tint);
    }
    if (!diagnostic.hint().isEmpty()) {
      out.append("    hint: ").append(diagnostic.hint()).append('\n');
    }
    return out.toString();
  }

  private void excerpt(StringBuilder out, String line, Location at, String tint) {
    int column = Math.min(Math.max(at.column(), 1), line.length() + 1);
    int start = Math.max(0, Math.min(column - 1 - LINE_LIMIT / 2, line.length() - LINE_LIMIT));
    int end = Math.min(line.length(), start + LINE_LIMIT);
    out.append("    ").append(line, start, end).append('\n');
    if (at.column() > 0) {
      StringBuilder pad = new StringBuilder();
      line.substring(start, column - 1).codePoints().forEach(c -> pad.append(blank(c)));
      int carets = Math.max(1, Math.min(at.length(), end - column + 1));
      String under = line.substring(column - 1, Math.min(end, column - 1 + carets));
      int width = Math.max(1, under.codePoints().map(c -> blank(c).length()).sum());
      out.append("    ").append(pad).append(style(tint, "^".repeat(width))).append('\n');
    }
  }

  /** As many blanks as a terminal gives the character cells: two for Han, tabs kept. */
  private static String blank(int codePoint) {
    if (codePoint == '\t') {
      return "\t";
    }
    boolean wide =
        codePoint >= 0x1100
            && (codePoint <= 0x115f
                || (codePoint >= 0x2e80 && codePoint <= 0xa4cf)
                || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
                || (codePoint >= 0xf900 && codePoint <= 0xfaff)
                || (codePoint >= 0xfe30 && codePoint <= 0xfe6f)
                || (codePoint >= 0xff00 && codePoint <= 0xff60)
                || (codePoint >= 0x20000 && codePoint <= 0x3fffd));
    return wide ? "  " : " ";
  }

  private static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }

  private String style(String code, String text) {
    return colour ? code + text + RESET : text;
  }

  private List<String> lines(String path) {
    return files.computeIfAbsent(
        path,
        p -> {
          try {
            Path file = root.resolve(p);
            return Files.isRegularFile(file)
                ? Files.readString(file, StandardCharsets.UTF_8).lines().toList()
                : List.of();
          } catch (IOException e) {
            return List.of();
          }
        });
  }
}
