package io.baipi.citation;

import io.baipi.citation.BibFile.RawEntry;
import io.baipi.citation.BibFile.RawField;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes works of the entries of a BibTeX file; what is wrong with an entry is reported. */
final class BibReader {
  private static final Set<String> FIELDS =
      new TreeSet<>(
          Set.of(
              "author",
              "editor",
              "translator",
              "title",
              "title_en",
              "shorttitle",
              "shorttitle_en",
              "booktitle",
              "journal",
              "journaltitle",
              "series",
              "publisher",
              "institution",
              "organization",
              "school",
              "address",
              "location",
              "edition",
              "volume",
              "number",
              "pages",
              "version",
              "type",
              "date",
              "year",
              "month",
              "url",
              "urldate",
              "doi",
              "isbn",
              "issn",
              "langid",
              "language",
              "note"));

  /** Fields whose backslashes are not LaTeX. */
  private static final Set<String> VERBATIM =
      Set.of("url", "doi", "date", "urldate", "year", "month", "langid", "language");

  private final BibFile file;
  private final Diagnostics diagnostics;
  private final Map<String, Work> works = new LinkedHashMap<>();

  private BibReader(BibFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** The works of a file by their keys, in its order. */
  static Map<String, Work> read(String path, String text, Diagnostics diagnostics) {
    BibReader reader = new BibReader(new BibFile(path, text, diagnostics), diagnostics);
    reader.file.entries().forEach(reader::entry);
    return reader.works;
  }

  private void entry(RawEntry entry) {
    Optional<WorkType> type = WorkType.of(entry.type());
    if (type.isEmpty()) {
      error(
          "citation.type",
          entry.typeAt(),
          entry.type().length(),
          "there is no type of work called '" + entry.type() + "'",
          Spelling.hint(entry.type().toLowerCase(Locale.ROOT), WorkType.known()));
    }
    boolean named = entry.key().matches("(?!(?:fig|tbl|sec)-)[a-z0-9]+(?:-[a-z0-9]+)*");
    if (!named) {
      error(
          "citation.key",
          entry.keyAt(),
          entry.key().length(),
          entry.key().isEmpty() ? "the entry has no key" : "'" + entry.key() + "' cannot be a key",
          "use small letters, digits and single hyphens, such as 'oecd-handbook'");
    }
    Map<String, String> fields = fields(entry);
    Work work =
        new Work(
            entry.key(),
            type.orElse(WorkType.OTHER),
            fields,
            file.location(entry.keyAt(), entry.key().length()));
    if (work.field("title").isEmpty() && entry.fields().stream().noneMatch(BibReader::isTitle)) {
      diagnostics.error(
          "citation.missing-title",
          work.location(),
          "'" + entry.key() + "' has no title",
          "add 'title = {…}'");
    }
    new WorkCheck(work, entry, file, diagnostics).run();
    Work other = named ? works.putIfAbsent(entry.key(), work) : null;
    if (other != null) {
      diagnostics.error(
          "citation.duplicate-key",
          work.location(),
          "the key '" + entry.key() + "' stands already at " + other.location(),
          "give one of the two another key");
    }
  }

  private static boolean isTitle(RawField field) {
    return field.name().equalsIgnoreCase("title") && !field.value().isBlank();
  }

  private Map<String, String> fields(RawEntry entry) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (RawField field : entry.fields()) {
      String name = field.name().toLowerCase(Locale.ROOT);
      if (!FIELDS.contains(name)) {
        error(
            "citation.field",
            field.nameAt(),
            name.length(),
            "the field '" + field.name() + "' would be lost",
            Spelling.hint(name, FIELDS));
      } else if (fields.containsKey(name)) {
        error(
            "citation.field",
            field.nameAt(),
            name.length(),
            "the field '" + name + "' stands twice",
            "keep one of the two");
      } else {
        fields.put(name, plain(name, field));
      }
    }
    return fields;
  }

  private String plain(String name, RawField field) {
    if (VERBATIM.contains(name)) {
      return field.value().strip();
    }
    // Names keep their braces, which hold words together.
    if (Names.FIELDS.contains(name)) {
      Names.split(field.value()).forEach(person -> latex(person, field));
      return field.value().replaceAll("\\s+", " ").strip();
    }
    return latex(field.value(), field);
  }

  private String latex(String value, RawField field) {
    try {
      return Latex.plain(value);
    } catch (Latex.Lost lost) {
      int offset = Math.max(0, field.value().indexOf(lost.what()));
      error(
          "citation.latex",
          field.valueAt() + offset,
          lost.what().length(),
          "'" + lost.what() + "' would be lost",
          "write the characters themselves; only accents and symbols of LaTeX are read");
      return "";
    }
  }

  private void error(String code, int offset, int length, String message, String hint) {
    diagnostics.error(code, file.location(offset, length), message, hint);
  }

  /** All fields that an entry can have. */
  static List<String> known() {
    return List.copyOf(FIELDS);
  }
}
