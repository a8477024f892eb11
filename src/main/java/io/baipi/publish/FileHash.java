package io.baipi.publish;

import io.baipi.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What is known of one file.
 *
 * @param path relative to its folder, with {@code /} between names
 * @param size in bytes
 * @param sha256 in small hexadecimal digits
 */
public record FileHash(String path, long size, String sha256) {
  private static final int BUFFER = 65_536;

  static FileHash of(String path, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(path, in);
    }
  }

  /** What is known of the rest of a stream. */
  public static FileHash of(String path, InputStream in) throws IOException {
    MessageDigest digest = Sha256.digest();
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(buffer, 0, n);
      size += n;
    }
    return new FileHash(path, size, HexFormat.of().formatHex(digest.digest()));
  }
}
