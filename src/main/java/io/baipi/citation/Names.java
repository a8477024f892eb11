package io.baipi.citation;

import de.undercouch.citeproc.bibtex.NameParser;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People and bodies in a BibTeX field: joined by {@code and}; a body, or anyone whose name has no
 * parts, in braces. Chinese names are never taken apart.
 */
final class Names {
  /** The fields that hold names. */
  static final Set<String> FIELDS = Set.of("author", "editor", "translator");

  private Names() {}

  static CSLName[] of(String field) {
    List<CSLName> names = new ArrayList<>();
    for (String person : split(field)) {
      String name = person.strip();
      boolean whole = name.startsWith("{") && closes(name) == name.length() - 1;
      String plain = plain(name);
      if (plain.isEmpty()) {
        continue;
      }
      if (whole) {
        names.add(new CSLNameBuilder().literal(plain).build());
      } else if (Work.isHan(plain)) {
        names.add(new CSLNameBuilder().literal(plain.replaceAll("[,，\\s]+", "")).build());
      } else {
        names.addAll(List.of(NameParser.parse(plain)));
      }
    }
    return names.toArray(new CSLName[0]);
  }

  /**
   * Family names in the capitals that GB/T 7714 wants: the processor would make them by the rules
   * of the machine's language, which in Turkish has another capital i.
   */
  static CSLName[] inCapitals(CSLName[] names) {
    return Arrays.stream(names)
        .map(
            name ->
                name.getFamily() == null
                    ? name
                    : new CSLNameBuilder(name)
                        .family(name.getFamily().toUpperCase(Locale.ROOT))
                        .nonDroppingParticle(capitals(name.getNonDroppingParticle()))
                        .build())
        .toArray(CSLName[]::new);
  }

  private static @Nullable String capitals(@Nullable String text) {
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  /** The names of a field, each as written. */
  static List<String> split(String field) {
    List<String> names = new ArrayList<>();
    String text = field.replaceAll("\\s+", " ");
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 && text.startsWith(" and ", i)) {
        names.add(text.substring(from, i));
        from = i + 5;
      }
    }
    names.add(text.substring(from));
    return names;
  }

  /** Where the brace closes with which a text begins. */
  private static int closes(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String plain(String name) {
    try {
      return Latex.plain(name);
    } catch (Latex.Lost lost) {
      // It was reported when the field was read.
      return "";
    }
  }
}
