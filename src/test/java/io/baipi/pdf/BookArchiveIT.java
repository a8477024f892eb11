package io.baipi.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.baipi.browser.PublishedPaper;
import io.baipi.pdf.TaggedBook.Glyph;
import io.baipi.pdf.TaggedBook.Node;
import io.baipi.text.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Both PDFs of the real paper, as archives, readers' aids and checkers take them. */
class BookArchiveIT {
  private static final long LARGEST = 8_000_000;
  private static final int SAMPLES = 20;

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_file_keeps_the_rules_that_it_declares(Language language) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String flavour : List.of(declared(language), "ua1")) {
      PDFAFlavour rules = PDFAFlavour.byFlavourId(flavour);
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(TaggedBook.file(language).toFile(), rules);
          PDFAValidator validator =
              Foundries.defaultInstance().createValidator(rules, 100, false, false, false)) {
        ValidationResult result = validator.validate(parser);
        Map<String, String> broken = new TreeMap<>();
        for (TestAssertion fault : result.getTestAssertions()) {
          broken.putIfAbsent(
              fault.getRuleId().getClause() + "-" + fault.getRuleId().getTestNumber(),
              fault.getMessage() + " @ " + fault.getLocation().getContext());
        }
        System.out.printf(
            "%s: %d checks for %s, %d rules broken%n",
            language.code(), result.getTotalAssertions(), flavour, broken.size());
        assertThat(broken).as(language + " " + flavour).isEmpty();
        assertThat(result.isCompliant()).isTrue();
        assertThat(result.getTotalAssertions()).isGreaterThan(100_000);
      }
    }
  }

  /** The part and level of PDF/A that the file's metadata name, such as {@code 2a}. */
  private static String declared(Language language) throws IOException {
    try (PDDocument pdf = open(language)) {
      byte[] metadata = pdf.getDocumentCatalog().getMetadata().toByteArray();
      String xmp = new String(metadata, StandardCharsets.UTF_8);
      assertThat(named(xmp, "pdfuaid:part")).isEqualTo("1");
      String flavour = named(xmp, "pdfaid:part") + named(xmp, "pdfaid:conformance");
      assertThat(flavour).isIn("2A", "3A");
      return flavour.toLowerCase(Locale.ROOT);
    }
  }

  private static String named(String xmp, String property) {
    Matcher found = Pattern.compile(property + "(?:=\"|>)([^\"<]*)").matcher(xmp);
    return found.find() ? found.group(1) : "";
  }

  private static PDDocument open(Language language) throws IOException {
    return Loader.loadPDF(TaggedBook.file(language).toFile());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void drawings_are_described_and_heads_have_a_scope(Language language) {
    List<Node> all = TaggedBook.of(language).root.all().toList();
    List<Node> figures = all.stream().filter(node -> node.type().equals("Figure")).toList();
    List<Node> heads = all.stream().filter(node -> node.type().equals("TH")).toList();
    System.out.printf(
        "%s: %d drawings, %d heads of tables%n", language.code(), figures.size(), heads.size());
    assertThat(figures).hasSizeGreaterThan(100).noneMatch(node -> node.alt().isBlank());
    assertThat(heads)
        .hasSizeGreaterThan(1000)
        .allMatch(node -> node.scope().equals("Column") || node.scope().equals("Row"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_document_says_its_language(Language language) throws IOException {
    try (PDDocument pdf = open(language)) {
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void words_of_the_other_language_say_which(Language language) throws IOException {
    // Longer words only: a mark or a letter may well stand in both languages.
    List<String> foreign =
        foreign(language).stream().filter(text -> text.length() > 3).distinct().toList();
    List<String> told =
        TaggedBook.of(language)
            .root
            .all()
            .filter(node -> !node.lang().isEmpty() && !node.lang().equals(language.tag()))
            .filter(node -> node.all().noneMatch(n -> n != node && !n.lang().isEmpty()))
            .map(node -> Parity.squeezed(node.text()))
            .toList();
    // What is held together at a bracket is told apart from its rest.
    String whole = String.join("", told);
    System.out.printf(
        "%s: %d texts of another language, %d told so%n",
        language.code(), foreign.size(), told.size());
    assertThat(foreign)
        .filteredOn(text -> !whole.contains(text))
        .as("not told to be of another language")
        .isEmpty();
  }

  /** What the site's chapters mark as being of another language. */
  private static List<String> foreign(Language language) throws IOException {
    List<String> found = new ArrayList<>();
    for (Element article : articles(language)) {
      for (Element part : article.select(".text [lang]:not(svg, svg *)")) {
        if (!part.attr("lang").equals(language.tag()) && part.closest(".site-only") == null) {
          found.add(Parity.squeezed(part.text()));
        }
      }
    }
    return found;
  }

  private static List<Element> articles(Language language) throws IOException {
    List<Element> articles = new ArrayList<>();
    String folder = language.code() + "/";
    for (String page : PublishedPaper.pages()) {
      if (page.startsWith(folder)) {
        Element main =
            Jsoup.parse(PublishedPaper.folder().resolve(page).toFile())
                .selectFirst("article:has(> header .kicker):has(> .text)");
        if (main != null && main.selectFirst("h1[id^=sec-]") != null) {
          articles.add(main);
        }
      }
    }
    return articles;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void paragraphs_are_read_in_the_order_of_their_words(Language language) throws IOException {
    inOrder(language, ":not(:has(.cite))");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void paragraphs_that_cite_are_read_in_the_order_of_their_words(Language language)
      throws IOException {
    inOrder(language, ":has(.cite)");
  }

  private static void inOrder(Language language, String which) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (Element article : articles(language)) {
      for (Element p : article.select(".text > p[id]" + which)) {
        // A reference would be followed by its page, a link by its address, a call by its note.
        p.select("sup.footnote-ref").remove();
        if (p.selectFirst("a.ref, a[href^=http], math") == null && p.childNodeSize() > 4) {
          paragraphs.add(Parity.squeezed(p.text()));
        }
      }
    }
    assertThat(paragraphs).hasSizeGreaterThan(SAMPLES);
    List<String> read =
        TaggedBook.of(language)
            .root
            .all()
            .filter(node -> node.type().equals("P"))
            .map(BookArchiveIT::read)
            .toList();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < SAMPLES; i++) {
      String paragraph = paragraphs.get(i * paragraphs.size() / SAMPLES);
      if (!read.contains(paragraph)) {
        wrong.add(paragraph);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A paragraph in the order of the tags, without the numbers of notes, which are small. */
  private static String read(Node paragraph) {
    List<Glyph> own = paragraph.own();
    double size = own.stream().mapToDouble(Glyph::size).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < own.size(); i++) {
      Glyph glyph = own.get(i);
      boolean inBrackets = i > 0 && own.get(i - 1).text().matches("[\\[0-9,-]");
      boolean call = glyph.size() < 0.84 * size && glyph.text().matches("[0-9]") && !inBrackets;
      text.append(call ? "" : glyph.text());
    }
    return Parity.squeezed(text.toString());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void fonts_are_embedded_and_bold_is_a_font_of_its_own(Language language) throws IOException {
    Map<String, PDFont> fonts = new TreeMap<>();
    try (PDDocument pdf = open(language)) {
      for (PDPage page : pdf.getPages()) {
        collect(page.getResources(), fonts);
      }
      fonts.forEach(
          (name, font) -> {
            assertThat(font).as(name).isInstanceOf(PDType0Font.class);
            assertThat(font.isEmbedded()).as(name).isTrue();
            assertThat(name).as("a subset").matches("[A-Z]{6}\\+.*");
            assertThat(font.getCOSObject().containsKey(COSName.TO_UNICODE)).as(name).isTrue();
          });
    }
    String sans = language == Language.ZH ? "NotoSansSC" : "NotoSansLatin";
    assertThat(fonts.keySet()).anyMatch(name -> name.endsWith(sans + "-Regular"));
    assertThat(fonts.keySet()).anyMatch(name -> name.endsWith(sans + "-Bold"));
    // Only the paper's own fonts: the engine put no other in the place of one that it lacked.
    assertThat(fonts.keySet()).allMatch(name -> name.matches(".*(NotoSans(SC|Latin)|Mono)-.*"));
    System.out.println(language.code() + ": " + fonts.keySet());
  }

  private static void collect(PDResources resources, Map<String, PDFont> fonts) throws IOException {
    if (resources == null) {
      return;
    }
    for (COSName name : resources.getFontNames()) {
      PDFont font = resources.getFont(name);
      fonts.put(String.valueOf(font.getName()), font);
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form) {
        collect(form.getResources(), fonts);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_letter_can_be_searched_for(Language language) {
    assertThat(
            TaggedBook.of(language).root.glyphs().filter(g -> g.text().matches("|\ufffd|\\p{Co}")))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void pages_are_labelled_and_bookmarks_reach_the_third_level(Language language)
      throws IOException {
    try (PDDocument pdf = open(language)) {
      String[] labels = pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
      assertThat(labels).hasSize(pdf.getNumberOfPages()).doesNotContain("").doesNotHaveDuplicates();
      assertThat(depth(pdf.getDocumentCatalog().getDocumentOutline())).isGreaterThanOrEqualTo(3);
    }
    assertThat(Files.size(TaggedBook.file(language))).isLessThan(LARGEST);
  }

  private static int depth(PDOutlineNode node) {
    int deepest = 0;
    for (PDOutlineItem item : Objects.requireNonNull(node).children()) {
      deepest = Math.max(deepest, 1 + depth(item));
    }
    return deepest;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void another_reader_finds_nothing_to_complain_of(Language language) throws Exception {
    assumeTrue(installed("qpdf"), "qpdf is not on this machine");
    Process process =
        new ProcessBuilder("qpdf", "--check", TaggedBook.file(language).toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(said).doesNotContain("WARNING", "ERROR");
    assertThat(process.exitValue()).as(said).isZero();
  }

  private static boolean installed(String program) {
    return new TreeSet<>(List.of(System.getenv("PATH").split(":")))
        .stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
