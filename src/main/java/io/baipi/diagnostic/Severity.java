package io.baipi.diagnostic;

/** How bad a diagnostic is: an error stops publication, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** The word that the printed diagnostic carries. */
  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
