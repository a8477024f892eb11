package io.baipi.chapter;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.model.Results;
import io.baipi.template.Lookups;
import io.baipi.template.Templates;
import io.baipi.template.Vouched;
import io.baipi.term.ProseRules;
import io.baipi.term.Terms;
import io.baipi.text.Fingerprint;
import io.baipi.text.Language;
import java.util.List;
import java.util.Optional;

/** Chapters by themselves, each read only when it or what it shows has changed. */
final class Drafts {
  private final ChapterFiles files;
  private final Results results;
  private final Terms terms;
  private final Renderers renderers;
  private final Memory memory;
  private final Diagnostics diagnostics;

  Drafts(
      ChapterFiles files,
      Results results,
      Terms terms,
      Renderers renderers,
      Memory memory,
      Diagnostics diagnostics) {
    this.files = files;
    this.results = results;
    this.terms = terms;
    this.renderers = renderers;
    this.memory = memory;
    this.diagnostics = diagnostics;
  }

  /** A chapter in a language; empty when it cannot be read, which is then reported. */
  Optional<Draft> read(String id, Language language) {
    return wording(id, language).map(wording -> draft(wording, language));
  }

  private Optional<Wording> wording(String id, Language language) {
    return memory.recall(
        "wording/" + language.code() + "/" + id,
        List.of(
            files.stamps(id, language), new Same(terms), renderers.key(), language, files.root()),
        diagnostics,
        own -> {
          ProseRules rules = ProseRules.of(terms, memory, own);
          Vouched vouched = memory.keep("vouched", Vouched::new);
          WordingReader reader = new WordingReader(rules, vouched, renderers, own);
          return files.read(id, language, own).map(file -> reader.read(file, language));
        });
  }

  private Draft draft(Wording wording, Language language) {
    String name = language.code() + "/" + wording.id();
    return memory.recall(
        "draft/" + name,
        List.of(new Same(wording)),
        new Lookups(results),
        diagnostics,
        (seen, own) ->
            new DraftReader(Templates.of(seen, own), renderers.canShow(), own)
                .read(wording, language, text -> html(wording, name, text)));
  }

  /** The same words make the same HTML, whatever values will stand in them. */
  private String html(Wording wording, String name, String text) {
    return memory.recall(
        "html/" + name,
        memory.isLasting() ? List.of(wording.source().path(), Fingerprint.of(text)) : List.of(),
        () -> files.markup(wording.source().path()).html(text));
  }
}
