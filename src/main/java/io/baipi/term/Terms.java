package io.baipi.term;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.html.TermMark;
import io.baipi.memo.Memory;
import io.baipi.model.Results;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperText;
import io.baipi.template.Interpolation;
import io.baipi.template.Lookups;
import io.baipi.template.Places;
import io.baipi.template.SourceText;
import io.baipi.text.Language;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The terms of a paper, in the languages that it is published in. */
public final class Terms {
  /** Where a paper keeps its terms. */
  public static final String FILE = "content/terms.yaml";

  private static final long SIZE_LIMIT = 1_000_000;

  private final List<Term> terms;
  private final Optional<SourceText> source;
  private final Map<Language, Occurrences<Term>> linked = new EnumMap<>(Language.class);
  private final Map<Language, KnownMarks> known = new EnumMap<>(Language.class);
  private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

  private Terms(List<Term> terms, Optional<SourceText> source, List<Language> languages) {
    this.terms = List.copyOf(terms);
    this.source = source;
    for (Language language : languages) {
      Map<String, Term> words = new LinkedHashMap<>();
      for (Term term : terms) {
        if (term.linked().contains(language)) {
          Forms.of(term, language).forEach(form -> words.putIfAbsent(form, term));
        }
      }
      linked.put(language, new Occurrences<>(words));
      known.put(language, new KnownMarks());
      wordings.put(language, new Wording(terms, language));
    }
  }

  /** No terms. */
  public static Terms none() {
    return new Terms(List.of(), Optional.empty(), List.of());
  }

  /**
   * The terms of a paper; none when it has no file of them. Mistakes are reported, and the terms
   * that have them are left out.
   *
   * @param interpolation fills in the values of definitions
   */
  public static Terms read(Paper paper, Interpolation interpolation, Diagnostics diagnostics) {
    if (!Files.exists(paper.root().resolve(FILE))) {
      return none();
    }
    TermReader reader = new TermReader(paper.languages(), interpolation, diagnostics);
    Optional<String> text =
        PaperText.read(paper.root(), FILE, SIZE_LIMIT, Location.file(FILE), diagnostics);
    return new Terms(
        text.map(yaml -> reader.read(FILE, yaml)).orElse(List.of()),
        text.map(yaml -> new SourceText(FILE, yaml)),
        paper.languages());
  }

  /**
   * The same, where they may have been read before.
   *
   * @param interpolation what fills in the values of definitions from some results
   */
  public static Terms read(
      Paper paper,
      Results results,
      BiFunction<Lookups.Seen, Diagnostics, Interpolation> interpolation,
      Memory memory,
      Diagnostics diagnostics) {
    return memory.recall(
        FILE,
        List.of(memory.stamp(paper.root().resolve(FILE)), paper.root(), paper.languages()),
        new Lookups(results),
        diagnostics,
        (seen, own) -> read(paper, interpolation.apply(seen, own), own));
  }

  /** The file that they were read from. */
  public Optional<SourceText> source() {
    return source;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** The glossary in a language, as HTML. */
  public String glossary(Language language) {
    return GlossaryHtml.of(terms, language);
  }

  /** The terms that occur in a text and have a place in the glossary, in order. */
  public List<TermMark> marks(String text, Language language) {
    Occurrences<Term> words = linked.get(language);
    KnownMarks before = known.get(language);
    return words == null || before == null
        ? List.of()
        : before.of(text, its -> marks(words.in(its), language));
  }

  private static List<TermMark> marks(List<Occurrences.Found<Term>> found, Language language) {
    return found.stream()
        .map(
            its ->
                new TermMark(
                    its.start(),
                    its.end(),
                    GlossaryHtml.anchor(its.what()),
                    its.what().definition(language)))
        .toList();
  }

  /**
   * Reports the words of a text that a term is not to be called.
   *
   * @param places where the text's characters stand
   */
  public void check(String text, Language language, Places places, Diagnostics diagnostics) {
    Optional.ofNullable(wordings.get(language))
        .ifPresent(wording -> wording.check(text, places, diagnostics));
  }
}
