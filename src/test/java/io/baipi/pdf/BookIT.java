package io.baipi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class BookIT {
  private static final Map<Language, byte[]> BOOKS = new EnumMap<>(Language.class);
  private static final Diagnostics FOUND = new Diagnostics();

  @BeforeAll
  static void typeset() throws IOException {
    Path folder = Files.createDirectories(SamplePaper.HOME.resolve("target/pdf"));
    for (Language language : Language.values()) {
      byte[] book = typeset(language, FOUND);
      BOOKS.put(language, book);
      Files.write(folder.resolve("sample-" + language.code() + ".pdf"), book);
    }
  }

  private static byte[] typeset(Language language, Diagnostics diagnostics) {
    Publication publication = SamplePaper.publication();
    Edition edition =
        publication.editions().stream().filter(e -> e.language() == language).findFirst().get();
    return Book.typeset(publication, edition, SamplePaper.fonts(), diagnostics);
  }

  private static byte[] book(Language language) {
    return Objects.requireNonNull(BOOKS.get(language));
  }

  @Test
  void a_sound_paper_gives_no_diagnostics() {
    assertThat(FOUND.sorted()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_edition_is_valid_for_the_archive_and_for_everyone(Language language) throws Exception {
    assertThat(broken(book(language), "2a")).isEmpty();
    assertThat(broken(book(language), "ua1")).isEmpty();
  }

  static Map<String, String> broken(byte[] book, String flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour chosen = PDFAFlavour.byFlavourId(flavour);
    Map<String, String> broken = new TreeMap<>();
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(book), chosen);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(chosen, 100, false, false, false)) {
      for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
        broken.put(
            assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
            assertion.getMessage() + " @ " + assertion.getLocation().getContext());
      }
    }
    return broken;
  }

  @Test
  void no_line_starts_or_ends_with_a_mark_that_must_not() throws IOException {
    List<String> lines = lines(book(Language.ZH));
    List<String> wrong = new ArrayList<>();
    for (String line : lines) {
      if ("，。、；：？！）》」』】”’".indexOf(line.charAt(0)) >= 0
          || "（《「『【“‘".indexOf(line.charAt(line.length() - 1)) >= 0) {
        wrong.add(line);
      }
    }
    assertThat(lines).hasSizeGreaterThan(200);
    assertThat(wrong).isEmpty();
  }

  /** The engine draws held words after the rest of their line, so lines are read off the page. */
  private static PDFTextStripper byPosition() {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper;
  }

  private static List<String> lines(byte[] book) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(book)) {
      PDFTextStripper stripper = byPosition();
      stripper.setLineSeparator("\n");
      return stripper.getText(pdf).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
  }

  @Test
  void references_name_the_page_that_their_figure_stands_on() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(book(Language.ZH))) {
      PDFTextStripper stripper = byPosition();
      Matcher named =
          Pattern.compile("再看图\\h*1-1\\h*（第\\h*(\\d+)\\h*页）").matcher(stripper.getText(pdf));
      assertThat(named.find()).isTrue();
      int page = Integer.parseInt(named.group(1));
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      assertThat(stripper.getText(pdf)).containsPattern("图\\h*1-1\\h+五家企业中");
    }
  }

  @Test
  void bookmarks_reach_the_third_level_and_pages_are_labelled() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(book(Language.ZH))) {
      List<String> names = new ArrayList<>();
      outline(pdf.getDocumentCatalog().getDocumentOutline(), "", names);
      assertThat(names)
          .containsExactly(
              "封面",
              "版本说明",
              "目录",
              "1 谁在使用 Go",
              "-1.1 范围与口径",
              "--1.1.1 缺失的数据",
              "A 技术权重的计算",
              "-A.1 宽表之后",
              "方法",
              "-技术权重");
      assertThat(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
          .startsWith("封面", "2", "3");
    }
  }

  private static void outline(PDOutlineNode node, String indent, List<String> names) {
    for (PDOutlineItem item : node.children()) {
      names.add(indent + item.getTitle());
      outline(item, indent + "-", names);
    }
  }

  @Test
  void wide_tables_lie_on_landscape_pages_and_repeat_their_heads() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(book(Language.ZH))) {
      PDFTextStripper stripper = new PDFTextStripper();
      int landscape = 0;
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDRectangle box = pdf.getPage(page - 1).getMediaBox();
        if (box.getWidth() > box.getHeight()) {
          landscape++;
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          assertThat(stripper.getText(pdf)).contains("最好名次");
        }
      }
      assertThat(landscape).isEqualTo(2);
    }
  }

  @Test
  void the_same_paper_gives_the_same_bytes_in_any_locale_and_time_zone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    byte[] again = typeset(Language.ZH, new Diagnostics());
    byte[] elsewhere;
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      elsewhere = typeset(Language.ZH, new Diagnostics());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(again).isEqualTo(book(Language.ZH));
    assertThat(elsewhere).isEqualTo(book(Language.ZH));
  }
}
