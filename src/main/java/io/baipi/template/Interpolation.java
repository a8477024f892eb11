package io.baipi.template;

import io.baipi.diagnostic.Location;
import io.baipi.text.Language;

/** Fills the bound numbers of a short text: a title, a caption, a subtitle. */
@FunctionalInterface
public interface Interpolation {
  /**
   * The text with every {@code [=…]} replaced by the value as a reader of that language sees it.
   *
   * @param location where the text stands in the paper; mistakes are reported there
   */
  String text(String source, Language language, Location location);
}
