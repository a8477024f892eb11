package io.baipi.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleMarksTest {
  private static final String MARK =
      " class=\"stale-mark\" title=\"The original has changed since this was translated\">"
          + "translation out of date<";
  private static final String TEXT =
      """
      One.

      ## A {#a}

      ![](chart:ranking)

      Two.

      - x
        - y

      | h |
      |---|
      | c |
      """;

  private final SamplePaper paper;

  StaleMarksTest(@TempDir Path root) {
    paper = new SamplePaper(root).both(TEXT);
  }

  @Test
  void blocks_that_were_never_accepted_are_marked_in_the_translation_only() {
    paper.file("translations.lock.yaml", "en: {}\n");
    assertThat(paper.html(Language.EN))
        .contains("<p class=\"stale\">One. <small" + MARK + "/small></p>")
        .contains(" A <small" + MARK + "/small></h2>")
        .contains("<p class=\"stale\">Two. <small" + MARK)
        .contains("<li class=\"stale\">y <small" + MARK + "/small></li>")
        .contains("<p" + MARK + "/p>\n<table class=\"stale\">");
    assertThat(paper.html(Language.ZH)).doesNotContain("stale");
  }

  @Test
  void a_figure_whose_words_were_never_accepted_is_marked_above() {
    paper
        .file("figures/ranking.yaml", "title: {zh: 题, en: Title}\n")
        .file("translations.lock.yaml", "en: {}\n");
    assertThat(paper.html(Language.EN)).contains("<p" + MARK + "/p>\n<figure id=\"fig-ranking\">");
    assertThat(paper.html(Language.ZH)).doesNotContain("stale");
  }

  @Test
  void without_a_state_nothing_is_marked() {
    assertThat(paper.html(Language.EN)).doesNotContain("stale");
  }
}
