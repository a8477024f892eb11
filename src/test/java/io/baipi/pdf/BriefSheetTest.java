package io.baipi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class BriefSheetTest {
  private static final String WHY = "<h2 id=\"sec-brief-why\">为什么</h2>";

  private final Diagnostics diagnostics = new Diagnostics();

  private static String text(byte[] sheet) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(sheet)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf).replaceAll("\\h+", "");
    }
  }

  @Test
  void it_says_whose_it_is_and_how_to_cite_it() throws IOException {
    String text = text(SampleBrief.typeset(diagnostics));

    assertThat(diagnostics.sorted()).isEmpty();
    assertThat(text)
        .contains("企业采用Go语言白皮书", "简报·Brief", "2026.1版", "2026年11月21日", "要不要采用")
        .contains("引用方式", "https://example.org/paper/", "知识共享", "9f86d081884c7d659a2feaa0")
        .contains("引用文献", "[1]题名.", "第1页，共1页");
  }

  @Test
  void references_name_labels_and_no_pages() throws IOException {
    assertThat(text(SampleBrief.typeset(diagnostics))).contains("见图1-1与第1章。");
  }

  @Test
  void links_lead_to_the_site_where_the_brief_lacks_the_target() throws IOException {
    List<String> addresses = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(SampleBrief.typeset(diagnostics))) {
      for (PDPage page : pdf.getPages()) {
        for (PDAnnotation link : page.getAnnotations()) {
          if (((PDAnnotationLink) link).getAction() instanceof PDActionURI uri) {
            addresses.add(uri.getURI());
          }
        }
      }
    }
    assertThat(addresses)
        .contains("https://example.org/paper/zh/first.html#sec-first")
        .noneMatch(address -> address.contains("fig-shown") || address.contains("ref-a"));
  }

  @Test
  void more_than_two_pages_are_an_error_of_the_document() {
    SampleBrief.typeset(
        SamplePaper.publication(),
        SampleBrief.of(WHY + "<p>很长的一段文字。</p>".repeat(200), ""),
        diagnostics);

    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.severity()).isEqualTo(Severity.ERROR);
              assertThat(error.code()).isEqualTo("pdf.brief");
              assertThat(error.location()).hasToString("content/zh/brief.md");
              assertThat(error.message()).matches("the brief takes [3-9] pages, and may take 2");
              assertThat(error.hint()).isNotEmpty();
            });
  }

  @Test
  void a_character_that_no_font_has_is_an_error_of_the_brief() {
    SampleBrief.typeset(
        SamplePaper.publication(), SampleBrief.of(WHY + "<p>笑脸 😀</p>", ""), diagnostics);

    assertThat(diagnostics.sorted())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo("pdf.glyph");
              assertThat(error.location()).hasToString("content/zh/brief.md");
            });
  }
}
