package io.baipi.chapter;

import io.baipi.chapter.source.Head;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.html.Fragment;
import io.baipi.template.Filled;
import io.baipi.template.Slot;
import io.baipi.template.Tally;
import io.baipi.template.Templates;
import io.baipi.text.Digits;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** Fills one chapter with values, and checks what they make of it. */
final class DraftReader {
  private final Templates templates;
  private final IntPredicate canShow;
  private final Diagnostics diagnostics;

  DraftReader(Templates templates, IntPredicate canShow, Diagnostics diagnostics) {
    this.templates = templates;
    this.canShow = canShow;
    this.diagnostics = diagnostics;
  }

  /**
   * @param html makes HTML of the filled body
   */
  Draft read(Wording wording, Language language, UnaryOperator<String> html) {
    Head head = wording.head();
    Filled title = templates.fill(head.title(), language, head.titleAt());
    Filled finding = templates.fill(head.finding(), language, head.findingAt());
    Filled body = templates.fill(wording.body(), language);
    Fragment fragment = Fragment.of(html.apply(body.text()), body, wording.id());
    List<Binding> bindings = new ArrayList<>();
    Tally tally = wording.tally();
    for (Filled part : List.of(title, finding, body)) {
      bindings.addAll(Bindings.of(part));
      tally = tally.plus(Tally.of(part));
      checkPlain(part);
    }
    GlyphCheck glyphs = new GlyphCheck(canShow, wording.lacking(), diagnostics);
    bindings.forEach(glyphs::value);
    StructureCheck.filled(wording, fragment, diagnostics);
    return new Draft(
        wording,
        title.plain(title.text()).strip(),
        finding.plain(finding.text()).strip(),
        fragment,
        List.copyOf(bindings),
        tally,
        places(body, Slot.References.class),
        places(body, Slot.Errata.class),
        title.complete() && finding.complete() && body.complete(),
        CitedKeys.of(wording, fragment));
  }

  private static List<Location> places(Filled body, Class<? extends Slot> kind) {
    return body.slots().stream().filter(kind::isInstance).map(Slot::location).toList();
  }

  private void checkPlain(Filled part) {
    for (Slot slot : part.slots()) {
      if (slot instanceof Slot.Plain plain && !Digits.typed(plain.text()).isEmpty()) {
        diagnostics.error(
            "chapter.typed-number",
            plain.location(),
            "this expression prints the number "
                + Digits.typed(plain.text()).get(0).digits()
                + ", which is bound to no value",
            "print the value by itself: [=data.<table>[\"<row>\"].<column>]");
      }
    }
  }
}
