package io.baipi.site;

import io.baipi.data.Column;
import io.baipi.data.DataPackage;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.figure.SourceLine;
import io.baipi.lineage.Addresses;
import io.baipi.site.bake.BakedPage;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One page a table: what it holds, how it came to be, where to download it; and a list of them. */
final class DataPages {
  private static final String NAME = "data.html";

  /** How the pages' names start. */
  static final String PREFIX = Addresses.DATA;

  private DataPages() {}

  static List<BakedPage> of(Frame frame) {
    DataPackage data = frame.publication().results().data();
    List<BakedPage> pages = new ArrayList<>();
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Table table : data.tables().values()) {
      pages.add(page(table, data, frame));
      entries.add(entry(table, data, frame));
    }
    View view =
        frame
            .page(NAME, frame.word("data"), frame.word("data_about"), List.of())
            .with("licence", data.licence())
            .with("package", "../data/datapackage.json")
            .with("zip", "../data/" + frame.publication().paper().id() + "-data.zip")
            .with("tables", entries);
    pages.add(baked(frame, NAME, "data", view));
    return pages;
  }

  /** The page of a table. */
  static String name(Table table) {
    return Addresses.table(table.id());
  }

  /** A link to the page of a table. */
  static Map<String, Object> link(Table table, Language language) {
    return new View().with("href", name(table)).with("title", table.title().in(language)).map();
  }

  private static BakedPage baked(Frame frame, String name, String template, View view) {
    return new BakedPage(
        frame.path(name),
        template,
        view.map(),
        Optional.empty(),
        "",
        Location.file("templates/" + template + ".ftlh"));
  }

  private static Map<String, Object> entry(Table table, DataPackage data, Frame frame) {
    Language language = frame.language();
    return new View()
        .with("href", name(table))
        .with("table", new TableView(table, language).head())
        .with("sources", SourceLine.of(table.sources(), data.sources(), language))
        .map();
  }

  private static Map<String, Object> cite(Table table, Frame frame) {
    Language language = frame.language();
    return frame.card(
        frame.publication().citations().dataset(language, table.id(), table.title().in(language)));
  }

  private static BakedPage page(Table table, DataPackage data, Frame frame) {
    Language language = frame.language();
    String about =
        data.schema(table.id()).map(schema -> schema.description().in(language)).orElse("");
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      long missing =
          table.values(column.name()).stream().filter(Value.Missing.class::isInstance).count();
      fields.add(
          new View()
              .with("name", column.name())
              .with("title", column.title().in(language))
              .with("type", frame.word("type_" + column.type().id()))
              .with("unit", TableView.unit(column.unit(), language))
              .with("missing", String.valueOf(missing))
              .map());
    }
    View view =
        frame
            .page(name(table), table.title().in(language), about, List.of())
            .with("id", table.id())
            .with("anchor", "data-" + table.id())
            .with("about", about)
            .with("file", table.location().path())
            .with("sources", SourceLine.of(table.sources(), data.sources(), language))
            .with("fields", fields)
            .with("sha256", LineageFiles.hash(frame.publication().paper(), table.location().path()))
            .with("table", new TableView(table, language).withLines())
            .with("csv", "../data/" + table.id() + ".csv")
            .with("json", "../data/" + table.id() + ".json")
            .with("cite", cite(table, frame));
    return baked(frame, name(table), "dataset", view);
  }
}
