package io.baipi.chapter;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.template.SourceText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/** Reports characters that no font of the paper can show, each once a file. */
final class GlyphCheck {
  private final IntPredicate canShow;
  private final Diagnostics diagnostics;
  private final Set<Integer> reported;

  GlyphCheck(IntPredicate canShow, Diagnostics diagnostics) {
    this(canShow, Set.of(), diagnostics);
  }

  /**
   * @param reported what needs not be said again
   */
  GlyphCheck(IntPredicate canShow, Set<Integer> reported, Diagnostics diagnostics) {
    this.canShow = canShow;
    this.reported = new HashSet<>(reported);
    this.diagnostics = diagnostics;
  }

  /** The characters that were reported so far. */
  Set<Integer> reported() {
    return Set.copyOf(reported);
  }

  void source(SourceText source) {
    String text = source.text();
    int width;
    for (int i = 0; i < text.length(); i += width) {
      int c = text.codePointAt(i);
      width = Character.charCount(c);
      if (isLacking(c)) {
        check(c, source.at(i, width), "");
      }
    }
  }

  void value(Binding binding) {
    String of = " of the value " + binding.expression();
    binding
        .shown()
        .codePoints()
        .filter(this::isLacking)
        .forEach(c -> check(c, binding.location(), of));
  }

  /** Fixed-width spaces need no glyph: layout makes them. */
  private boolean isLacking(int c) {
    return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !canShow.test(c);
  }

  private void check(int c, Location at, String of) {
    if (!reported.add(c)) {
      return;
    }
    String name = Character.getName(c);
    diagnostics.error(
        "chapter.glyph",
        at,
        String.format(Locale.ROOT, "no font of the paper has the character U+%04X", c)
            + (name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")")
            + of,
        "use another character; the fonts have GB 2312, Latin and common symbols");
  }
}
