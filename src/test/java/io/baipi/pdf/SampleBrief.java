package io.baipi.pdf;

import io.baipi.chapter.Brief;
import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.Heading;
import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import java.util.List;

/** A brief of the sample paper. */
final class SampleBrief {
  /** Key numbers, a figure of the paper, references to what the brief lacks, and a work. */
  static final String TEXT =
      """
      <table><thead><tr><th>41%</th><th>5</th></tr></thead>\
      <tbody><tr><td>的企业公布了占比</td><td>家企业</td></tr></tbody></table>
      <h2 id="sec-brief-why">为什么</h2>
      <p>据<span class="cite" id="cite-brief-1"><sup><a href="#ref-a">[1]</a></sup></span>，\
      见<a class="ref" href="#fig-shown">图 1-1</a>与<a class="ref" href="#sec-first">第 1 章</a>。</p>
      <figure class="figure chart" id="fig-shown"><figcaption><span class="figure-label">图 1-1</span> \
      <span class="figure-title">五家企业</span></figcaption><div class="figure-body"><svg \
      viewBox="0 0 768 390" role="img" aria-label="五个点"><rect width="700" height="300"/></svg></div>\
      <p class="figure-source">来源：样本</p></figure>
      """;

  private SampleBrief() {}

  static Brief of(String html, String works) {
    return new Brief(
        new Chapter(
            "brief",
            "",
            false,
            "要不要采用",
            "五家企业里，没有一家公布研发投入。",
            html,
            List.of(
                new Heading("sec-brief", 1, "", "要不要采用"),
                new Heading("sec-brief-why", 2, "", "为什么")),
            List.of(),
            List.of(),
            Location.file("content/zh/brief.md")),
        works);
  }

  static byte[] typeset(Publication publication, Brief brief, Diagnostics diagnostics) {
    Edition edition =
        publication.editions().stream()
            .filter(e -> e.language() == Language.ZH)
            .findFirst()
            .orElseThrow();
    return BriefSheet.typeset(publication, edition, brief, SamplePaper.fonts(), diagnostics);
  }

  /** The sample's brief. */
  static byte[] typeset(Diagnostics diagnostics) {
    String works =
        "<ul class=\"references numbered\"><li><span class=\"reference-number\">[1]</span> <span"
            + " class=\"reference-text\">题名.</span></li></ul>";
    return typeset(SamplePaper.publication(), of(TEXT, works), diagnostics);
  }
}
