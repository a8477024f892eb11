package io.baipi.site;

import io.baipi.chapter.Publication;
import io.baipi.data.Column;
import io.baipi.data.CsvColumn;
import io.baipi.data.DataPackage;
import io.baipi.data.DataPublisher;
import io.baipi.data.FieldSchema;
import io.baipi.data.Table;
import io.baipi.data.TableSchema;
import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.figure.SourceLine;
import io.baipi.lineage.Addresses;
import io.baipi.memo.Same;
import io.baipi.site.bake.BakedPage;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One page a table: what it holds, how it came to be, where to download it; and a list of them. */
final class DataPages {
  private static final String NAME = "data.html";

  /** How the pages' names start. */
  static final String PREFIX = Addresses.DATA;

  private final Frame frame;
  private final Language language;
  private final DataPackage data;
  private final Extras extras;
  private final Texts texts;

  private DataPages(Frame frame, Extras extras, Texts texts) {
    this.frame = frame;
    this.language = frame.language();
    this.data = frame.publication().results().data();
    this.extras = extras;
    this.texts = texts;
  }

  static List<BakedPage> of(Frame frame, Extras extras, Texts texts) {
    DataPages maker = new DataPages(frame, extras, texts);
    List<BakedPage> pages = new ArrayList<>();
    for (Table table : maker.data.tables().values()) {
      pages.add(maker.baked(name(table), "dataset", () -> maker.page(table)));
    }
    pages.add(maker.baked(NAME, "data", maker::index));
    return pages;
  }

  private View index() {
    Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>();
    Map<String, String> badges = new LinkedHashMap<>();
    for (Table table : data.tables().values()) {
      groups.computeIfAbsent(work(table), work -> new ArrayList<>()).add(entry(table));
      badges.put(table.provenance().id(), table.provenance().label().in(language));
    }
    List<Map<String, Object>> views = new ArrayList<>();
    List<Map<String, Object>> sections = new ArrayList<>();
    groups.forEach(
        (work, entries) -> {
          String anchor = "tables-" + (views.size() + 1);
          views.add(
              new View().with("anchor", anchor).with("title", work).with("tables", entries).map());
          sections.add(Frame.section(anchor, work, "", 2));
        });
    List<Map<String, Object>> choices = new ArrayList<>();
    badges.forEach(
        (id, title) -> choices.add(new View().with("id", id).with("title", title).map()));
    Publication publication = frame.publication();
    return frame
        .page(NAME, frame.word("data"), frame.word("data_about"), sections)
        .with("licence", data.licence())
        .with("package", "../data/datapackage.json")
        .with("zip", "../data/" + DataPublisher.archiveName(publication.paper()))
        .with("count", String.valueOf(data.tables().size()))
        .with("provenances", choices)
        .with("groups", views);
  }

  /** The page of a table. */
  static String name(Table table) {
    return Addresses.table(table.id());
  }

  /** A link to the page of a table. */
  static Map<String, Object> link(Table table, Language language) {
    return new View().with("href", name(table)).with("title", table.title().in(language)).map();
  }

  private BakedPage baked(String name, String template, Supplier<View> view) {
    return new BakedPage(
        frame.path(name),
        template,
        LazyView.of(view),
        Optional.empty(),
        "",
        Location.file("templates/" + template + ".ftlh"));
  }

  /** The work that a table comes from, if it is one. */
  private String work(Table table) {
    List<String> works =
        table.sources().stream().map(source -> work(data, source, language)).distinct().toList();
    return switch (works.size()) {
      case 0 -> frame.word("data_own");
      case 1 -> works.get(0);
      default -> frame.word("data_several");
    };
  }

  private Map<String, Object> entry(Table table) {
    return new View()
        .with("href", name(table))
        .with("id", table.id())
        .with("table", new TableView(table, language).head())
        .with("csv", extras.downloads().file(table.id() + ".csv"))
        .with("json", extras.downloads().file(table.id() + ".json"))
        .with("sources", SourceLine.of(table.sources(), data.sources(), language))
        .map();
  }

  private View page(Table table) {
    Optional<TableSchema> schema = data.schema(table.id());
    String about = schema.map(its -> its.description().in(language)).orElse("");
    String title = table.title().in(language);
    return frame
        .page(name(table), title, about, sections())
        .with("id", table.id())
        .with("anchor", "data-" + table.id())
        .with("about", about)
        .with("file", table.location().path())
        .with("licence", data.licence())
        .with("sources", SourceLine.of(table.sources(), data.sources(), language))
        .with("key", schema.map(TableSchema::primaryKey).orElse(List.of()))
        .with("fields", fields(table))
        .with("sha256", hash(table))
        .with("table", new TableView(table, language).withLines())
        .with("csv", "../data/" + table.id() + ".csv")
        .with("json", "../data/" + table.id() + ".json")
        .with("files", files(table))
        .with("snippets", code(table))
        .with(new TableUse(table, frame, extras.shown(), texts).map())
        .with(
            "cite",
            frame.card(frame.publication().citations().dataset(language, table.id(), title)));
  }

  /** SHA-256 of the file that the table is in; nothing where there is none. */
  private String hash(Table table) {
    Path file = frame.publication().paper().root().resolve(table.location().path());
    return frame.memory().stamps().of(file);
  }

  private List<Map<String, Object>> sections() {
    List<Map<String, Object>> sections = new ArrayList<>();
    for (String name : List.of("rows", "fields", "files", "code", "used-by")) {
      String word = "data_" + name.replace('-', '_');
      sections.add(Frame.section(name, frame.word(word), "", 2));
    }
    return sections;
  }

  private List<Map<String, Object>> fields(Table table) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      long missing =
          table.values(column.name()).stream().filter(Value.Missing.class::isInstance).count();
      Optional<FieldSchema> schema =
          data.schema(table.id()).flatMap(its -> its.field(column.name()));
      fields.add(
          new View()
              .with("name", column.name())
              .with("title", column.title().in(language))
              .with(
                  "about",
                  schema
                      .flatMap(FieldSchema::description)
                      .map(text -> text.in(language))
                      .orElse(""))
              .with("type", frame.word("type_" + column.type().id()))
              .with("unit", TableView.unit(column.unit(), language))
              .with("missing", String.valueOf(missing))
              .map());
    }
    return fields;
  }

  private List<Map<String, Object>> files(Table table) {
    Downloads downloads = extras.downloads();
    return List.of(
        downloads.file(table.id() + ".csv"),
        downloads.file(table.id() + ".json"),
        downloads.file("datapackage.json"));
  }

  private List<Map<String, Object>> code(Table table) {
    String url = frame.publication().paper().url();
    String file = table.id() + ".csv";
    List<Map<String, Object>> code = new ArrayList<>();
    List<CsvColumn> columns =
        frame
            .memory()
            .recall(
                "csv-columns/" + table.id(), List.of(new Same(table)), () -> CsvColumn.of(table));
    new Snippets(columns, url.isEmpty() ? file : url + "data/" + file)
        .all()
        .forEach(
            (name, text) -> code.add(new View().with("language", name).with("text", text).map()));
    return code;
  }

  /** What readers call the works that data come from. */
  static String work(DataPackage data, String source, Language language) {
    String id = source.split("/", 2)[0];
    Localized title = data.shortTitles().get(id);
    return title == null ? id : title.in(language);
  }
}
