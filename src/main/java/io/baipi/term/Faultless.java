package io.baipi.term;

import io.baipi.text.Fingerprint;
import io.baipi.text.Language;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Paragraphs in which nothing was found: they need not be looked through again. */
public final class Faultless {
  /** Of more than this, all are forgotten: a paper has some thousands. */
  private static final int LIMIT = 200_000;

  private final Map<Language, Set<Long>> known = new ConcurrentHashMap<>();

  boolean has(Language language, String paragraph) {
    return of(language).contains(Fingerprint.of(paragraph));
  }

  void add(Language language, String paragraph) {
    Set<Long> own = of(language);
    if (own.size() >= LIMIT) {
      own.clear();
    }
    own.add(Fingerprint.of(paragraph));
  }

  private Set<Long> of(Language language) {
    return known.computeIfAbsent(language, its -> ConcurrentHashMap.newKeySet());
  }
}
