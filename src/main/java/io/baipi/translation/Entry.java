package io.baipi.translation;

import io.baipi.diagnostic.Location;

/**
 * A block and its state.
 *
 * @param key its place: {@code title}, {@code limits/item-2}
 * @param hash of the original; empty for an orphan
 * @param original where the original stands; the original's file for an orphan
 * @param translation where the translation stands; the translation's file when it is missing
 */
public record Entry(
    String key, State state, String hash, Location original, Location translation) {}
