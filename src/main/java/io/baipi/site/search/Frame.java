package io.baipi.site.search;

import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.text.Language;
import java.util.function.UnaryOperator;

/** What entries are made from: an edition, where its pages are, and the words of the interface. */
record Frame(
    Publication publication, Edition edition, Addresses addresses, UnaryOperator<String> words) {

  Language language() {
    return edition.language();
  }

  String word(String key) {
    return words.apply(key);
  }

  String word(Kind kind) {
    return words.apply(kind.word());
  }
}
