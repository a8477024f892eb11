package io.baipi.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Arithmetic on the paths of a site's pages, which always have {@code /} between names. */
final class SitePath {
  private SitePath() {}

  /** The folder of a page, ending in {@code /}, or empty for the site's own. */
  static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The last name of a path. */
  static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Where a relative reference on a page leads; empty when it leaves the site. */
  static Optional<String> resolve(String page, String reference) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : (folderOf(page) + reference).split("/", -1)) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!name.equals(".")) {
        names.addLast(name);
      }
    }
    return Optional.of(String.join("/", names));
  }
}
