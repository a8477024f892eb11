package io.baipi.chapter;

import io.baipi.chapter.source.Head;
import io.baipi.chapter.source.Piece;
import io.baipi.citation.Citation;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.html.Fragment;
import io.baipi.template.Filled;
import io.baipi.template.MappedText;
import io.baipi.template.Sentinel;
import io.baipi.template.Slot;
import io.baipi.template.SourceText;
import io.baipi.template.Tally;
import io.baipi.template.TemplateText;
import io.baipi.template.Templates;
import io.baipi.template.Vouched;
import io.baipi.term.ProseRules;
import io.baipi.text.Digits;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads one chapter: head, template, markup; and checks it by itself. */
final class DraftReader {
  private final Templates templates;
  private final ProseRules rules;
  private final Vouched vouched;
  private final Renderers renderers;
  private final Diagnostics diagnostics;

  DraftReader(
      Templates templates,
      ProseRules rules,
      Vouched vouched,
      Renderers renderers,
      Diagnostics diagnostics) {
    this.templates = templates;
    this.rules = rules;
    this.vouched = vouched;
    this.renderers = renderers;
    this.diagnostics = diagnostics;
  }

  Draft read(ChapterFile file, Language language) {
    SourceText source = withoutReserved(file.source());
    Head head = file.markup().head(source, diagnostics);
    Filled title = templates.fill(head.title(), language, head.titleAt());
    Filled finding = templates.fill(head.finding(), language, head.findingAt());
    TemplateText template = TemplateText.of(source.text(), head.bodyOffset(), source, diagnostics);
    Filled body = templates.fill(template, language);
    MappedText text = template.withoutTags();
    List<Piece> pieces = file.markup().pieces(text, source, diagnostics);
    Fragment fragment = Fragment.of(file.markup().html(body), body, file.id());
    List<Binding> bindings = new ArrayList<>();
    for (Filled part : List.of(title, finding, body)) {
      bindings.addAll(Bindings.of(part));
    }
    Draft draft =
        new Draft(
            file.id(),
            source,
            title.plain(title.text()).strip(),
            finding.plain(finding.text()).strip(),
            head.updated(),
            text,
            pieces,
            fragment,
            List.copyOf(bindings),
            places(body, Slot.References.class),
            places(body, Slot.Errata.class),
            title.complete() && finding.complete() && body.complete());
    checkGlyphs(file.source(), bindings);
    checkPlain(List.of(title, finding, body));
    Tally tally = checkHead(head, language);
    tally =
        tally.plus(new ProseCheck(draft, language, vouched, renderers.code(), diagnostics).run());
    for (Filled part : List.of(title, finding, body)) {
      tally = tally.plus(Tally.of(part));
    }
    new StructureCheck(draft, diagnostics).run();
    rules.title(head.title(), language, head.titleAt());
    rules.title(head.finding(), language, head.findingAt());
    ChapterProse prose = ChapterProse.of(draft);
    rules.check(prose.text(), language, prose::at);
    return draft.with(tally);
  }

  private static List<Location> places(Filled body, Class<? extends Slot> kind) {
    return body.slots().stream().filter(kind::isInstance).map(Slot::location).toList();
  }

  /** A source may not hold the characters that stand for values; they are reported as glyphs. */
  private static SourceText withoutReserved(SourceText source) {
    StringBuilder text = new StringBuilder(source.text());
    for (int i = 0; i < text.length(); i++) {
      if (Sentinel.isReserved(text.charAt(i))) {
        text.setCharAt(i, '\uFFFD');
      }
    }
    return new SourceText(source.path(), text.toString());
  }

  private void checkGlyphs(SourceText source, List<Binding> bindings) {
    GlyphCheck check = new GlyphCheck(renderers.canShow(), diagnostics);
    check.source(source);
    bindings.forEach(check::value);
  }

  private Tally checkHead(Head head, Language language) {
    return checkHeadText(head.title(), head.titleAt(), language)
        .plus(checkHeadText(head.finding(), head.findingAt(), language));
  }

  private Tally checkHeadText(String text, Location at, Language language) {
    Matcher citation = Citation.matcher(text);
    if (citation.find()) {
      diagnostics.error(
          "citation.place",
          at.right(citation.start()).spanning(citation.group().length()),
          "a title or finding cannot cite",
          "cite in the text");
    }
    // Its mistakes were reported when it was filled.
    MappedText words =
        TemplateText.of(text, 0, (offset, length) -> at, new Diagnostics()).withoutTags();
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < words.text().length(); i++) {
      offsets.add(words.origin(i));
    }
    ProseNumbers numbers =
        new ProseNumbers(
            language, vouched, (offset, length) -> at.right(offset).spanning(length), diagnostics);
    numbers.check(new Piece.Words(words.text(), offsets));
    return numbers.tally();
  }

  private void checkPlain(List<Filled> parts) {
    for (Filled part : parts) {
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
}
