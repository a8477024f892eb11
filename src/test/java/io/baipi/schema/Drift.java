package io.baipi.schema;

import io.baipi.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds where a schema and a reader know different words. Nothing is said twice for that: each
 * mapping of some documents gets a word that nobody knows, and the hint of the reader's diagnostic
 * names all that it does know there. Each single value is replaced likewise, which brings out the
 * words that it can be.
 */
public final class Drift {
  private static final String NOBODYS = "zzqx";

  /** Between words, and between symbols. */
  private static final Pattern SEPARATOR = Pattern.compile(", | (?=[^ -~])");

  /** What the codes of diagnostics about unknown words end with. */
  private static final Set<String> CODES =
      Set.of(
          "unknown-word",
          "unknown-type",
          "unknown-provenance",
          "unknown-unit",
          "unit",
          "symbol",
          "language");

  private final EditorSchema schema;
  private final Set<String> elsewhere;
  private final Set<String> findings = new TreeSet<>();
  private final Map<String, Set<String>> asked = new LinkedHashMap<>();
  private final Map<String, Set<String>> used = new LinkedHashMap<>();
  private final Set<String> ahead = new HashSet<>();
  private final Set<String> done = new HashSet<>();

  /**
   * @param elsewhere words that the reader asks for to tell documents apart, and that are not
   *     wanted in each
   */
  public Drift(EditorSchema schema, Set<String> elsewhere) {
    this.schema = schema;
    this.elsewhere = elsewhere;
  }

  /**
   * Compares what schema and reader know about a document without mistakes.
   *
   * @param reader reads a text and says what is wrong with it
   */
  public void compare(String name, YamlTree document, Function<String, List<Diagnostic>> reader) {
    for (YamlTree.Place place : document.places()) {
      if (place.isMapping()) {
        keys(name, document, place, reader);
      } else if (place.isScalar()) {
        words(name, document, place, reader);
      }
    }
  }

  /** Notes which words of the schema a document uses, where no reader knows it yet. */
  public void count(YamlTree document) {
    for (YamlTree.Place place : document.places()) {
      if (place.isMapping()) {
        YamlTree probe = document.with(place.path(), NOBODYS, NOBODYS);
        for (String part : schema.closing(probe, place.path(), NOBODYS)) {
          set(used, part).addAll(place.keys());
          ahead.add(part);
        }
      }
    }
  }

  private void keys(
      String name,
      YamlTree document,
      YamlTree.Place place,
      Function<String, List<Diagnostic>> reader) {
    YamlTree probe = document.with(place.path(), NOBODYS, NOBODYS);
    Set<String> closing = schema.closing(probe, place.path(), NOBODYS);
    Optional<List<String>> known = known(reader.apply(probe.json()));
    String at = name + " " + String.join("/", place.path());
    List<String> below = new ArrayList<>(place.path());
    below.add(NOBODYS);
    if (known.isPresent() && closing.isEmpty() && !schema.refuses(probe, below)) {
      findings.add(at + ": the schema takes any word, the reader only " + known.get());
    } else if (known.isEmpty() && !closing.isEmpty() && reader.apply(probe.json()).isEmpty()) {
      findings.add(at + ": the reader takes any word, the schema does not");
    }
    Set<String> inSchema = new LinkedHashSet<>();
    for (String part : closing) {
      inSchema.addAll(schema.closed().getOrDefault(part, Set.of()));
      set(used, part).addAll(place.keys());
      set(asked, part).addAll(known.orElse(List.of()));
    }
    for (String word : known.orElse(List.of())) {
      if (!closing.isEmpty() && !inSchema.contains(word) && !elsewhere.contains(word)) {
        findings.add(at + ": the schema " + closing + " lacks '" + word + "'");
      }
    }
  }

  private void words(
      String name,
      YamlTree document,
      YamlTree.Place place,
      Function<String, List<Diagnostic>> reader) {
    YamlTree probe = document.with(place.path(), NOBODYS);
    Set<String> choices = schema.choices(probe, place.path());
    Optional<List<String>> known = known(reader.apply(probe.json()));
    String at = name + " " + String.join("/", place.path());
    if (choices.isEmpty() && known.isEmpty() || !done.add(choices + " " + known)) {
      return;
    }
    for (String word : known.orElse(List.of())) {
      YamlTree written = document.with(place.path(), word);
      if (schema.refuses(written, place.path()) && reader.apply(written.json()).isEmpty()) {
        findings.add(at + ": the schema refuses '" + word + "'");
      }
    }
    if (known.isPresent() && !schema.refuses(probe, place.path())) {
      findings.add(at + ": the schema takes any word, the reader only " + known.get());
    }
    for (String word : choices) {
      if (reader.apply(document.with(place.path(), word).json()).stream()
          .anyMatch(d -> d.message().contains("'" + word + "'") && hasWords(d))) {
        findings.add(at + ": the reader does not know '" + word + "'");
      }
    }
  }

  /** The words that a reader names where it meets one that nobody knows. */
  private Optional<List<String>> known(List<Diagnostic> diagnostics) {
    return diagnostics.stream()
        .filter(d -> d.message().contains("'" + NOBODYS + "'") && isUnknown(d))
        .map(Diagnostic::hint)
        .filter(hint -> hint.startsWith("known: "))
        .map(hint -> Arrays.asList(SEPARATOR.split(hint.substring("known: ".length()))))
        .findFirst();
  }

  private static boolean hasWords(Diagnostic diagnostic) {
    return isUnknown(diagnostic)
        && (diagnostic.hint().startsWith("known: ")
            || diagnostic.hint().startsWith("did you mean"));
  }

  /** Whether a word of the grammar is meant, and not a name from the document or the data. */
  private static boolean isUnknown(Diagnostic diagnostic) {
    return CODES.contains(diagnostic.code().replaceFirst(".*\\.", ""));
  }

  /** All differences, and what the documents leave unused. */
  public Set<String> findings() {
    Map<String, Set<String>> closed = new TreeMap<>(schema.closed());
    closed.forEach(
        (part, words) -> {
          for (String word : words) {
            boolean unread = ahead.contains(part) && !asked.containsKey(part);
            if (!unread && !asked.getOrDefault(part, Set.of()).contains(word)) {
              findings.add(part + ": no reader asks for '" + word + "'");
            }
            if (!used.getOrDefault(part, Set.of()).contains(word)) {
              findings.add(part + ": no document uses '" + word + "'");
            }
          }
        });
    return findings;
  }

  private static Set<String> set(Map<String, Set<String>> map, String key) {
    return map.computeIfAbsent(key, k -> new LinkedHashSet<>());
  }
}
