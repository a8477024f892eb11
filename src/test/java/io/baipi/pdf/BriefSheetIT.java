package io.baipi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class BriefSheetIT {
  private static byte[] sheet() {
    return SampleBrief.typeset(new Diagnostics());
  }

  @Test
  void it_is_valid_for_the_archive_and_for_everyone() throws Exception {
    byte[] sheet = sheet();
    Path folder = Files.createDirectories(SamplePaper.HOME.resolve("target/pdf"));
    Files.write(folder.resolve("sample-brief.pdf"), sheet);
    assertThat(BookIT.broken(sheet, "3a")).isEmpty();
    assertThat(BookIT.broken(sheet, "ua1")).isEmpty();
  }

  @Test
  void its_pages_are_labelled_by_their_numbers() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(sheet())) {
      assertThat(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
          .containsExactly("1");
    }
  }

  @Test
  void the_same_paper_gives_the_same_bytes_in_any_locale_and_time_zone() {
    byte[] here = sheet();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    byte[] elsewhere;
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      elsewhere = sheet();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(elsewhere).isEqualTo(here);
  }
}
