package io.baipi.term;

import io.baipi.html.Escape;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The glossary: a list of terms with their definitions, in the order of their language. */
final class GlossaryHtml {
  private GlossaryHtml() {}

  /** The id of a term's entry. */
  static String anchor(Term term) {
    return "term-" + term.id();
  }

  static String of(List<Term> terms, Language language) {
    Map<String, Term> byId = new HashMap<>();
    terms.forEach(term -> byId.putIfAbsent(term.id(), term));
    List<Term> sorted = new ArrayList<>(terms);
    sorted.sort(
        Comparator.comparing((Term term) -> key(term, language))
            .thenComparing(term -> term.word(language))
            .thenComparing(Term::id));
    StringBuilder out = new StringBuilder("<dl class=\"glossary\">\n");
    sorted.forEach(term -> entry(out, term, language, byId));
    return out.append("</dl>").toString();
  }

  /**
   * What a term is sorted by: in Chinese the pinyin that its author gave it, because the order of
   * Han characters in Java changes with its releases; in English the letters of the word.
   */
  private static String key(Term term, Language language) {
    boolean read = language == Language.ZH && !term.pinyin().isEmpty();
    String key = (read ? term.pinyin() : term.word(language)).toLowerCase(Locale.ROOT);
    return language == Language.ZH ? key : key.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static void entry(
      StringBuilder out, Term term, Language language, Map<String, Term> byId) {
    out.append("<dt id=\"").append(anchor(term)).append("\"><dfn>");
    out.append(Escape.html(term.word(language))).append("</dfn>");
    if (!term.abbreviation().isEmpty() && !term.word(language).contains(term.abbreviation())) {
      out.append(" <abbr>").append(Escape.html(term.abbreviation())).append("</abbr>");
    }
    for (Language other : term.words().keySet()) {
      if (other != language && !term.word(other).equals(term.word(language))) {
        out.append(" <span class=\"other\" lang=\"").append(other.tag()).append("\">");
        out.append(Escape.html(term.word(other))).append("</span>");
      }
    }
    out.append("</dt>\n<dd>").append(Escape.html(term.definition(language)));
    see(out, term, language, byId);
    out.append("</dd>\n");
  }

  private static void see(StringBuilder out, Term term, Language language, Map<String, Term> byId) {
    List<String> links = new ArrayList<>();
    for (Term.Placed id : term.see()) {
      Term other = byId.get(id.text());
      if (other != null) {
        links.add(
            "<a href=\"#" + anchor(other) + "\">" + Escape.html(other.word(language)) + "</a>");
      }
    }
    if (!links.isEmpty()) {
      out.append(language == Language.ZH ? "" : " ").append("<span class=\"see\">");
      out.append(language == Language.ZH ? "参见：" : "See ");
      out.append(String.join(language == Language.ZH ? "、" : ", ", links));
      out.append(language == Language.ZH ? "。" : ".").append("</span>");
    }
  }
}
