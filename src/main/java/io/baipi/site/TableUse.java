package io.baipi.site;

import io.baipi.data.DataPackage;
import io.baipi.data.ForeignKey;
import io.baipi.data.Table;
import io.baipi.html.TextBlocks.TextBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What uses a data table: models, figures, chapters and other tables. */
final class TableUse {
  private final Table table;
  private final Frame frame;
  private final Shown shown;
  private final Texts texts;

  TableUse(Table table, Frame frame, Shown shown, Texts texts) {
    this.table = table;
    this.frame = frame;
    this.shown = shown;
    this.texts = texts;
  }

  /** Lists of links: {@code models}, {@code figures}, {@code chapters} and {@code related}. */
  Map<String, Object> map() {
    return new View()
        .with("models", models())
        .with("figures", figures())
        .with("chapters", texts.chapters(this::binds))
        .with("related", related())
        .map();
  }

  /** Tables that refer to this one by a foreign key, or that this one refers to. */
  private List<Map<String, Object>> related() {
    Map<String, Table> found = new LinkedHashMap<>();
    DataPackage data = frame.publication().results().data();
    data.schemas()
        .forEach(
            (id, schema) -> {
              for (ForeignKey key : schema.foreignKeys()) {
                boolean here = id.equals(table.id());
                if (here || key.resource().equals(table.id())) {
                  data.table(here ? key.resource() : id)
                      .ifPresent(other -> found.put(other.id(), other));
                }
              }
            });
    found.remove(table.id());
    return found.values().stream().map(other -> DataPages.link(other, frame.language())).toList();
  }

  private List<Map<String, Object>> figures() {
    return shown.fromTable(table.id(), frame.edition().figures()).stream()
        .map(FiguresPage::link)
        .toList();
  }

  private List<Map<String, Object>> models() {
    return frame.publication().results().models().values().stream()
        .filter(model -> model.inputs().contains(table.id()))
        .flatMap(model -> MethodPages.link(frame, model.id()).stream())
        .toList();
  }

  private boolean binds(TextBlock passage) {
    String name = "data." + table.id().replace('-', '_');
    return passage.from().stream().anyMatch(from -> Texts.refers(from, name));
  }
}
