package io.baipi.template;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Results;
import io.baipi.text.Digits;
import io.baipi.text.Language;
import java.time.Duration;
import java.util.regex.Pattern;

/** Runs the templates of one paper's texts against its data and results. */
public final class Templates implements Interpolation {
  private static final Pattern QUOTATION =
      Pattern.compile(Sentinel.QUOTED + "[^" + Sentinel.UNQUOTED + "]*" + Sentinel.UNQUOTED);

  private final Results results;
  private final Limits limits;
  private final Diagnostics diagnostics;
  private final Sandbox sandbox = new Sandbox();

  private Templates(Results results, Limits limits, Diagnostics diagnostics) {
    this.results = results;
    this.limits = limits;
    this.diagnostics = diagnostics;
  }

  /** Templates that show some results and report their mistakes. */
  public static Templates of(Results results, Diagnostics diagnostics) {
    return of(results, new Limits(Duration.ofSeconds(10), 4_000_000), diagnostics);
  }

  static Templates of(Results results, Limits limits, Diagnostics diagnostics) {
    return new Templates(results, limits, diagnostics);
  }

  /**
   * Runs a template. What fails is reported, and left out of the text.
   *
   * @param template a text of the same templates' diagnostics
   */
  public Filled fill(TemplateText template, Language language) {
    return new Run(template, new Scope(results, language), limits, diagnostics).fill(sandbox);
  }

  /** Runs a short text: a title, a caption. */
  public Filled fill(String source, Language language, Location location) {
    Filled filled = fill(TemplateText.of(source, 0, Places.from(location), diagnostics), language);
    refuseGlossary(filled);
    return filled;
  }

  @Override
  public String text(String source, Language language, Location location) {
    Places places = Places.from(location);
    TemplateText template = TemplateText.of(source, 0, places, diagnostics);
    checkDigits(template.withoutTags(), places);
    Filled filled = fill(template, language);
    refuseGlossary(filled);
    return filled.plain(filled.text());
  }

  private void refuseGlossary(Filled filled) {
    for (Slot slot : filled.slots()) {
      if (slot instanceof Slot.Glossary) {
        diagnostics.error(
            "template.glossary",
            slot.location(),
            "the glossary cannot stand in a title, a finding or a caption",
            "write <@glossary/> in a paragraph of a chapter");
      }
    }
  }

  /** Titles and captions bind their numbers as the text does. */
  private void checkDigits(MappedText words, Places places) {
    String own = QUOTATION.matcher(words.text()).replaceAll(m -> " ".repeat(m.group().length()));
    for (Digits.Found found : Digits.typed(own)) {
      diagnostics.error(
          "template.typed-number",
          places.at(words.origin(found.offset()), found.digits().length()),
          "the number " + found.digits() + " is typed into a title or caption",
          "bind it: [=data.<table>[\"<row>\"].<column>] or [=model.<id>.<fact>]");
    }
  }
}
