package io.baipi.chapter.source;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.template.MappedText;
import io.baipi.template.SourceText;
import java.util.List;

/** A language that chapters are written in. */
public interface Markup {
  /** The file's head; what is wrong with it is reported. */
  Head head(SourceText source, Diagnostics diagnostics);

  /**
   * The pieces of a text in their order.
   *
   * @param text the body without template tags
   * @param source the file, for the places of what the parser itself reports
   */
  List<Piece> pieces(MappedText text, SourceText source, Diagnostics diagnostics);

  /**
   * A body, a {@link io.baipi.template.Sentinel} in each value's place, as HTML: headings {@code
   * <h2 id="slug">}, figures {@code <img src="chart:id">}, code {@code <pre><code
   * class="language-x">}, footnotes as a {@code <section class="footnotes">}.
   */
  String html(String body);
}
