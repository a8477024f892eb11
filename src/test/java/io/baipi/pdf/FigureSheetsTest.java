package io.baipi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.PlacedFigure;
import io.baipi.data.Provenance;
import io.baipi.diagnostic.Location;
import io.baipi.figure.Figure;
import io.baipi.figure.FigureKind;
import io.baipi.figure.FigureView;
import io.baipi.template.Tally;
import io.baipi.text.Language;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("sets the default locale")
class FigureSheetsTest {
  @Test
  void each_drawing_is_a_file_and_tables_are_not() {
    assertThat(sheets(Language.ZH)).containsOnlyKeys("bars.zh.pdf", "flow.zh.pdf");
  }

  @Test
  void a_sheet_says_what_the_book_says_around_the_figure_and_in_it() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(sheet(Language.ZH))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("图 1-1\u3000");
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("图 1-1", "两家过半", "占比（%）", "公开发表，未核实", "甲公司", "72%");
      PDStructureElement document =
          (PDStructureElement) pdf.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
      assertThat(document.getKids())
          .extracting(kid -> ((PDStructureElement) kid).getStructureType())
          .containsExactly("H1", "P", "Figure", "P");
      assertThat(((PDStructureElement) document.getKids().get(2)).getAlternateDescription())
          .isEqualTo("条形图，共 1 项。 甲公司：72%");
    }
  }

  @Test
  void a_sheet_holds_of_the_fonts_what_it_uses() throws IOException {
    byte[] sheet = sheet(Language.EN);
    assertThat(sheet).hasSizeLessThan(60_000);
    try (PDDocument pdf = Loader.loadPDF(sheet)) {
      PDPage page = pdf.getPage(0);
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
      }
      for (COSName name : page.getResources().getXObjectNames()) {
        PDFormXObject drawing = (PDFormXObject) page.getResources().getXObject(name);
        assertThat(drawing.getResources().getFontNames()).isNotEmpty();
      }
    }
  }

  @Test
  void the_same_figure_gives_the_same_bytes_in_another_locale_and_time_zone() {
    byte[] first = sheet(Language.ZH);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      assertThat(sheet(Language.ZH)).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_sheet_is_valid_for_the_archive_and_for_everyone(Language language) throws Exception {
    for (byte[] sheet : sheets(language).values()) {
      assertThat(BookIT.broken(sheet, "2a")).isEmpty();
      assertThat(BookIT.broken(sheet, "ua1")).isEmpty();
    }
  }

  private static byte[] sheet(Language language) {
    return Objects.requireNonNull(sheets(language).get("bars." + language.code() + ".pdf"));
  }

  @Test
  void a_long_finding_is_set_in_lines_that_fit() throws IOException {
    String caption = "Every one of the sixty-one services that moved kept its promises ".repeat(4);
    try (PDDocument pdf = Loader.loadPDF(sheets(Language.EN, caption.strip()).get("flow.en.pdf"))) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
              for (TextPosition place : positions) {
                float right = getCurrentPage().getMediaBox().getWidth();
                assertThat(place.getXDirAdj()).isBetween(10f, right - 10);
                assertThat(place.getYDirAdj())
                    .isBetween(5f, getCurrentPage().getMediaBox().getHeight() - 5);
              }
            }
          };
      assertThat(stripper.getText(pdf)).isNotNull();
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains(caption.strip());
    }
  }

  private static Map<String, byte[]> sheets(Language language) {
    return sheets(language, language == Language.ZH ? "两家过半，其余 3 家不足" : "Two of five");
  }

  private static Map<String, byte[]> sheets(Language language, String caption) {
    String label = language == Language.ZH ? "图 1-" : "Figure 1-";
    Edition edition =
        new Edition(
            language,
            List.of(
                new Chapter(
                    "only",
                    "1",
                    false,
                    "Only",
                    "",
                    "",
                    List.of(),
                    List.of(
                        new PlacedFigure(
                            figure("bars", FigureKind.CHART), label + 1, caption, "only"),
                        new PlacedFigure(
                            figure("flow", FigureKind.DIAGRAM), label + 2, caption, "only"),
                        new PlacedFigure(
                            figure("rows", FigureKind.TABLE), label + 3, caption, "only")),
                    List.of(),
                    Location.file("content/only.md"))),
            Tally.NONE);
    return FigureSheets.of(SamplePaper.publication(), edition, SamplePaper.fonts());
  }

  private static Figure figure(String id, FigureKind kind) {
    FigureView zh = new FigureView("", "占比（%）", svg("甲公司"), "条形图，共 1 项。", "甲公司：72%", "来源：《榜单》表 1");
    FigureView en =
        new FigureView("", "Share, %", svg("Company A"), "Bar chart, 1 item.", "A: 72%", "");
    return new Figure(
        id,
        kind,
        Map.of(Language.ZH, zh, Language.EN, en),
        Provenance.PUBLISHED,
        List.of(),
        false,
        Optional.empty(),
        Location.file("content/figures/" + id + ".yaml"));
  }

  private static String svg(String name) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60" role="img" font-family="'Noto Sans SC'">\
        <title>x</title><text x="80" y="35" font-size="14" text-anchor="end" fill="#1a1c1e">%s</text>\
        <rect x="90" y="20" width="144" height="20" fill="#1d5b94" fill-opacity="0.35" stroke="#1d5b94"></rect>\
        <text x="240" y="35" font-size="12.5" font-weight="bold">72%%</text></svg>"""
        .formatted(name);
  }
}
