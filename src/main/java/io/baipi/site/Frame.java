package io.baipi.site;

import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.citation.Card;
import io.baipi.data.json.Json;
import io.baipi.look.Look;
import io.baipi.memo.Memory;
import io.baipi.paper.Paper;
import io.baipi.text.Dates;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all pages of one edition share: the paper, its contents, the way to other languages. */
final class Frame {

  /** Keys, without {@code read_}, of the words that scripts of every page need. */
  private static final List<String> SAID =
      List.of(
          "keys",
          "keys_on",
          "key_help",
          "key_next",
          "key_previous",
          "key_theme",
          "key_link",
          "key_language",
          "close",
          "preview",
          "go_there",
          "block_link",
          "link_copied",
          "link_shown",
          "done");

  private final Publication publication;
  private final Edition edition;
  private final Words words;
  private final boolean withPdf;
  private final Extras extras;
  private final String logo;
  private final Lazy<List<?>> made = new Lazy<>(this::made);

  Frame(Publication publication, Edition edition, Words words, boolean withPdf, Extras extras) {
    this.publication = publication;
    this.edition = edition;
    this.words = words;
    this.withPdf = withPdf;
    this.extras = extras;
    this.logo = Look.of(publication.paper()).inPages();
  }

  /** What all that {@link #page} shows is made from, in a form that can be compared. */
  List<?> madeFrom() {
    return made.get();
  }

  private List<?> made() {
    Paper paper = publication.paper();
    return List.of(
        paper,
        words.in(language()),
        withPdf,
        logo,
        publication.translations().kept(),
        extras.links(this, ""),
        publication.editions().stream().map(Frame::outline).toList());
  }

  private static List<?> outline(Edition edition) {
    return edition.chapters().stream()
        .map(chapter -> List.of(chapter.id(), chapter.number(), chapter.title(), chapter.finding()))
        .toList();
  }

  Publication publication() {
    return publication;
  }

  Edition edition() {
    return edition;
  }

  Language language() {
    return edition.language();
  }

  /** What was worked out for earlier pages. */
  Memory memory() {
    return extras.memory();
  }

  Words words() {
    return words;
  }

  String word(String key) {
    return words.text(key, language());
  }

  /** The path of a page of this edition. */
  String path(String name) {
    return language().code() + "/" + name;
  }

  /**
   * The part of a page's model that the layout needs.
   *
   * @param name the page's file name
   * @param sections the page's own contents: views with {@code id}, {@code title}, {@code number}
   *     and {@code level}
   */
  View page(String name, String title, String description, List<Map<String, Object>> sections) {
    Paper paper = publication.paper();
    return new View()
        .with("lang", language().tag())
        .with("code", language().code())
        .with("words", words.in(language()))
        .with("root", "../")
        .with("name", name)
        .with("title", title)
        .with("description", description)
        .with("paper", paper())
        .with("logo", logo)
        .with("languages", languages(name))
        .with("contents", contents(name))
        .with("said", Json.inline(said()))
        .with("sections", sections)
        .with("badges", Badges.explained(words, language()))
        .with("downloads", downloads())
        .with("briefs", BriefPage.links(this, withPdf))
        .with("explorable", !publication.paper().pages().explore().isEmpty())
        .with("extras", extras.links(this, name))
        .with("translated", publication.translations().kept());
  }

  private Map<String, Object> paper() {
    Paper paper = publication.paper();
    return new View()
        .with("id", paper.id())
        .with("title", paper.title().in(language()))
        .with("subtitle", paper.subtitle().in(language()))
        .with("authors", paper.authors())
        .with("edition", paper.edition())
        .with("date", Dates.format(paper.date(), language()))
        .with("isoDate", paper.date().toString())
        .with("licence", paper.licence().in(language()))
        .map();
  }

  /** The words that the scripts of every page say. */
  private Map<String, String> said() {
    Map<String, String> said = new LinkedHashMap<>();
    for (String key : SAID) {
      said.put(key, word("read_" + key));
    }
    return said;
  }

  /** The same page in every language; the language's first page where it has no such chapter. */
  private List<Map<String, Object>> languages(String name) {
    List<Map<String, Object>> languages = new ArrayList<>();
    for (Edition other : publication.editions()) {
      boolean there = !isOfChapter(edition, name) || isOfChapter(other, name);
      String code = other.language().code();
      languages.add(
          new View()
              .with("code", code)
              .with("tag", other.language().tag())
              .with("name", other.language().ownName())
              .with("href", "../" + code + "/" + (there ? name : "index.html"))
              .with("same", there)
              .with("current", other.language() == language())
              .map());
    }
    return languages;
  }

  private static boolean isOfChapter(Edition edition, String name) {
    return edition.chapters().stream()
        .map(ChapterPages::name)
        .anyMatch(page -> name.equals(page) || name.equals(BothPages.PREFIX + page));
  }

  private List<Map<String, Object>> contents(String current) {
    List<Map<String, Object>> contents = new ArrayList<>();
    for (Chapter chapter : edition.chapters()) {
      String href = chapter.id() + ".html";
      contents.add(
          new View()
              .with("number", chapter.number())
              .with("title", chapter.title())
              .with("finding", chapter.finding())
              .with("href", href)
              .with("appendix", chapter.appendix())
              .with("part", part(chapter))
              .with("current", href.equals(current))
              .with("beside", current.equals(BothPages.PREFIX + href))
              .map());
    }
    return contents;
  }

  /** The title of the part that begins with a chapter, or nothing. */
  private String part(Chapter chapter) {
    Paper paper = publication.paper();
    return paper.partBeginningWith(chapter.id()).map(p -> p.title().in(language())).orElse("");
  }

  private List<Map<String, Object>> downloads() {
    List<Map<String, Object>> downloads = new ArrayList<>();
    if (withPdf) {
      for (Edition other : publication.editions()) {
        Language its = other.language();
        downloads.add(
            new View()
                .with("title", "PDF")
                .with("about", its.ownName())
                .with("tag", its.tag())
                .with("href", "../pdf/" + publication.paper().id() + "-" + its.code() + ".pdf")
                .map());
      }
    }
    downloads.add(
        new View()
            .with("title", word("download_data"))
            .with("about", "CSV, JSON, ZIP")
            .with("tag", language().tag())
            .with("href", "../data/" + publication.paper().id() + "-data.zip")
            .map());
    return downloads;
  }

  /** What a page says about how to cite it. */
  Map<String, Object> card(Card card) {
    String file = "../cite/" + language().code() + "/" + card.id();
    return new View()
        .with("html", card.html())
        .with("bibtex", card.bibtex())
        .with("json", card.json())
        .with("bibtexFile", file + ".bib")
        .with("ris", card.ris())
        .with("jsonFile", file + ".json")
        .with("risFile", file + ".ris")
        .map();
  }

  /** One entry of a page's own contents. */
  static Map<String, Object> section(String id, String title, String number, int level) {
    return new View()
        .with("id", id)
        .with("title", title)
        .with("number", number)
        .with("level", String.valueOf(level))
        .map();
  }
}
