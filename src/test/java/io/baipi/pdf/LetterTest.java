package io.baipi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.PageFormat;
import io.baipi.text.Language;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LetterTest {
  private static final Offset<Float> A_HAIR = Offset.offset(0.5f);

  private final Diagnostics diagnostics = new Diagnostics();

  private static Publication letter() {
    Publication sample = SamplePaper.publication();
    return new Publication(
        sample.paper().on(PageFormat.LETTER),
        sample.results(),
        sample.figures(),
        sample.editions(),
        sample.inputHash(),
        sample.citations());
  }

  @Test
  void every_page_of_the_book_is_letter_upright_or_lying() throws IOException {
    Edition zh =
        letter().editions().stream().filter(e -> e.language() == Language.ZH).findFirst().get();
    byte[] book = Book.typeset(letter(), zh, SamplePaper.fonts(), diagnostics);

    assertThat(diagnostics.sorted()).isEmpty();
    int lying = 0;
    try (PDDocument pdf = Loader.loadPDF(book)) {
      for (int i = 0; i < pdf.getNumberOfPages(); i++) {
        PDRectangle page = pdf.getPage(i).getMediaBox();
        boolean lies = page.getWidth() > page.getHeight();
        lying += lies ? 1 : 0;
        assertThat(lies ? page.getHeight() : page.getWidth()).isCloseTo(612, A_HAIR);
        assertThat(lies ? page.getWidth() : page.getHeight()).isCloseTo(792, A_HAIR);
      }
    }
    assertThat(lying).isPositive();
  }

  @Test
  void the_brief_is_letter_too() throws IOException {
    byte[] sheet = SampleBrief.typeset(letter(), SampleBrief.of(SampleBrief.TEXT, ""), diagnostics);

    assertThat(diagnostics.sorted()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(sheet)) {
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(612, A_HAIR);
      assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(792, A_HAIR);
    }
  }
}
