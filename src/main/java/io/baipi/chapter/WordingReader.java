package io.baipi.chapter;

import io.baipi.chapter.source.Head;
import io.baipi.chapter.source.Piece;
import io.baipi.citation.Citation;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.template.MappedText;
import io.baipi.template.Sentinel;
import io.baipi.template.SourceText;
import io.baipi.template.Tally;
import io.baipi.template.TemplateText;
import io.baipi.template.Vouched;
import io.baipi.term.ProseRules;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads one chapter's file, head, template and markup, and checks what needs no values. */
final class WordingReader {
  private final ProseRules rules;
  private final Vouched vouched;
  private final Renderers renderers;
  private final Diagnostics diagnostics;

  WordingReader(ProseRules rules, Vouched vouched, Renderers renderers, Diagnostics diagnostics) {
    this.rules = rules;
    this.vouched = vouched;
    this.renderers = renderers;
    this.diagnostics = diagnostics;
  }

  Wording read(ChapterFile file, Language language) {
    SourceText source = withoutReserved(file.source());
    Head head = file.markup().head(source, diagnostics);
    TemplateText body = TemplateText.of(source.text(), head.bodyOffset(), source, diagnostics);
    MappedText text = body.withoutTags();
    List<Piece> pieces = file.markup().pieces(text, source, diagnostics);
    GlyphCheck glyphs = new GlyphCheck(renderers.canShow(), diagnostics);
    glyphs.source(file.source());
    Wording wording =
        new Wording(file.id(), source, head, body, text, pieces, Tally.NONE, glyphs.reported());
    Tally tally =
        checkHead(head, language)
            .plus(new ProseCheck(wording, language, vouched, renderers.code(), diagnostics).run());
    new StructureCheck(wording, diagnostics).run();
    rules.title(head.title(), language, head.titleAt());
    rules.title(head.finding(), language, head.findingAt());
    ChapterProse prose = ChapterProse.of(wording);
    rules.check(prose.text(), language, prose::at);
    return wording.with(tally);
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
    // Its mistakes are reported when it is filled.
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
}
