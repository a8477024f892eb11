package io.baipi.site.search;

import java.util.Locale;

/** What an entry is, in the order that readers are offered kinds in. */
enum Kind {
  SECTION,
  FIGURE,
  TABLE,
  UNIT,
  INDICATOR,
  TERM,
  METHOD,
  DATA,
  REFERENCE,
  NOTE;

  /** The key of its word. */
  String word() {
    return "search_kind_" + id();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
