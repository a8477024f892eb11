package io.baipi.figure;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.model.Results;
import io.baipi.template.Interpolation;
import io.baipi.template.Tally;
import io.baipi.template.Templates;
import io.baipi.term.ProseRules;
import io.baipi.term.Terms;
import io.baipi.text.Language;
import java.util.List;
import java.util.function.Function;

/** What fills the words of figures, one figure at a time. */
interface Captions {

  /** What fills one figure's words, and how their numbers are vouched for. */
  record Filling(Interpolation words, Function<Language, Tally> tally) {}

  /** For one figure, whose values come from some results. */
  Filling of(Results results, Diagnostics diagnostics);

  /** What it is made from, to know it again. */
  List<?> key();

  /** Templates, checked against a paper's rules for prose. */
  static Captions checked(Terms terms, Memory memory) {
    return new Captions() {
      @Override
      public Filling of(Results results, Diagnostics diagnostics) {
        Templates templates = Templates.of(results, diagnostics);
        return new Filling(
            ProseRules.of(terms, memory, diagnostics).checking(templates), templates::tally);
      }

      @Override
      public List<?> key() {
        return List.of(new Same(terms));
      }
    };
  }

  /** Always the same interpolation. */
  static Captions of(Interpolation interpolation) {
    return new Captions() {
      @Override
      public Filling of(Results results, Diagnostics diagnostics) {
        return new Filling(interpolation, language -> Tally.NONE);
      }

      @Override
      public List<?> key() {
        return List.of(new Same(interpolation));
      }
    };
  }
}
