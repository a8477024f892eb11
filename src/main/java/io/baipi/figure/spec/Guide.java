package io.baipi.figure.spec;

import io.baipi.text.Language;
import java.util.Map;

/**
 * A threshold or a band that a chart marks.
 *
 * @param across whether it stands on the horizontal axis
 * @param from where it starts, in the axis's unit
 * @param to where it ends; the same for a threshold
 * @param titles what it is called in each language; numbers are filled in
 */
public record Guide(boolean across, double from, double to, Map<Language, String> titles) {
  /** Whether it is a line rather than a band. */
  public boolean isLine() {
    return from == to;
  }
}
