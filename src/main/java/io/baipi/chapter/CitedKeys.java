package io.baipi.chapter;

import io.baipi.chapter.source.Piece;
import io.baipi.citation.Citation;
import io.baipi.citation.Cited;
import io.baipi.diagnostic.Location;
import io.baipi.html.Fragment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** The works that a chapter cites, each with the place where it is cited first. */
final class CitedKeys {
  private CitedKeys() {}

  static Map<String, Location> of(Wording wording, Fragment fragment) {
    Map<String, Location> keys = new LinkedHashMap<>();
    for (Piece piece : wording.pieces()) {
      if (piece instanceof Piece.Words words) {
        Matcher match = Citation.matcher(words.text());
        while (match.find()) {
          for (Cited cited : Citation.of(match.group()).works()) {
            keys.putIfAbsent(cited.key(), place(cited.key(), words, match, wording));
          }
        }
      }
    }
    // What a template made has no place of its own in the source.
    for (Citation citation : fragment.citations()) {
      citation.works().forEach(cited -> keys.putIfAbsent(cited.key(), wording.file()));
    }
    return keys;
  }

  private static Location place(String key, Piece.Words words, Matcher match, Wording wording) {
    int at = match.start() + match.group().indexOf("@" + key) + 1;
    return wording.at(words.offsets().get(at), key.length());
  }
}
