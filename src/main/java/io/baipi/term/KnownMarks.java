package io.baipi.term;

import io.baipi.html.TermMark;
import io.baipi.text.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The terms in texts that were looked through before. */
final class KnownMarks {
  /** Of more than this, all are forgotten: a paper has some thousands. */
  private static final int LIMIT = 50_000;

  private final Map<Long, List<TermMark>> known = new ConcurrentHashMap<>();

  List<TermMark> of(String text, Function<String, List<TermMark>> find) {
    if (known.size() >= LIMIT) {
      known.clear();
    }
    return known.computeIfAbsent(Fingerprint.of(text), its -> find.apply(text));
  }
}
