package io.baipi.figure.table;

import io.baipi.data.Provenance;
import io.baipi.text.Language;
import java.util.Locale;

/** The badge of a provenance: a shape and a word. */
public final class Badge {
  private Badge() {}

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
