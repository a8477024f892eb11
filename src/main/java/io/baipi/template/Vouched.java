package io.baipi.template;

import io.baipi.text.Language;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How texts are vouched for that were read before. */
public final class Vouched {
  /** Of more than this, all are forgotten: a paper has some thousands. */
  private static final int LIMIT = 20_000;

  private final Map<Key, Vouching> known = new ConcurrentHashMap<>();

  private record Key(Language language, String text) {}

  /**
   * What a text says.
   *
   * @param reader what read the texts before it
   */
  public Vouching of(String text, Language language, MarkedText.Reader reader) {
    boolean before = reader.isBetween();
    MarkedText marked = reader.read(text);
    // What somebody began to say in one text can end in the next.
    if (!before || !reader.isBetween()) {
      return Vouching.of(marked, language);
    }
    if (known.size() >= LIMIT) {
      known.clear();
    }
    return known.computeIfAbsent(new Key(language, text), its -> Vouching.of(marked, language));
  }
}
