package io.baipi.diagnostic;

import java.util.Comparator;

/**
 * One mistake in a paper.
 *
 * @param severity whether it stops publication
 * @param code a stable id, {@code area.what}, such as {@code data.type}
 * @param location where it is
 * @param message what is wrong, one sentence without a full stop
 * @param hint what to do, or empty
 */
public record Diagnostic(
    Severity severity, String code, Location location, String message, String hint)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
