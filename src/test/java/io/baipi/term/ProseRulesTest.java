package io.baipi.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.memo.Memory;
import io.baipi.template.Places;
import io.baipi.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseRulesTest {
  private static final Places PLACES = Places.from(Location.at("content/zh/one.md", 1, 1));

  private static List<String> check(Memory memory, Terms terms, String words) {
    Diagnostics diagnostics = new Diagnostics();
    ProseRules.of(terms, memory, diagnostics).check(words, Language.ZH, PLACES);
    return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
  }

  @Test
  void a_fault_is_told_each_time_and_at_its_place() {
    Memory memory = Memory.lasting();
    Terms terms = Terms.none();
    String words = "第一段没有错。\n\n第二 段有错。\n\n第三段没有错。";
    List<String> first = check(memory, terms, words);
    assertThat(first)
        .hasSize(1)
        .allMatch(told -> told.contains("one.md:1:" + (words.indexOf(" ") + 1)));
    assertThat(check(memory, terms, words)).isEqualTo(first);
    assertThat(check(Memory.none(), terms, words)).isEqualTo(first);
  }

  @Test
  void a_paragraph_that_moves_tells_its_new_place() {
    Memory memory = Memory.lasting();
    check(memory, Terms.none(), "第二 段有错。");
    assertThat(check(memory, Terms.none(), "新的一段。\n\n第二 段有错。"))
        .singleElement()
        .asString()
        .contains("one.md:1:10,");
  }

  @Test
  void what_was_faultless_in_one_language_is_looked_at_in_another() {
    Faultless faultless = new Faultless();
    faultless.add(Language.EN, "一 二");
    assertThat(faultless.has(Language.EN, "一 二")).isTrue();
    assertThat(faultless.has(Language.ZH, "一 二")).isFalse();
    assertThat(faultless.has(Language.EN, "一二")).isFalse();
  }
}
