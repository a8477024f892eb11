package io.baipi.site.search;

import io.baipi.data.Column;
import io.baipi.data.DataPackage;
import io.baipi.data.Table;
import io.baipi.figure.SourceLine;
import io.baipi.model.ModelResult;
import io.baipi.text.Dimension;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The datasets and the models, and the indicators in both. */
final class DataEntries {
  private final Frame frame;
  private final Language language;
  private final List<Entry> entries = new ArrayList<>();

  private DataEntries(Frame frame) {
    this.frame = frame;
    this.language = frame.language();
  }

  static List<Entry> of(Frame frame) {
    DataEntries made = new DataEntries(frame);
    DataPackage data = frame.publication().results().data();
    data.tables().values().forEach(table -> made.dataset(table, data));
    frame.publication().results().models().values().forEach(made::model);
    return made.entries;
  }

  private void dataset(Table table, DataPackage data) {
    String page = frame.addresses().data().apply(table);
    String about =
        data.schema(table.id()).map(schema -> schema.description().in(language)).orElse("");
    String sources = SourceLine.of(table.sources(), data.sources(), language);
    String title = table.title().in(language);
    entries.add(
        new Entry(
            Kind.DATA,
            frame.word(Kind.DATA),
            "",
            title,
            "",
            (about + "\n" + sources + "\n" + table.id()).strip(),
            page,
            ""));
    for (Column column : Columns.quantities(table)) {
      indicator(column.title().in(language), column.unit(), title, column.name(), page, "fields");
    }
  }

  private void model(ModelResult model) {
    String page = frame.addresses().method().apply(model);
    String title = model.title().in(language);
    List<String> text = new ArrayList<>();
    text.add(model.about().in(language));
    model.method().forEach(step -> text.add(step.title().in(language)));
    model
        .assumptions()
        .forEach(
            assumption ->
                text.add(
                    assumption.what().in(language)
                        + (language == Language.ZH ? "：" : ": ")
                        + assumption.value().in(language)));
    text.add(model.id());
    entries.add(
        new Entry(
            Kind.METHOD,
            frame.word(Kind.METHOD),
            "",
            title,
            "",
            String.join("\n", text).strip(),
            page,
            ""));
    for (Column column : Columns.quantities(model.table())) {
      indicator(column.title().in(language), column.unit(), title, column.name(), page, "result");
    }
    for (Map.Entry<String, Localized> fact : model.factTitles().entrySet()) {
      String name = fact.getValue().in(language);
      indicator(name, Units.ONE, title, fact.getKey(), page, "facts");
    }
  }

  private void indicator(
      String name, Unit unit, String table, String column, String page, String anchor) {
    boolean plain = unit.dimension() == Dimension.NONE || unit.dimension() == Dimension.COUNT;
    String in = plain ? "" : unit.title().in(language);
    entries.add(
        new Entry(
            Kind.INDICATOR,
            frame.word(Kind.INDICATOR),
            "",
            name,
            table,
            (in + "\n" + column).strip(),
            page,
            anchor));
  }
}
