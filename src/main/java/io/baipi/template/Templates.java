package io.baipi.template;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Results;
import io.baipi.text.Comparisons;
import io.baipi.text.Digits;
import io.baipi.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the templates of one paper's texts against its data and results. */
public final class Templates implements Interpolation {
  /** What to do about words of comparison. */
  public static final String COMPARISON_HINT =
      "bind it: <@claim that=…>…</@claim>; or, if no figures of the paper stand behind it,"
          + " <@stated>…</@stated>";

  private final Lookups.Seen seen;
  private final Limits limits;
  private final Diagnostics diagnostics;
  private Optional<Sandbox> sandbox = Optional.empty();
  private final Map<Place, Tally> tallies = new ConcurrentHashMap<>();

  /** A short text is filled more than once, and counts once. */
  private record Place(Language language, Location location) {}

  private Templates(Lookups.Seen seen, Limits limits, Diagnostics diagnostics) {
    this.seen = seen;
    this.limits = limits;
    this.diagnostics = diagnostics;
  }

  /** Templates that show some results and report their mistakes. */
  public static Templates of(Results results, Diagnostics diagnostics) {
    return of(Lookups.Seen.unwatched(results), diagnostics);
  }

  /** The same, with somebody who is told what they look up. */
  public static Templates of(Lookups.Seen seen, Diagnostics diagnostics) {
    return new Templates(seen, new Limits(Duration.ofSeconds(10), 4_000_000), diagnostics);
  }

  static Templates of(Results results, Limits limits, Diagnostics diagnostics) {
    return new Templates(Lookups.Seen.unwatched(results), limits, diagnostics);
  }

  /**
   * Runs a template. What fails is reported, and left out of the text.
   *
   * @param template a text of the same templates' diagnostics
   */
  public Filled fill(TemplateText template, Language language) {
    return new Run(template, new Scope(seen, language), limits, diagnostics).fill(this::sandbox);
  }

  private synchronized Sandbox sandbox() {
    if (sandbox.isEmpty()) {
      sandbox = Optional.of(new Sandbox());
    }
    return sandbox.get();
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
    MappedText words = template.withoutTags();
    Vouching vouching = Vouching.of(new MarkedText.Reader().read(words.text()), language);
    checkDigits(vouching.typed(), words, places);
    checkComparisons(vouching.open(), words, places);
    Filled filled = fill(template, language);
    refuseGlossary(filled);
    tallies.put(new Place(language, location), vouching.tally().plus(Tally.of(filled)));
    return filled.plain(filled.text());
  }

  /** A definition with its values filled in; its comparisons are its own. */
  public String definition(String source, Language language, Location location) {
    Places places = Places.from(location);
    MappedText words = TemplateText.of(source, 0, places, new Diagnostics()).withoutTags();
    checkDigits(Vouching.typed(new MarkedText.Reader().read(words.text())), words, places);
    Filled filled = fill(source, language, location);
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

  /** How the numbers and comparisons of the short texts filled so far are vouched for. */
  public Tally tally(Language language) {
    return tallies.entrySet().stream()
        .filter(entry -> entry.getKey().language() == language)
        .map(Map.Entry::getValue)
        .reduce(Tally.NONE, Tally::plus);
  }

  /** Titles and captions bind their numbers as the text does. */
  private void checkDigits(List<Digits.Found> typed, MappedText words, Places places) {
    for (Digits.Found found : typed) {
      diagnostics.error(
          "template.typed-number",
          places.at(words.origin(found.offset()), found.digits().length()),
          "the number " + found.digits() + " is typed into a title or caption",
          "bind it: [=data.<table>[\"<row>\"].<column>] or [=model.<id>.<fact>]");
    }
  }

  private void checkComparisons(List<Comparisons.Found> open, MappedText words, Places places) {
    for (Comparisons.Found found : open) {
      diagnostics.error(
          "template.unbound-comparison",
          places.at(words.origin(found.offset()), found.words().length()),
          "'" + found.words() + "' compares, and nothing says whether it is true",
          COMPARISON_HINT);
    }
  }
}
