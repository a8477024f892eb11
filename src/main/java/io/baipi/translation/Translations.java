package io.baipi.translation;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperText;
import io.baipi.text.Language;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The state of a paper's translations.
 *
 * @param kept whether the paper keeps the state of its translations at all
 * @param documents by language, the original not among them
 * @param stale by language and document, the keys of the blocks that are not up to date
 */
public record Translations(
    boolean kept,
    Map<Language, List<DocumentState>> documents,
    Map<Language, Map<String, Set<String>>> stale) {
  /** Where a paper keeps the state. */
  public static final String FILE = Lock.FILE;

  private static final long SIZE_LIMIT = 10_000_000;

  /** The state of a paper that keeps none. */
  public static Translations none() {
    return new Translations(false, Map.of(), Map.of());
  }

  /** Compares the files of a paper with what was accepted. */
  public static Translations of(Paper paper, Diagnostics diagnostics) {
    return of(paper, Memory.none(), diagnostics);
  }

  /** The same, where files may have been compared before. */
  public static Translations of(Paper paper, Memory memory, Diagnostics diagnostics) {
    boolean kept = Files.exists(paper.root().resolve(FILE)) && paper.languages().size() > 1;
    Lock lock =
        kept
            ? memory.recall(
                FILE,
                List.of(paper.root(), memory.stamp(paper.root().resolve(FILE))),
                diagnostics,
                own -> lock(paper, own))
            : Lock.empty();
    Map<Language, List<DocumentState>> documents = new LinkedHashMap<>();
    Sources sources = new Sources(paper, memory);
    for (Language language : paper.languages().stream().skip(1).toList()) {
      List<DocumentState> states = new ArrayList<>();
      for (String name : sources.names()) {
        Language first = paper.languages().get(0);
        states.add(
            memory.recall(
                "translation/" + language.code() + "/" + name,
                List.of(
                    memory.stamp(paper.root().resolve(sources.path(name, first))),
                    memory.stamp(paper.root().resolve(sources.path(name, language))),
                    paper.root(),
                    first,
                    new Same(lock)),
                () -> state(sources, name, first, language, lock)));
      }
      documents.put(language, List.copyOf(states));
    }
    return new Translations(kept, documents, kept ? stale(documents) : Map.of());
  }

  private static Map<Language, Map<String, Set<String>>> stale(
      Map<Language, List<DocumentState>> documents) {
    Map<Language, Map<String, Set<String>>> stale = new LinkedHashMap<>();
    documents.forEach(
        (language, states) -> {
          Map<String, Set<String>> own = new LinkedHashMap<>();
          for (DocumentState document : states) {
            for (Entry entry : document.entries()) {
              if (entry.state() == State.STALE) {
                own.computeIfAbsent(document.name(), name -> new TreeSet<>()).add(entry.key());
              }
            }
          }
          stale.put(language, own);
        });
    return stale;
  }

  private static Lock lock(Paper paper, Diagnostics diagnostics) {
    return PaperText.read(paper.root(), FILE, SIZE_LIMIT, Location.file(FILE), diagnostics)
        .map(text -> Lock.read(text, diagnostics))
        .orElse(Lock.empty());
  }

  private static DocumentState state(
      Sources sources, String name, Language first, Language language, Lock lock) {
    Map<String, Block> translated = new LinkedHashMap<>();
    sources.blocks(name, language).forEach(block -> translated.putIfAbsent(block.key(), block));
    Location originalFile = Location.file(sources.path(name, first));
    Location file = Location.file(sources.path(name, language));
    List<Entry> entries = new ArrayList<>();
    for (Block block : sources.blocks(name, first)) {
      Block own = translated.remove(block.key());
      boolean accepted = lock.hash(language, name, block.key()).equals(block.hash());
      State state = own == null ? State.MISSING : accepted ? State.CURRENT : State.STALE;
      entries.add(
          new Entry(
              block.key(),
              state,
              block.hash(),
              block.location(),
              own == null ? file : own.location()));
    }
    for (Block orphan : translated.values()) {
      entries.add(new Entry(orphan.key(), State.ORPHAN, "", originalFile, orphan.location()));
    }
    return new DocumentState(name, entries);
  }

  /** Warns of every block that is not current, if the paper keeps the state. */
  public void report(Diagnostics diagnostics) {
    if (!kept) {
      return;
    }
    for (List<DocumentState> states : documents.values()) {
      for (DocumentState document : states) {
        document.entries().forEach(entry -> report(document.name(), entry, diagnostics));
      }
    }
  }

  private static void report(String name, Entry entry, Diagnostics diagnostics) {
    String accept = "./baipi translations --accept " + name;
    switch (entry.state()) {
      case STALE ->
          diagnostics.warning(
              "translation.stale",
              entry.translation(),
              "'" + entry.key() + "' was not translated from what stands at " + entry.original(),
              "bring it in line, then run " + accept);
      case MISSING ->
          diagnostics.warning(
              "translation.missing",
              entry.original(),
              "'" + entry.key() + "' has no translation in " + entry.translation(),
              "translate it at the same place of the same section, then run " + accept);
      case ORPHAN ->
          diagnostics.warning(
              "translation.orphan",
              entry.translation(),
              "'" + entry.key() + "' translates nothing of " + entry.original(),
              "take it out, or write its original");
      case CURRENT -> {}
    }
  }

  /** The keys of the blocks of a chapter or figure that are not up to date in a language. */
  public Set<String> stale(Language language, String name) {
    return stale.getOrDefault(language, Map.of()).getOrDefault(name, Set.of());
  }

  /** Whether some text of a figure is not up to date in a language. */
  public boolean isFigureStale(Language language, String id) {
    return !stale(language, "figures/" + id).isEmpty()
        || !stale(language, "diagrams/" + id).isEmpty();
  }

  /** Whether the title or the finding of a chapter is not up to date in a language. */
  public boolean isHeadStale(Language language, String chapter) {
    Set<String> keys = stale(language, chapter);
    return keys.contains("title") || keys.contains("finding");
  }

  /** The documents in a language. */
  public List<DocumentState> of(Language language) {
    return documents.getOrDefault(language, List.of());
  }

  /**
   * The text of the file when the translations of some documents are accepted as they are. The
   * others keep what was accepted of them.
   *
   * @param names the documents to accept
   */
  public static String accepted(Paper paper, Set<String> names, Diagnostics diagnostics) {
    Lock before =
        Files.exists(paper.root().resolve(FILE)) ? lock(paper, diagnostics) : Lock.empty();
    Map<Language, Map<String, Map<String, String>>> hashes = new LinkedHashMap<>();
    of(paper, new Diagnostics())
        .documents()
        .forEach(
            (language, states) -> {
              Map<String, Map<String, String>> documents = new LinkedHashMap<>();
              for (DocumentState document : states) {
                Map<String, String> keys = new LinkedHashMap<>();
                for (Entry entry : document.entries()) {
                  String known = before.hash(language, document.name(), entry.key());
                  boolean both = entry.state() != State.MISSING && entry.state() != State.ORPHAN;
                  String hash = names.contains(document.name()) && both ? entry.hash() : known;
                  if (!hash.isEmpty() && both) {
                    keys.put(entry.key(), hash);
                  }
                }
                if (!keys.isEmpty()) {
                  documents.put(document.name(), keys);
                }
              }
              hashes.put(language, documents);
            });
    return new Lock(hashes).text();
  }
}
