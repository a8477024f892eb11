package io.baipi.site;

import io.baipi.chapter.Chapter;
import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.data.Column;
import io.baipi.data.DataPackage;
import io.baipi.data.Table;
import io.baipi.data.json.Json;
import io.baipi.paper.Paper;
import io.baipi.site.bake.BakedPage;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pages in the words of schema.org, as JSON-LD. It says what the paper says and nothing else:
 * whatever isn't known is left out, addresses too when nobody knows where the site will be.
 */
final class Schema {
  /** Search engines want a dataset's description to be longer than this. */
  private static final int SHORTEST_DESCRIPTION = 50;

  private final Publication publication;
  private final Paper paper;
  private final DataPackage data;
  private final Words words;
  private final boolean withPdf;

  Schema(Publication publication, Words words, boolean withPdf) {
    this.publication = publication;
    this.paper = publication.paper();
    this.data = publication.results().data();
    this.words = words;
    this.withPdf = withPdf;
  }

  /** The JSON-LD of a page; empty for the pages above the languages. */
  String of(BakedPage page, String description) {
    Optional<Edition> edition =
        publication.editions().stream()
            .filter(e -> page.path().startsWith(e.language().code() + "/"))
            .findFirst();
    if (edition.isEmpty()) {
      return "";
    }
    Language language = edition.get().language();
    List<Object> graph = new ArrayList<>();
    graph.add(
        switch (page.template()) {
          case "home" -> report(edition.get());
          case "chapter" -> chapter(page, language);
          case "dataset" -> dataset(page, language);
          case "data" -> catalogue(page, language);
          default -> plain(page, description, language);
        });
    crumbs(page, language).ifPresent(graph::add);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("@context", "https://schema.org");
    json.put("@graph", graph);
    return Json.inline(json);
  }

  private Map<String, Object> report(Edition edition) {
    Language language = edition.language();
    Map<String, Object> report = thing("Report", home(language));
    report.put("name", paper.title().in(language));
    List<String> others = new ArrayList<>();
    for (Edition other : publication.editions()) {
      String title = paper.title().in(other.language());
      if (other != edition && !title.equals(paper.title().in(language))) {
        others.add(title);
      }
    }
    if (!others.isEmpty()) {
      report.put("alternateName", others);
    }
    report.put("description", paper.subtitle().in(language));
    published(report, language);
    report.put("version", paper.edition());
    List<Object> works = works(data.sources(), language);
    if (!works.isEmpty()) {
      report.put("isBasedOn", works);
    }
    List<Object> parts = new ArrayList<>();
    for (Chapter chapter : edition.chapters()) {
      Map<String, Object> part =
          thing("Chapter", language.code() + "/" + ChapterPages.name(chapter));
      part.put("name", chapter.title());
      parts.add(part);
    }
    report.put("hasPart", parts);
    if (withPdf && hasAddress()) {
      report.put(
          "encoding",
          file("application/pdf", "pdf/" + paper.id() + "-" + language.code() + ".pdf"));
    }
    return report;
  }

  private Map<String, Object> chapter(BakedPage page, Language language) {
    Map<String, Object> chapter = thing(List.of("Chapter", "Article"), page.path());
    String title = text(page, "title");
    chapter.put("name", title);
    chapter.put("headline", title);
    if (!text(page, "finding").isEmpty()) {
      chapter.put("abstract", text(page, "finding"));
    }
    chapter.put("position", text(page, "number"));
    published(chapter, language);
    chapter.put("isPartOf", whole(language));
    return chapter;
  }

  private Map<String, Object> dataset(BakedPage page, Language language) {
    Map<String, Object> dataset = thing("Dataset", page.path());
    dataset.put("name", text(page, "title"));
    Optional<Table> table = data.table(text(page, "id"));
    dataset.put("description", description(page, table, language));
    published(dataset, language);
    Licences.address(data.licence()).ifPresent(address -> dataset.put("license", address));
    dataset.put("creator", authors());
    dataset.put("version", paper.edition());
    dataset.put("isAccessibleForFree", true);
    if (table.isPresent()) {
      dataset.put(
          "variableMeasured",
          table.get().columns().stream().map(c -> variable(c, language)).toList());
      List<Object> works = works(used(table.get()), language);
      if (!works.isEmpty()) {
        dataset.put("isBasedOn", works);
      }
    }
    if (hasAddress()) {
      String id = text(page, "id");
      dataset.put(
          "distribution",
          List.of(
              download("text/csv", "data/" + id + ".csv"),
              download("application/json", "data/" + id + ".json")));
    }
    Map<String, Object> catalogue = thing("DataCatalog", language.code() + "/data.html");
    catalogue.put("name", catalogueName(language));
    dataset.put("includedInDataCatalog", catalogue);
    dataset.put("isPartOf", whole(language));
    return dataset;
  }

  private Map<String, Object> catalogue(BakedPage page, Language language) {
    Map<String, Object> catalogue = thing("DataCatalog", page.path());
    catalogue.put("name", catalogueName(language));
    catalogue.put("description", text(page, "description"));
    published(catalogue, language);
    Licences.address(data.licence()).ifPresent(address -> catalogue.put("license", address));
    if (hasAddress()) {
      // Search engines read each dataset on its own page.
      List<Object> sets = new ArrayList<>();
      for (Table table : data.tables().values()) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("@id", paper.url() + language.code() + "/" + DataPages.name(table));
        sets.add(reference);
      }
      catalogue.put("dataset", sets);
    }
    catalogue.put("isPartOf", whole(language));
    return catalogue;
  }

  private Map<String, Object> plain(BakedPage page, String description, Language language) {
    Map<String, Object> plain = thing("WebPage", page.path());
    plain.put("name", text(page, "title"));
    plain.put("description", description);
    plain.put("inLanguage", language.tag());
    plain.put("datePublished", paper.date().toString());
    plain.put("isPartOf", whole(language));
    return plain;
  }

  private String catalogueName(Language language) {
    return paper.title().in(language)
        + (language == Language.ZH ? "：" : ": ")
        + words.text("data", language);
  }

  /** The table's own description, completed by what the table is where it is short. */
  private String description(BakedPage page, Optional<Table> table, Language language) {
    String own = text(page, "about");
    if (own.codePointCount(0, own.length()) >= SHORTEST_DESCRIPTION || table.isEmpty()) {
      return own;
    }
    List<String> parts = new ArrayList<>();
    if (!own.isEmpty()) {
      parts.add(own);
    }
    boolean chinese = language == Language.ZH;
    String columns =
        table.get().columns().stream()
            .map(column -> column.title().in(language))
            .distinct()
            .reduce((one, other) -> one + (chinese ? "、" : ", ") + other)
            .orElse("");
    parts.add(words.text("fields", language) + (chinese ? "：" : ": ") + columns);
    parts.add(catalogueName(language));
    return String.join(chinese ? "；" : "; ", parts).replace("。；", "。").replace(".; ", ". ");
  }

  private static Map<String, Object> variable(Column column, Language language) {
    Map<String, Object> variable = new LinkedHashMap<>();
    variable.put("@type", "PropertyValue");
    variable.put("name", column.title().in(language));
    String unit = TableView.unit(column.unit(), language);
    if (!unit.isEmpty()) {
      variable.put("unitText", unit);
    }
    return variable;
  }

  /** The works that a table comes from. */
  private Map<String, Localized> used(Table table) {
    Map<String, Localized> used = new LinkedHashMap<>();
    for (String source : table.sources()) {
      String id = source.replaceFirst("/.*", "");
      Optional.ofNullable(data.sources().get(id)).ifPresent(title -> used.put(id, title));
    }
    return used;
  }

  private static List<Object> works(Map<String, Localized> titles, Language language) {
    List<Object> works = new ArrayList<>();
    titles
        .values()
        .forEach(
            title -> {
              Map<String, Object> work = new LinkedHashMap<>();
              work.put("@type", "CreativeWork");
              work.put("name", title.in(language));
              works.add(work);
            });
    return works;
  }

  /** What holds for every part of the paper. */
  private void published(Map<String, Object> thing, Language language) {
    thing.put("inLanguage", language.tag());
    thing.put("datePublished", paper.date().toString());
    Licences.address(paper.licence().in(language))
        .ifPresent(address -> thing.put("license", address));
    thing.put("author", authors());
  }

  /** Names without a type: nobody says whether they are people or bodies. */
  private List<Object> authors() {
    List<Object> authors = new ArrayList<>();
    for (String name : paper.authors()) {
      Map<String, Object> author = new LinkedHashMap<>();
      author.put("name", name);
      authors.add(author);
    }
    return authors;
  }

  private Map<String, Object> whole(Language language) {
    Map<String, Object> whole = thing("Report", home(language));
    whole.put("name", paper.title().in(language));
    return whole;
  }

  private Map<String, Object> download(String type, String path) {
    Map<String, Object> download = file(type, path);
    download.put("@type", "DataDownload");
    return download;
  }

  private Map<String, Object> file(String type, String path) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("@type", "MediaObject");
    file.put("encodingFormat", type);
    file.put("contentUrl", paper.url() + path);
    return file;
  }

  /** The way to a page from the first one. */
  private Optional<Map<String, Object>> crumbs(BakedPage page, Language language) {
    if (!hasAddress() || page.template().equals("home")) {
      return Optional.empty();
    }
    List<Object> items = new ArrayList<>();
    crumb(items, paper.title().in(language), home(language));
    section(page.template())
        .ifPresent(
            above ->
                crumb(
                    items,
                    words.text(above.word(), language),
                    language.code() + "/" + above.page()));
    crumb(items, text(page, "title"), page.path());
    Map<String, Object> crumbs = new LinkedHashMap<>();
    crumbs.put("@type", "BreadcrumbList");
    crumbs.put("itemListElement", items);
    return Optional.of(crumbs);
  }

  private record Above(String word, String page) {}

  private static Optional<Above> section(String template) {
    return switch (template) {
      case "method" -> Optional.of(new Above("methods", "methods.html"));
      case "dataset" -> Optional.of(new Above("data", "data.html"));
      case "figure" -> Optional.of(new Above("figures_and_tables", "figures.html"));
      default -> Optional.empty();
    };
  }

  private void crumb(List<Object> items, String name, String path) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("@type", "ListItem");
    item.put("position", items.size() + 1);
    item.put("name", name);
    item.put("item", paper.url() + path);
    items.add(item);
  }

  private Map<String, Object> thing(Object type, String path) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    if (hasAddress()) {
      thing.put("@id", paper.url() + path);
      thing.put("url", paper.url() + path);
    }
    return thing;
  }

  private static String home(Language language) {
    return language.code() + "/index.html";
  }

  private boolean hasAddress() {
    return !paper.url().isEmpty();
  }

  private static String text(BakedPage page, String key) {
    return String.valueOf(page.model().getOrDefault(key, ""));
  }
}
