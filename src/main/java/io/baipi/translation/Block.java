package io.baipi.translation;

import io.baipi.diagnostic.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A piece of a text that is translated as one.
 *
 * @param key its place: {@code title}, {@code limits/item-2}
 * @param hash of its words, whatever blanks stand between them
 */
record Block(String key, String hash, Location location) {
  private static final int HASH_BYTES = 8;

  static Block of(String key, String words, Location location) {
    return new Block(key, hash(words.strip().replaceAll("\\s+", " ")), location);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
