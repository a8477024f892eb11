package io.baipi.citation;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperText;
import io.baipi.text.Language;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The works that a paper can cite, from {@code content/references.bib}. */
public final class Bibliography {
  /** The file. */
  public static final String FILE = "content/references.bib";

  private static final long SIZE_LIMIT = 1_000_000;

  private final Map<String, Work> works;
  private final String text;
  private final boolean complete;

  private Bibliography(Map<String, Work> works, String text, boolean complete) {
    this.works = Collections.unmodifiableMap(new LinkedHashMap<>(works));
    this.text = text;
    this.complete = complete;
  }

  /** Reads the file of a paper; a paper without one has no works to cite. */
  static Bibliography read(Paper paper, Diagnostics diagnostics) {
    if (!Files.exists(paper.root().resolve(FILE))) {
      return new Bibliography(Map.of(), "", true);
    }
    Diagnostics found = new Diagnostics();
    String text =
        PaperText.read(paper.root(), FILE, SIZE_LIMIT, Location.file(FILE), found)
            .map(read -> read.replace("\r\n", "\n").replace('\r', '\n'))
            .orElse("");
    Map<String, Work> works = BibReader.read(FILE, text, found);
    if (paper.languages().contains(Language.EN)) {
      works.values().forEach(work -> checkTranslation(work, found));
    }
    found.sorted().forEach(diagnostics::add);
    return new Bibliography(works, text, !found.hasErrors());
  }

  private static void checkTranslation(Work work, Diagnostics diagnostics) {
    if (Work.isHan(work.field("title").orElse("")) && work.field("title_en").isEmpty()) {
      diagnostics.warning(
          "citation.untranslated",
          work.location(),
          "readers in English get the title of '" + work.key() + "' in Chinese only",
          "add 'title_en = {…}'");
    }
  }

  /** The keys of all works, in the file's order. */
  public Set<String> keys() {
    return works.keySet();
  }

  /** Where the entry of a key stands. */
  public Optional<Location> location(String key) {
    return find(key).map(Work::location);
  }

  /** The whole file, with LF line ends. */
  public String text() {
    return text;
  }

  /** Whether the file could be read without a mistake, so that no work is lacking. */
  public boolean isComplete() {
    return complete;
  }

  Optional<Work> find(String key) {
    return Optional.ofNullable(works.get(key));
  }
}
