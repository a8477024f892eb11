package io.baipi.figure.table;

import io.baipi.data.Provenance;
import io.baipi.text.Language;
import java.util.Locale;

/** The badge of a provenance: a shape and a word. */
public final class Badge {
  private Badge() {}

  /** The shape alone for narrow places, its word for those who point at it or listen. */
  static String mark(Provenance provenance, Language language) {
    return String.format(
        Locale.ROOT,
        "<span class=\"badge badge-%s\" role=\"img\" aria-label=\"%s\" title=\"%s\">"
            + "<span class=\"badge-mark\">%s</span></span>",
        provenance.id(),
        Html.escape(provenance.label().in(language)),
        Html.escape(provenance.label().in(language)),
        provenance.mark());
  }

  /** The badge as HTML. */
  public static String html(Provenance provenance, Language language) {
    return String.format(
        Locale.ROOT,
        "<span class=\"badge badge-%s\"><span class=\"badge-mark\" aria-hidden=\"true\">%s</span> %s</span>",
        provenance.id(),
        provenance.mark(),
        Html.escape(provenance.label().in(language)));
  }
}
