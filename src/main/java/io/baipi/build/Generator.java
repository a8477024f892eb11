package io.baipi.build;

/** What the generator says of itself. */
public final class Generator {
  /** The version in the manifest and on the command line. */
  public static final String VERSION = "0.1.0";

  private Generator() {}
}
