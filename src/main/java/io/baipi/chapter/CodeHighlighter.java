package io.baipi.chapter;

import java.util.Optional;

/** Colours source code at build time. */
@FunctionalInterface
public interface CodeHighlighter {
  /**
   * The inside of a {@code <code>} element: escaped HTML.
   *
   * @param language the word after the fence, such as {@code go}; empty for none
   * @return empty when the language is not known
   */
  Optional<String> html(String language, String code);
}
