package io.baipi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.browser.PublishedPaper;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperReader;
import io.baipi.pdf.TaggedBook.Glyph;
import io.baipi.pdf.TaggedBook.Kid;
import io.baipi.pdf.TaggedBook.Node;
import io.baipi.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real paper's site and PDFs say the same, chapter by chapter, in both languages. */
class BookParityIT {
  private static final Path HOME = SamplePaper.HOME;
  private static final Paper PAPER = paper();
  private static final Map<String, Element> PAGES = new HashMap<>();
  private static final Map<Language, Map<String, Node>> SECTIONS = new EnumMap<>(Language.class);

  private static Paper paper() {
    return PaperReader.read(HOME, HOME, new Diagnostics()).orElseThrow();
  }

  private static List<String> chapters() {
    List<String> chapters = new ArrayList<>(PAPER.chapters());
    chapters.addAll(PAPER.appendices());
    return chapters;
  }

  private static Element page(Language language, String chapter) {
    return PAGES.computeIfAbsent(
        language.code() + "/" + chapter + ".html",
        name -> {
          try {
            Path file = PublishedPaper.folder().resolve(name);
            return Objects.requireNonNull(Jsoup.parse(file.toFile()).selectFirst("article"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The chapters' parts of the tag tree, in order: those that begin with a title of theirs. */
  private static Map<String, Node> sections(Language language) {
    return SECTIONS.computeIfAbsent(language, BookParityIT::find);
  }

  private static Map<String, Node> find(Language language) {
    List<Node> all =
        TaggedBook.of(language)
            .root
            .all()
            .filter(node -> node.type().equals("Sect") && !title(node).isEmpty())
            .toList();
    Map<String, Node> sections = new LinkedHashMap<>();
    for (String chapter : chapters()) {
      String wanted = Parity.squeezed(page(language, chapter).select("h1").text());
      all.stream()
          .filter(node -> title(node).endsWith(wanted))
          .findFirst()
          .ifPresent(node -> sections.put(chapter, node));
    }
    return sections;
  }

  /** The blocks outside all chapters that stand on the pages of one: its footnotes. */
  private static List<Node> notes(Language language, Node section) {
    Set<Integer> pages = section.glyphs().map(Glyph::page).collect(Collectors.toSet());
    return outside(TaggedBook.of(language).root, Set.copyOf(sections(language).values()))
        .filter(node -> node.own().stream().anyMatch(glyph -> pages.contains(glyph.page())))
        .map(node -> new Node(node.type(), "", "", "", inline(node)))
        .toList();
  }

  /** The inline content of a block alone, as its blocks are listed by themselves. */
  private static List<Kid> inline(Node node) {
    return node.kids().stream()
        .filter(kid -> !(kid instanceof Node inner) || inner.isInline())
        .toList();
  }

  private static Stream<Node> outside(Node node, Set<Node> chapters) {
    return chapters.stream().anyMatch(chapter -> chapter == node)
        ? Stream.of()
        : Stream.concat(
            Stream.of(node),
            node.kids().stream()
                .filter(kid -> kid instanceof Node inner && !inner.isInline())
                .flatMap(kid -> outside((Node) kid, chapters)));
  }

  private static String title(Node section) {
    return section.kids().stream()
        .filter(kid -> kid instanceof Node node && node.type().equals("H1"))
        .map(kid -> Parity.squeezed(((Node) kid).text()))
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_chapter_says_the_same_on_the_site_and_in_the_pdf(Language language) {
    Map<String, Node> sections = sections(language);
    assertThat(sections.keySet()).containsExactlyElementsOf(chapters());
    List<String> wrong = new ArrayList<>();
    int figures = 0;
    int tables = 0;
    int cells = 0;
    int numbers = 0;
    for (String chapter : chapters()) {
      Parity page = Parity.page(page(language, chapter));
      Parity section = section(language, chapter);
      Parity.differences(page, section).forEach(d -> wrong.add(chapter + ": " + d));
      figures += section.captions().size();
      tables += section.tables().size();
      cells += section.tables().stream().mapToInt(List::size).sum();
      numbers += section.numbers().size();
    }
    System.out.printf(
        "%s: %d chapters, %d figures and tables, %d tables of %d cells, %d numbers in text,"
            + " %d differences%n",
        language.code(), sections.size(), figures, tables, cells, numbers, wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(figures).isGreaterThan(150);
    assertThat(cells).isGreaterThan(1500);
    assertThat(numbers).isGreaterThan(2000);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_work_is_listed_on_the_site_and_in_the_pdf(Language language) {
    List<Element> listed = references(language);
    String chapter = referencesChapter(language);
    Node section = Objects.requireNonNull(sections(language).get(chapter));
    List<String> printed =
        section
            .all()
            .filter(node -> node.type().equals("LI"))
            .map(item -> Parity.squeezed(Parity.words(item.glyphs().toList())))
            .limit(listed.size())
            .toList();
    // Other lists may follow the works; the works themselves have to be the first.
    assertThat(listed).hasSizeGreaterThan(10);
    assertThat(printed).hasSameSizeAs(listed);
    for (int i = 0; i < printed.size(); i++) {
      assertThat(printed.get(i))
          .contains(Parity.squeezed(listed.get(i).select(".reference-text").text()));
    }
  }

  private static Parity section(Language language, String chapter) {
    Node section = Objects.requireNonNull(sections(language).get(chapter));
    return Parity.section(section, notes(language, section));
  }

  private static String referencesChapter(Language language) {
    return chapters().stream()
        .filter(chapter -> page(language, chapter).selectFirst("ul.references") != null)
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> references(Language language) {
    return page(language, referencesChapter(language)).select("ul.references > li[id]");
  }

  @Test
  void both_languages_have_the_same_figures_tables_and_works() {
    for (String chapter : chapters()) {
      assertThat(ids(Language.EN, chapter)).as(chapter).isEqualTo(ids(Language.ZH, chapter));
      assertThat(labels(Language.EN, chapter)).as(chapter).isEqualTo(labels(Language.ZH, chapter));
      assertThat(section(Language.EN, chapter).captions())
          .as(chapter)
          .hasSameSizeAs(section(Language.ZH, chapter).captions());
    }
    assertThat(references(Language.EN).stream().map(Element::id))
        .containsExactlyInAnyOrderElementsOf(
            references(Language.ZH).stream().map(Element::id).toList());
  }

  private static List<String> ids(Language language, String chapter) {
    return page(language, chapter).select("figure[id]").eachAttr("id");
  }

  /** The labels of a chapter's figures and tables in words of no language: F1-1, T1-2. */
  private static List<String> labels(Language language, String chapter) {
    return page(language, chapter).select("figcaption .figure-label").stream()
        .map(label -> Parity.squeezed(label.text()))
        .map(l -> l.replaceFirst("^(?:图|Figure)", "F").replaceFirst("^(?:表|Table)", "T"))
        .toList();
  }
}
