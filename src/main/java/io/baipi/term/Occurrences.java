package io.baipi.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words in a text, the longest first.
 *
 * @param <T> what a word stands for
 */
final class Occurrences<T> {
  private static final String LATIN = "\\p{IsLatin}\\p{Nd}_";
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, T> words;
  private final Optional<Pattern> pattern;

  /**
   * @param words what each form stands for
   */
  Occurrences(Map<String, T> words) {
    this.words = new HashMap<>(words);
    List<String> forms = new ArrayList<>(words.keySet());
    forms.sort(Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo));
    this.pattern =
        forms.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Pattern.compile(String.join("|", forms.stream().map(Occurrences::regex).toList())));
  }

  /** A word at a place of a text. */
  record Found<T>(T what, String text, int start, int end) {
    boolean holds(int from, int to) {
      return start <= from && to <= end;
    }
  }

  List<Found<T>> in(CharSequence text) {
    List<Found<T>> found = new ArrayList<>();
    if (pattern.isEmpty()) {
      return found;
    }
    Matcher match = pattern.get().matcher(text);
    while (match.find()) {
      T what = words.get(key(match.group()));
      if (what != null) {
        found.add(new Found<>(what, match.group(), match.start(), match.end()));
      }
    }
    return found;
  }

  /** The form that was found, as it was given. */
  private String key(String found) {
    String plain = BLANKS.matcher(found).replaceAll(" ");
    return words.containsKey(plain)
        ? plain
        : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
  }

  private static String regex(String form) {
    StringBuilder out = new StringBuilder();
    if (isLatin(form.charAt(0))) {
      out.append("(?<![").append(LATIN).append("-])");
    }
    char first = form.charAt(0);
    if (first >= 'a' && first <= 'z') {
      out.append('[').append(first).append(Character.toUpperCase(first)).append(']');
    } else {
      out.append(Pattern.quote(String.valueOf(first)));
    }
    for (String word : form.substring(1).split("(?= )|(?<= )")) {
      out.append(word.equals(" ") ? "\\s+" : Pattern.quote(word));
    }
    if (isLatin(form.charAt(form.length() - 1))) {
      out.append("(?![").append(LATIN).append("]|-[").append(LATIN).append("])");
    }
    return out.toString();
  }

  private static boolean isLatin(char c) {
    return Character.isDigit(c)
        || Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
