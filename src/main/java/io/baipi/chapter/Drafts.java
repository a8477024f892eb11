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
    return memory.recall(
        "draft/" + language.code() + "/" + id,
        List.of(
            files.stamps(id, language), new Same(terms), renderers.key(), language, files.root()),
        new Lookups(results),
        diagnostics,
        (seen, own) -> {
          ProseRules rules = ProseRules.of(terms, memory, own);
          Vouched vouched = memory.keep("vouched", Vouched::new);
          DraftReader reader =
              new DraftReader(Templates.of(seen, own), rules, vouched, renderers, own);
          return files.read(id, language, own).map(file -> reader.read(file, language));
        });
  }
}
