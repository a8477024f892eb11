package io.baipi.site;

import io.baipi.data.Column;
import io.baipi.data.DataPackage;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.diagnostic.Location;
import io.baipi.figure.SourceLine;
import io.baipi.site.bake.BakedPage;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of all data: what each table holds, how it came to be, and where to download it. */
final class DataPage {
  private static final String NAME = "data.html";

  private DataPage() {}

  static BakedPage of(Frame frame) {
    DataPackage data = frame.publication().results().data();
    Language language = frame.language();
    List<Map<String, Object>> sections = new ArrayList<>();
    List<Map<String, Object>> tables = new ArrayList<>();
    for (Table table : data.tables().values()) {
      sections.add(Frame.section(anchor(table), table.title().in(language), "", 2));
      tables.add(table(table, data, frame));
    }
    View view =
        frame
            .page(NAME, frame.word("data"), frame.word("data_about"), sections)
            .with("licence", data.licence())
            .with("package", "../data/datapackage.json")
            .with("zip", "../data/" + frame.publication().paper().id() + "-data.zip")
            .with("tables", tables);
    return new BakedPage(
        frame.path(NAME),
        "data",
        view.map(),
        Optional.empty(),
        "",
        Location.file("templates/data.ftlh"));
  }

  /** The id of a table's section. */
  static String anchor(Table table) {
    return "data-" + table.id();
  }

  private static Map<String, Object> table(Table table, DataPackage data, Frame frame) {
    Language language = frame.language();
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
    return new View()
        .with("anchor", anchor(table))
        .with("id", table.id())
        .with("sources", SourceLine.of(table.sources(), data.sources(), language))
        .with("fields", fields)
        .with("table", new TableView(table, language).map())
        .with("csv", "../data/" + table.id() + ".csv")
        .with("json", "../data/" + table.id() + ".json")
        .map();
  }
}
