package io.baipi.template;

import io.baipi.diagnostic.Location;

/** Tells where a part of a text stands in the paper. */
@FunctionalInterface
public interface Places {
  /**
   * The place of some characters.
   *
   * @param offset the first character, from 0
   * @param length how many characters, at least 1
   */
  Location at(int offset, int length);

  /** The places of a short text that starts at a location. */
  static Places from(Location start) {
    return (offset, length) -> start.column() == 0 ? start : start.right(offset).spanning(length);
  }
}
