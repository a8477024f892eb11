package io.baipi.translation;

import io.baipi.diagnostic.Location;
import io.baipi.text.Sha256;

/**
 * A piece of a text that is translated as one.
 *
 * @param key its place: {@code title}, {@code limits/item-2}
 * @param hash of its words, whatever blanks stand between them
 */
record Block(String key, String hash, Location location) {
  private static final int HASH_DIGITS = 16;

  static Block of(String key, String words, Location location) {
    return new Block(key, hash(words.strip().replaceAll("\\s+", " ")), location);
  }

  private static String hash(String text) {
    return Sha256.of(text).substring(0, HASH_DIGITS);
  }
}
