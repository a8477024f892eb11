package io.baipi.site;

import io.baipi.card.Card;
import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.PlacedFigure;
import io.baipi.chapter.Publication;
import io.baipi.paper.Paper;
import io.baipi.site.bake.BakedPage;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What pages tell those who find or share them: each page's view gets {@code share}. Addresses must
 * be whole there, so a paper that doesn't know where it will be published says nothing of them.
 */
final class Sharing {
  /** In a page's model: the path of the page that it repeats, which shall be found instead. */
  static final String INSTEAD = "instead";

  /** Search engines cut longer titles; a Han character counts for two. */
  private static final int TITLE_LIMIT = 60;

  private static final String MISSING = "404.html";

  private final Publication publication;
  private final Words words;
  private final boolean withCards;
  private final Map<String, BakedPage> pages = new LinkedHashMap<>();
  private final Schema schema;

  Sharing(
      Publication publication,
      List<BakedPage> pages,
      Words words,
      boolean withPdf,
      boolean withCards) {
    this.publication = publication;
    this.words = words;
    this.withCards = withCards;
    pages.forEach(page -> this.pages.put(page.path(), page));
    this.schema = new Schema(publication, words, withPdf);
  }

  /** The file of a page's card. */
  static String card(String path) {
    return "cards/" + path.replaceFirst("\\.html$", ".png");
  }

  /** The pages, each knowing what to tell. */
  List<BakedPage> pages() {
    return pages.values().stream()
        .map(
            page ->
                page.with(
                    LazyView.over(
                        page.model(),
                        () -> new View().with(page.model()).with("share", share(page)))))
        .toList();
  }

  /** The cards that the pages name; without addresses only figures' cards, which can be loaded. */
  List<Card> cards() {
    if (!withCards) {
      return List.of();
    }
    Set<String> found = hasAddress() ? paths() : Set.of();
    return pages.values().stream()
        .filter(page -> isFigure(page) || found.contains(page.path()))
        .map(this::card)
        .toList();
  }

  /** The paths of the pages to be found, in order. */
  Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    pages.forEach(
        (path, page) -> {
          if (!path.equals(MISSING) && !page.model().containsKey(INSTEAD)) {
            paths.add(path);
          }
        });
    return paths;
  }

  /** The same page in every language that has it, by the language's tag. */
  Map<String, String> alternates(String path) {
    Map<String, String> alternates = new LinkedHashMap<>();
    String name = path.substring(path.indexOf('/') + 1);
    for (Edition edition : publication.editions()) {
      String other = edition.language().code() + "/" + name;
      if (pages.containsKey(other)) {
        alternates.put(edition.language().tag(), address(other));
      }
    }
    if (alternates.size() < 2) {
      return Map.of();
    }
    String any = name.equals("index.html") ? name : alternates.values().iterator().next();
    alternates.put("x-default", name.equals("index.html") ? address(any) : any);
    return alternates;
  }

  /** The whole address of a file of the site. */
  String address(String path) {
    return publication.paper().url() + path;
  }

  boolean hasAddress() {
    return !publication.paper().url().isEmpty();
  }

  private Map<String, Object> share(BakedPage page) {
    Language language = language(page);
    View view =
        new View()
            .with("title", title(page, language))
            .with("description", description(page))
            .with("schema", schema.of(page, description(page)))
            .with("address", "")
            .with("feed", "");
    if (hasAddress() && !page.path().equals(MISSING)) {
      List<Map<String, Object>> alternates = new ArrayList<>();
      alternates(page.path())
          .forEach(
              (tag, href) -> alternates.add(new View().with("tag", tag).with("href", href).map()));
      view.with(
              "address",
              address(page.model().containsKey(INSTEAD) ? text(page, INSTEAD) : page.path()))
          .with("alternates", alternates)
          .with("type", page.template().equals("chapter") ? "article" : "website")
          .with("heading", text(page, "title"))
          .with("site", publication.paper().title().in(language))
          .with("date", publication.paper().date().toString())
          .with("locale", locale(language))
          .with("locales", locales(page, language))
          .with(
              "image",
              withCards && !page.model().containsKey(INSTEAD) ? address(card(page.path())) : "")
          .with("width", String.valueOf(Card.WIDTH))
          .with("height", String.valueOf(Card.HEIGHT))
          .with("about", text(page, "title"))
          .with("feed", page.path().contains("/") ? Crawling.FEED : "");
    }
    return view.map();
  }

  /** The page's title, with the paper's where both are short enough. */
  private String title(BakedPage page, Language language) {
    Paper paper = publication.paper();
    String own = text(page, "title");
    String whole = paper.title().in(language);
    if (!page.path().contains("/")) {
      return page.path().equals(MISSING) ? "404 · " + whole : whole;
    }
    if (page.template().equals("home")) {
      return fits(whole + " · " + paper.subtitle().in(language), whole);
    }
    if (isFigure(page)) {
      return fits(own + " · " + text(page, "label"), own);
    }
    // A chapter, a model and a table can have one title.
    String named = kind(page, language).map(kind -> own + " · " + kind).orElse(own);
    return fits(named + " · " + whole, named);
  }

  private Optional<String> kind(BakedPage page, Language language) {
    return switch (page.template()) {
      case "method" -> Optional.of(words.text("method", language));
      case "dataset" -> Optional.of(words.text("data", language));
      case "brief" -> Optional.of(words.text("brief", language));
      default -> Optional.empty();
    };
  }

  private static String fits(String longer, String shorter) {
    int width = longer.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    return width <= TITLE_LIMIT ? longer : shorter;
  }

  private String description(BakedPage page) {
    if (page.path().equals(MISSING)) {
      return words.text("not_found_about", language(page));
    }
    if (!page.path().contains("/")) {
      List<String> all = new ArrayList<>();
      for (Edition edition : publication.editions()) {
        Paper paper = publication.paper();
        all.add(
            paper.title().in(edition.language()) + " — " + paper.subtitle().in(edition.language()));
      }
      return String.join(" / ", all);
    }
    String own = text(page, "description");
    return own.isEmpty() ? text(page, "title") : own;
  }

  private static boolean isFigure(BakedPage page) {
    return page.template().equals("figure");
  }

  private static String text(BakedPage page, String key) {
    return String.valueOf(page.model().getOrDefault(key, ""));
  }

  private Language language(BakedPage page) {
    return Language.ofCode(page.path().replaceFirst("/.*", ""))
        .orElse(publication.editions().get(0).language());
  }

  /** A language as Open Graph names it, with a country. */
  private static String locale(Language language) {
    return language == Language.ZH ? "zh_CN" : "en_GB";
  }

  private List<String> locales(BakedPage page, Language own) {
    Map<String, String> there = alternates(page.path());
    return publication.editions().stream()
        .map(Edition::language)
        .filter(language -> language != own && there.containsKey(language.tag()))
        .map(Sharing::locale)
        .toList();
  }

  private Card card(BakedPage page) {
    Paper paper = publication.paper();
    Language language = language(page);
    Optional<PlacedFigure> figure =
        isFigure(page)
            ? edition(language).figures().stream()
                .filter(placed -> placed.figure().id().equals(text(page, "id")))
                .findFirst()
            : Optional.empty();
    return new Card(
        card(page.path()),
        language,
        label(page, language),
        text(page, "title"),
        isFigure(page) ? "" : page.path().contains("/") ? text(page, "description") : "",
        paper.title().in(language),
        words.text("edition", language) + " " + paper.edition(),
        figure);
  }

  private Edition edition(Language language) {
    return publication.editions().stream()
        .filter(edition -> edition.language() == language)
        .findFirst()
        .orElseThrow();
  }

  /** A figure's label, a chapter's number and part, or the kind of page. */
  private String label(BakedPage page, Language language) {
    return switch (page.template()) {
      case "figure" -> text(page, "label");
      case "chapter" -> {
        String part = part(page, language);
        yield part.isEmpty() ? text(page, "numbered") : text(page, "numbered") + " · " + part;
      }
      default -> kind(page, language).orElse("");
    };
  }

  private String part(BakedPage page, Language language) {
    String name = page.path().substring(page.path().indexOf('/') + 1);
    return edition(language).chapters().stream()
        .filter(chapter -> ChapterPages.name(chapter).equals(name))
        .map(Chapter::id)
        .flatMap(
            id -> publication.paper().parts().stream().filter(part -> part.chapters().contains(id)))
        .map(part -> part.title().in(language))
        .findFirst()
        .orElse("");
  }
}
