package io.baipi.term;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.template.Interpolation;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import io.baipi.yaml.YamlReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the list of terms. */
final class TermReader {
  static final String AREA = "terms";

  private final List<Language> languages;
  private final Interpolation interpolation;
  private final Diagnostics diagnostics;

  TermReader(List<Language> languages, Interpolation interpolation, Diagnostics diagnostics) {
    this.languages = List.copyOf(languages);
    this.interpolation = interpolation;
    this.diagnostics = diagnostics;
  }

  List<Term> read(String path, String text) {
    Optional<Yaml> yaml = YamlReader.read(path, text, diagnostics);
    if (yaml.isEmpty()) {
      return List.of();
    }
    if (!(yaml.get() instanceof Yaml.Sequence list)) {
      diagnostics.error(
          "terms.shape",
          yaml.get().location(),
          "the terms must be a list, not " + yaml.get().kind(),
          "begin each term with '- id: …'");
      return List.of();
    }
    List<Term> terms = new ArrayList<>();
    for (Yaml item : list.items()) {
      Fields.of(item, AREA, "a term", diagnostics).flatMap(this::term).ifPresent(terms::add);
    }
    return new TermRules(languages, diagnostics).sound(terms);
  }

  private Optional<Term> term(Fields fields) {
    String id = fields.text("id");
    Map<Language, String> words = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      boolean needed = languages.contains(language);
      Optional<String> word =
          needed ? Optional.of(fields.text(language.code())) : fields.optionalText(language.code());
      word.filter(w -> checkWord(w, fields, language.code()))
          .ifPresent(w -> words.put(language, w));
    }
    String abbreviation = fields.optionalText("abbreviation").orElse("");
    if (fields.has("abbreviation")) {
      checkWord(abbreviation, fields, "abbreviation");
    }
    Term term =
        new Term(
            id,
            words,
            fields.optionalText("pinyin").orElse(""),
            abbreviation,
            lists(fields, "forms"),
            definitions(fields),
            lists(fields, "avoid"),
            see(fields),
            linked(fields),
            fields.locationOf("id"));
    fields.finish();
    boolean named = words.keySet().containsAll(languages) && !id.isEmpty();
    if (named) {
      new Reading(diagnostics).check(term, fields);
    }
    return named ? Optional.of(term) : Optional.empty();
  }

  /** Whether a word can be looked for in a text. */
  private boolean checkWord(String word, Fields fields, String key) {
    if (fields.has(key) && !word.equals(word.strip()) || fields.has(key) && word.isBlank()) {
      diagnostics.error(
          "terms.word",
          fields.locationOf(key),
          "'" + key + "' must be a word without blanks around it",
          "write the term as it stands in the text");
      return false;
    }
    return !word.isBlank();
  }

  private Map<Language, String> definitions(Fields fields) {
    Map<Language, String> filled = new EnumMap<>(Language.class);
    Optional<Localized> texts = fields.localized("definition");
    if (texts.isEmpty()) {
      return filled;
    }
    Yaml node = fields.node("definition").orElseThrow();
    for (Language language : languages) {
      String text = texts.get().texts().getOrDefault(language, "");
      if (text.isBlank()) {
        diagnostics.error(
            "terms.missing-language",
            node.location(),
            "'definition' is not written in " + language.ownName(),
            "add '" + language.code() + ": …'");
      } else {
        Location at = place(node, language);
        ProseRules rules = new ProseRules(Terms.none(), new Faultless(), diagnostics);
        filled.put(language, rules.checking(interpolation).text(text, language, at).strip());
      }
    }
    return filled;
  }

  private static Location place(Yaml node, Language language) {
    if (node instanceof Yaml.Mapping mapping) {
      for (Yaml.Entry entry : mapping.entries()) {
        if (entry.key().text().equals(language.code()) && entry.value() instanceof Yaml.Scalar s) {
          return s.textLocation();
        }
      }
    }
    return node instanceof Yaml.Scalar scalar ? scalar.textLocation() : node.location();
  }

  /** The languages that a list names; all of them when there is none. */
  private Set<Language> linked(Fields fields) {
    Optional<Yaml> node = fields.node("linked");
    if (node.isEmpty()) {
      return Set.copyOf(languages);
    }
    Set<Language> named = EnumSet.noneOf(Language.class);
    for (Term.Placed code : placed(node.get(), "linked")) {
      Optional<Language> language = Language.ofCode(code.text());
      language.ifPresent(named::add);
      if (language.isEmpty()) {
        diagnostics.error(
            "terms.language",
            code.location(),
            "'" + code.text() + "' is not a language of this generator",
            "known: zh, en");
      }
    }
    return named;
  }

  private List<Term.Placed> see(Fields fields) {
    return fields.node("see").map(node -> placed(node, "see")).orElse(List.of());
  }

  /** {@code {zh: […], en: […]}}. */
  private Map<Language, List<Term.Placed>> lists(Fields fields, String key) {
    Map<Language, List<Term.Placed>> lists = new EnumMap<>(Language.class);
    Optional<Fields> inside = fields.fields(key, "'" + key + "'");
    if (inside.isPresent()) {
      for (Language language : Language.values()) {
        inside
            .get()
            .node(language.code())
            .ifPresent(node -> lists.put(language, placed(node, key)));
      }
      inside.get().finish();
    }
    return lists;
  }

  private List<Term.Placed> placed(Yaml node, String key) {
    List<Yaml> items = node instanceof Yaml.Sequence list ? list.items() : List.of(node);
    List<Term.Placed> words = new ArrayList<>();
    for (Yaml item : items) {
      if (item instanceof Yaml.Scalar scalar && !scalar.text().isBlank()) {
        words.add(new Term.Placed(scalar.text().strip(), scalar.textLocation()));
      } else {
        diagnostics.error(
            "terms.shape",
            item.location(),
            "'"
                + key
                + "' takes words, not "
                + (item instanceof Yaml.Scalar ? "nothing" : item.kind()),
            "write '" + key + ": …' with one word or a list of words");
      }
    }
    return words;
  }
}
