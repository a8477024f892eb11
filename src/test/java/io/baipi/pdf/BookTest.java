package io.baipi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.citation.Citations;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Severity;
import io.baipi.font.PaperFonts;
import io.baipi.model.Results;
import io.baipi.paper.Paper;
import io.baipi.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {
  private static final PaperFonts FONTS = SamplePaper.fonts();

  @Test
  void a_character_that_no_font_has_is_an_error_where_the_chapter_says_it() {
    assertThat(found("<p>笑脸 😀</p>"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo("pdf.glyph");
              assertThat(error.location()).hasToString("content/zh/only.md:3:4");
              assertThat(error.message()).contains("U+1F600");
            });
  }

  @Test
  void a_link_to_nowhere_is_an_error_of_its_chapter() {
    assertThat(found("<p><a href=\"#nowhere\">去</a></p>"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.code()).isEqualTo("pdf.link");
              assertThat(error.location()).hasToString("content/zh/only.md");
              assertThat(error.message()).contains("#nowhere");
            });
  }

  @Test
  void a_citation_leads_to_its_entry_and_back() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    byte[] book =
        typeset(
            "<p>据<span class=\"cite\" id=\"cite-only-1\"><sup><a href=\"#ref-a\">[1]</a></sup></span>"
                + "。</p><ul class=\"references numbered\"><li id=\"ref-a\"><span"
                + " class=\"reference-number\">[1]</span> <span class=\"reference-text\">题名.</span>"
                + " <span class=\"reference-cited\">引用于<a href=\"#cite-only-1\">第 1 章</a>。</span></li>"
                + "</ul>",
            diagnostics);

    assertThat(diagnostics.sorted()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(book)) {
      PDPage page = pdf.getPage(pageWith(pdf, "引用于") - 1);
      Set<Integer> places = new TreeSet<>();
      for (PDAnnotation link : page.getAnnotations()) {
        PDActionGoTo action = (PDActionGoTo) ((PDAnnotationLink) link).getAction();
        places.add(((PDPageXYZDestination) action.getDestination()).getTop());
      }
      assertThat(places).as("the entry below, the citation above").hasSize(2);
    }
  }

  @Test
  void nothing_is_loaded_from_files_or_the_network() {
    assertThat(
            found(
                "<p><img alt=\"x\" src=\"file:///etc/passwd\"><img alt=\"y\""
                    + " src=\"http://127.0.0.1:9/x.png\"></p>"))
        .extracting(Diagnostic::code)
        .containsOnly("pdf.resource");
  }

  @Test
  void hostile_drawings_are_drawn_without_what_they_call_for() throws IOException {
    String html =
        "<figure><svg viewBox=\"0 0 10 10\" role=\"img\" aria-label=\"x\"><image"
            + " href=\"file:///etc/passwd\" width=\"5\" height=\"5\"/><script>alert(1)</script>"
            + "<rect width=\"5\" height=\"5\"/></svg></figure><p>之后</p>";
    Diagnostics diagnostics = new Diagnostics();
    byte[] book = typeset(html, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(book)) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("之后");
    }
  }

  @Test
  void a_drawing_that_the_engine_cannot_read_is_a_warning() {
    assertThat(
            found(
                "<figure><svg viewBox=\"0 0 9 9\" role=\"img\" aria-label=\"x\">"
                    + "<path d=\"M nonsense\"/></svg></figure>"))
        .isNotEmpty()
        .allSatisfy(
            warning -> {
              assertThat(warning.code()).isEqualTo("pdf.engine");
              assertThat(warning.severity()).isEqualTo(Severity.WARNING);
            });
  }

  @Test
  void words_of_a_drawing_can_be_found_and_copied() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    byte[] book =
        typeset(
            drawing(
                "<text x=\"50\" y=\"12\" text-anchor=\"middle\" font-size=\"12\">延迟 fi ffl"
                    + " P99</text><text x=\"5\" y=\"30\" font-size=\"9\" font-weight=\"bold\""
                    + " transform=\"rotate(-90 5 30)\">竖写</text>"),
            diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(book)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("延迟 fi ffl P99")
          .containsPattern("竖\\s*写");
    }
  }

  @Test
  void drawings_use_the_fonts_that_the_text_has() throws IOException {
    byte[] book = typeset(drawing("<text x=\"5\" y=\"9\">字</text>"), new Diagnostics());
    try (PDDocument pdf = Loader.loadPDF(book)) {
      Set<COSDictionary> ofPages = Collections.newSetFromMap(new IdentityHashMap<>());
      Set<COSDictionary> ofDrawings = Collections.newSetFromMap(new IdentityHashMap<>());
      for (PDPage page : pdf.getPages()) {
        fonts(page.getResources(), ofPages);
        for (COSName name : page.getResources().getXObjectNames()) {
          fonts(((PDFormXObject) page.getResources().getXObject(name)).getResources(), ofDrawings);
        }
      }
      assertThat(ofDrawings).isNotEmpty();
      assertThat(ofPages).containsAll(ofDrawings);
    }
  }

  private static void fonts(PDResources resources, Set<COSDictionary> found) throws IOException {
    for (COSName name : resources.getFontNames()) {
      found.add(resources.getFont(name).getCOSObject());
    }
  }

  @Test
  void a_drawing_of_an_unusual_kind_is_drawn_with_outlines() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    byte[] book =
        typeset(
            drawing("<text x=\"5\" y=\"9\">甲<tspan font-size=\"20\">乙</tspan></text>"),
            diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(book)) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("之后").doesNotContain("甲");
    }
  }

  private static String drawing(String marks) {
    return "<figure><svg viewBox=\"0 0 100 40\" role=\"img\" aria-label=\"x\" font-family=\"'Noto"
        + " Sans SC', sans-serif\"><rect width=\"100\" height=\"40\" fill=\"#1d5b94\""
        + " fill-opacity=\"0.2\"/>"
        + marks
        + "</svg></figure><p>之后</p>";
  }

  @Test
  void a_mistake_in_the_style_sheet_is_an_error(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("templates/pdf"));
    Files.writeString(folder.resolve("templates/pdf/book.css"), "p { colour: red }");
    Paper sample = SamplePaper.PAPER;
    Paper paper =
        new Paper(
            folder,
            sample.home(),
            sample.id(),
            sample.title(),
            sample.subtitle(),
            sample.languages(),
            sample.authors(),
            sample.edition(),
            sample.date(),
            sample.licence(),
            sample.url(),
            sample.chapters(),
            sample.appendices(),
            sample.models(),
            List.of(),
            Paper.Pages.NONE);
    Diagnostics diagnostics = new Diagnostics();
    typeset(paper, "<p>甲</p>", diagnostics);
    assertThat(diagnostics.sorted())
        .anySatisfy(
            error -> {
              assertThat(error.code()).isEqualTo("pdf.css");
              assertThat(error.location()).hasToString("templates/pdf/book.css");
              assertThat(error.message()).contains("colour");
            });
  }

  @Test
  void a_footnote_called_in_a_table_stands_on_the_page() throws IOException {
    String html =
        "<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙<sup><a class=\"footnote-ref\""
            + " href=\"#fn-a\">1</a></sup></td></tr></tbody></table>"
            + "<section class=\"footnotes\"><ol><li id=\"fn-a\"><p>注在此</p></li></ol></section>";
    Diagnostics diagnostics = new Diagnostics();
    byte[] book = typeset(html, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(book)) {
      assertThat(new PDFTextStripper().getText(pdf)).containsPattern("乙\\s*1").contains("注在此");
    }
  }

  @Test
  void text_fills_the_page_that_a_figure_did_not_fit_on() throws IOException {
    String figure =
        "<figure id=\"fig-tall\"><svg viewBox=\"0 0 700 900\" role=\"img\" aria-label=\"x\"><rect"
            + " width=\"700\" height=\"900\"/></svg></figure>";
    String html = "<p>" + "前文".repeat(300) + "</p>" + figure + "<p>跟着图的一段。</p><h2>标题</h2>";
    Diagnostics diagnostics = new Diagnostics();
    byte[] book = typeset(html, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(book)) {
      PDFTextStripper stripper = new PDFTextStripper();
      int page = pageWith(pdf, "前文前文");
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      assertThat(stripper.getText(pdf)).contains("跟着图的一段。").doesNotContain("标题");
    }
  }

  @Test
  void the_book_carries_what_is_attached() throws IOException {
    Publication sample = SamplePaper.publication();
    byte[] book =
        Book.typeset(
            sample,
            sample.editions().get(0),
            FONTS,
            List.of(Attachment.data("data.zip", new byte[] {1, 2, 3}, Language.ZH)),
            new Diagnostics());
    try (PDDocument pdf = Loader.loadPDF(book)) {
      PDComplexFileSpecification file =
          Objects.requireNonNull(
              pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("data.zip"));
      assertThat(file.getEmbeddedFile().toByteArray()).containsExactly(1, 2, 3);
      assertThat(file.getFileDescription()).contains("数据");
    }
  }

  private static int pageWith(PDDocument pdf, String words) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      if (stripper.getText(pdf).contains(words)) {
        return page;
      }
    }
    throw new AssertionError("no page has " + words);
  }

  private static List<Diagnostic> found(String html) {
    Diagnostics diagnostics = new Diagnostics();
    typeset(html, diagnostics);
    return diagnostics.sorted();
  }

  private static byte[] typeset(String html, Diagnostics diagnostics) {
    return typeset(SamplePaper.PAPER, html, diagnostics);
  }

  private static byte[] typeset(Paper paper, String html, Diagnostics diagnostics) {
    Publication sample = SamplePaper.publication();
    Edition edition = SamplePaper.chapter(Language.ZH, html);
    Publication publication =
        new Publication(
            paper,
            new Results(sample.results().data(), Map.of()),
            Map.of(),
            List.of(edition),
            sample.inputHash(),
            Citations.read(paper, new Diagnostics()));
    return Book.typeset(publication, edition, FONTS, List.of(), diagnostics);
  }
}
