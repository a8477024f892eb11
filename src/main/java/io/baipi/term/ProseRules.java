package io.baipi.term;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.template.Interpolation;
import io.baipi.template.MappedText;
import io.baipi.template.Places;
import io.baipi.template.Sentinel;
import io.baipi.template.TemplateText;
import io.baipi.text.Language;
import io.baipi.typography.Prose;
import io.baipi.typography.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What the words of a paper are checked against: its terms, and the typography of its languages.
 *
 * @param faultless the paragraphs in which these terms and rules found nothing so far
 */
public record ProseRules(Terms terms, Faultless faultless, Diagnostics diagnostics) {
  private static final String BETWEEN_PARAGRAPHS = "\n\n";

  /** Rules that remember the paragraphs in which they found nothing. */
  public static ProseRules of(Terms terms, Memory memory, Diagnostics diagnostics) {
    Faultless faultless = memory.recall("faultless", List.of(new Same(terms)), Faultless::new);
    return new ProseRules(terms, faultless, diagnostics);
  }

  /**
   * Checks a text whose template was taken out and whose paragraphs an empty line parts.
   *
   * @param places where the text's characters stand
   */
  public void check(String words, Language language, Places places) {
    check(words, language, places, diagnostics);
  }

  private void check(String words, Language language, Places places, Diagnostics into) {
    String prose = Prose.masked(words);
    int start = 0;
    while (start < prose.length()) {
      int next = prose.indexOf(BETWEEN_PARAGRAPHS, start);
      int end = next < 0 ? prose.length() : next;
      int from = start;
      paragraph(
          prose.substring(start, end),
          language,
          (offset, length) -> places.at(from + offset, length),
          into);
      start = end + BETWEEN_PARAGRAPHS.length();
    }
  }

  private void paragraph(String prose, Language language, Places places, Diagnostics into) {
    if (faultless.has(language, prose)) {
      return;
    }
    Diagnostics own = new Diagnostics();
    Typography.check(prose, language, places, own);
    terms.check(prose, language, places, own);
    List<Diagnostic> found = own.sorted();
    if (found.isEmpty()) {
      faultless.add(language, prose);
    }
    found.forEach(into::add);
  }

  /** Checks a short text, template and all: a title, a caption. */
  public void title(String source, Language language, Location location) {
    title(source, language, location, UnaryOperator.identity());
  }

  private void title(
      String source, Language language, Location location, UnaryOperator<String> allowing) {
    Places places = Places.from(location);
    // Its mistakes are reported when it is filled.
    MappedText words = TemplateText.of(source, 0, places, new Diagnostics()).withoutTags();
    String all = allowing.apply(words.text());
    StringBuilder text = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < all.length(); i++) {
      if (!Prose.isMark(all.charAt(i))) {
        text.append(all.charAt(i));
        offsets.add(words.origin(i));
      }
    }
    Diagnostics found = new Diagnostics();
    check(
        text.toString(),
        language,
        (offset, length) -> {
          int start = offsets.get(offset);
          int last = offsets.get(Math.min(offset + length, offsets.size()) - 1);
          return places.at(start, Math.max(1, last + 1 - start));
        },
        found);
    // In its file, the text may be written with escapes or on several lines.
    found.sorted().stream()
        .map(d -> d.with(d.fix().map(edit -> edit.within(location, source))))
        .forEach(diagnostics::add);
  }

  /** In a figure's label, a blank may part the words from their value. */
  private static String labels(String words) {
    return words.replace(" " + Sentinel.VALUE, Prose.OBJECT + "" + Sentinel.VALUE);
  }

  /** The same interpolation for figures, with its texts checked. */
  public Interpolation checking(Interpolation interpolation) {
    return (source, language, location) -> {
      title(source, language, location, ProseRules::labels);
      return interpolation.text(source, language, location);
    };
  }
}
