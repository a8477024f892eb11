package io.baipi.cli;

import picocli.CommandLine.Help.Ansi;

/** Whether somebody is looking. */
final class Terminal {
  private Terminal() {}

  /** Colours on a terminal only, and never when {@code NO_COLOR} is set. */
  static Ansi ansi() {
    return colours() ? Ansi.ON : Ansi.OFF;
  }

  /** Whether to print colours. */
  static boolean colours() {
    String off = System.getenv("NO_COLOR");
    return interactive() && (off == null || off.isEmpty());
  }

  /**
   * Whether standard output is a terminal. The launcher sets {@code jdk.console}, with which newer
   * Java releases answer like older ones.
   */
  @SuppressWarnings("SystemConsoleNull")
  static boolean interactive() {
    return System.console() != null && System.getenv("CI") == null;
  }
}
