package io.baipi.lineage;

import io.baipi.data.Table;
import io.baipi.diagnostic.Location;
import io.baipi.figure.SourceLine;
import io.baipi.lineage.SourceFiles.SourceFile;
import io.baipi.model.MethodStep;
import io.baipi.model.ModelResult;
import io.baipi.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables, files and steps that a page's lineages name, each told once. */
final class Holders {
  private final Sources sources;
  private final Language language;
  private final int longest;
  private final Map<String, Integer> tables = new LinkedHashMap<>();
  private final List<Map<String, Object>> tableViews = new ArrayList<>();
  private final Map<String, Integer> files = new LinkedHashMap<>();
  private final List<Map<String, String>> lines = new ArrayList<>();
  private final Map<String, Integer> steps = new LinkedHashMap<>();
  private final List<List<String>> stepViews = new ArrayList<>();
  private final Map<String, Map<String, String>> anchors = new HashMap<>();

  /**
   * @param longest how long a line may be that is repeated, in UTF-16 units; the file tells longer
   *     ones
   */
  Holders(Sources sources, Language language, int longest) {
    this.longest = longest;
    this.sources = sources;
    this.language = language;
  }

  /** The number of a table, a model's result or a model's facts. */
  int number(String holder) {
    Integer known = tables.get(holder);
    if (known != null) {
      return known;
    }
    tables.put(holder, tables.size());
    Map<String, Object> view = new LinkedHashMap<>();
    tableViews.add(view);
    String[] names = holder.split("\\.", 3);
    Optional<ModelResult> model =
        names[0].equals("model")
            ? Optional.ofNullable(sources.results().models().get(names[1]))
            : Optional.empty();
    Optional<Table> table = sources.standings().table(holder);
    boolean isPart = names.length == 3 && table.isPresent();
    view.put(
        "title",
        isPart || model.isEmpty()
            ? table.map(t -> t.title().in(language)).orElse(names[1])
            : model.get().title().in(language));
    if (model.isPresent()) {
      String page = Addresses.model(names[1]);
      String anchor = isPart ? Addresses.part(names[2]) : names.length == 3 ? "facts" : "result";
      view.put("href", page + "#" + anchor);
      view.put("model", 1);
      view.put("steps", page + "#steps");
      if (!model.get().assumptions().isEmpty()) {
        view.put("assumed", page + "#assumptions");
      }
    } else if (table.isPresent()) {
      view.put("href", Addresses.table(names[1]));
      view.put("csv", "../data/" + names[1] + ".csv");
      view.put("rows", table.get().rows().size());
    }
    table
        .filter(t -> model.isEmpty())
        .map(Table::sources)
        .filter(ids -> !ids.isEmpty())
        .ifPresent(ids -> view.put("from", source(ids)));
    return tables.get(holder);
  }

  /** A source line with the ids of the works that it names. */
  List<Object> source(List<String> ids) {
    return List.of(
        SourceLine.of(ids, sources.results().data().sources(), language),
        ids.stream().map(id -> id.replaceFirst("/.*", "")).distinct().toList());
  }

  /** The id that a row has on its table's page. */
  Optional<String> anchor(String holder, String row) {
    return Optional.ofNullable(
        anchors
            .computeIfAbsent(
                holder, name -> sources.standings().table(name).map(Holders::rows).orElse(Map.of()))
            .get(row));
  }

  private static Map<String, String> rows(Table table) {
    Map<String, String> rows = new HashMap<>();
    List<String> ids = Addresses.rows(table);
    for (int i = 0; i < ids.size(); i++) {
      rows.putIfAbsent(table.rows().get(i).key(), ids.get(i));
    }
    return rows;
  }

  /** A place in a file: the file's number, line, column and length; the line is told with it. */
  List<Integer> at(Location location) {
    Integer known = files.get(location.path());
    int file = known == null ? files.size() : known;
    if (known == null) {
      files.put(location.path(), file);
      lines.add(new TreeMap<>());
    }
    // A model as a whole is located at the first line of its file.
    if (location.line() == 0 || (location.line() == 1 && location.column() == 0)) {
      return List.of(file);
    }
    sources
        .files()
        .file(location.path())
        .map(source -> source.line(location.line()))
        .filter(line -> !line.isBlank() && line.length() <= longest)
        .ifPresent(line -> lines.get(file).put(String.valueOf(location.line()), line));
    return location.column() == 0
        ? List.of(file, location.line())
        : List.of(file, location.line(), location.column(), location.length());
  }

  /** The number of a step of a model's method. */
  int step(ModelResult model, int index) {
    String key = model.id() + " " + index;
    Integer known = steps.get(key);
    if (known != null) {
      return known;
    }
    MethodStep step = model.method().get(index);
    stepViews.add(
        List.of(
            step.title().in(language),
            step.text().in(language),
            Addresses.model(model.id()) + "#" + Addresses.step(index)));
    steps.put(key, stepViews.size() - 1);
    return stepViews.size() - 1;
  }

  List<Map<String, Object>> tables() {
    return tableViews;
  }

  List<List<String>> steps() {
    return stepViews;
  }

  /** Path, hash and lines of each file; a file that is not there has no hash. */
  List<Map<String, Object>> files() {
    List<Map<String, Object>> views = new ArrayList<>();
    files.forEach(
        (path, number) -> {
          Map<String, Object> view = new LinkedHashMap<>();
          view.put("path", path);
          sources.files().file(path).map(SourceFile::sha256).ifPresent(h -> view.put("sha256", h));
          view.put("lines", lines.get(number));
          views.add(view);
        });
    return views;
  }
}
