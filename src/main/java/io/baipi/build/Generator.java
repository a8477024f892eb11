package io.baipi.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** What the generator says of itself. */
public final class Generator {
  /** The version in the manifest and on the command line. */
  public static final String VERSION = "0.1.0";

  private Generator() {}

  /** Tells this very program from any other, also from one that was made of changed sources. */
  public static String identity() {
    CodeSource source = Generator.class.getProtectionDomain().getCodeSource();
    try {
      Path code = Path.of(source.getLocation().toURI());
      return VERSION + " " + code + " " + Files.size(code) + " " + Files.getLastModifiedTime(code);
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("the program's own files cannot be read", e);
    }
  }
}
