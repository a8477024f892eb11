package io.baipi.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names for addresses, made of keys that can be anything. */
final class Slugs {
  private Slugs() {}

  /**
   * One name a key: the key's small Latin letters and digits with hyphens between, or the key's
   * number where these are not enough.
   *
   * @param prefix how every name starts
   * @param taken the names that are used already, to which these are added
   */
  static List<String> of(String prefix, List<String> keys, Set<String> taken) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String plain =
          keys.get(i)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9]+", "-")
              .replaceAll("^-|-$", "");
      String name = prefix + plain;
      for (int n = i + 1; plain.isEmpty() || taken.contains(name); n++) {
        name = prefix + (plain.isEmpty() ? "" : plain + "-") + n;
        if (!taken.contains(name)) {
          break;
        }
      }
      taken.add(name);
      names.add(name);
    }
    return names;
  }
}
