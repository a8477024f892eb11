package io.baipi.lineage;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.data.json.Json;
import io.baipi.model.Results;
import io.baipi.text.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Reads the lineages that a site publishes and holds them against the files of the paper and the
 * results of its models, by means of its own.
 */
final class PublishedLineages {
  private static final Pattern SCRIPT = Pattern.compile("(?s)Baipi\\.lineage\\((.*)\\);\n");

  private final Path site;
  private final Path paper;
  private final Results results;
  private final List<String> faults = new ArrayList<>();
  private final Map<Path, List<String>> lines = new HashMap<>();
  private final Map<Path, String> hashes = new HashMap<>();
  private final Map<String, Map<String, Object>> files = new TreeMap<>();
  private int cells;
  private int bound;

  PublishedLineages(Path site, Path paper, Results results) throws IOException {
    this.site = site;
    this.paper = paper;
    this.results = results;
    try (Stream<Path> all = Files.walk(site.resolve("lineage"))) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = site.resolve("lineage").relativize(file).toString().replace('\\', '/');
        Matcher script = SCRIPT.matcher(Files.readString(file));
        if (script.matches()) {
          files.put(name, map(Json.read(script.group(1)).orElseThrow()));
        } else {
          faults.add(name + " is not one call");
        }
      }
    }
  }

  /** Everything that is said and not so. */
  List<String> faults() throws IOException {
    for (Map.Entry<String, Map<String, Object>> file : files.entrySet()) {
      for (Object node : list(file.getValue().get("nodes"))) {
        check(file.getKey(), file.getValue(), map(node));
      }
      for (Object view : list(file.getValue().get("files"))) {
        hash(file.getKey(), map(view));
      }
      page(file.getKey(), file.getValue());
    }
    return faults;
  }

  /** How many cells of data files were looked up, one for each page that tells them. */
  int cells() {
    return cells;
  }

  /** How many numbers, words, claims and quotations of pages have their lineage. */
  int bound() {
    return bound;
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  private void check(String name, Map<String, Object> file, Map<String, Object> node)
      throws IOException {
    List<Object> at = list(node.get("at"));
    Map<String, Object> source = map(list(file.get("files")).get(number(at.get(0))));
    Path path = paper.resolve(String.valueOf(source.get("path")));
    Language language = Language.ofCode(name.replaceFirst("/.*", "")).orElseThrow();
    if (at.size() > 1) {
      String told = (String) map(source.get("lines")).get(String.valueOf(at.get(1)));
      String line = lines(path).get(number(at.get(1)) - 1);
      if (told != null && !told.equals(line)) {
        faults.add(name + ": line " + at + " of " + path + " is not " + told);
      }
      if (node.containsKey("name")) {
        cells++;
        cell(name, file, node, language, line, at);
      }
    }
    for (Object out : list(node.getOrDefault("out", List.of()))) {
      outcome(name, file, list(out), language);
    }
    for (Object input : list(node.getOrDefault("in", List.of()))) {
      if (number(input) >= list(file.get("nodes")).size()) {
        faults.add(name + ": there is no node " + input);
      }
    }
  }

  /** The cell of the line is the column's, and holds the text that the value was read from. */
  private void cell(
      String name,
      Map<String, Object> file,
      Map<String, Object> node,
      Language language,
      String line,
      List<Object> at)
      throws IOException {
    String holder = holder(file, node.get("t"));
    Table table = results.data().table(holder).orElseThrow();
    Optional<Value> value =
        table.value(String.valueOf(node.get("row")), String.valueOf(node.get("name")));
    String where = name + ": " + holder + " " + node.get("row") + " " + node.get("name") + " " + at;
    if (value.isEmpty()) {
      faults.add(where + " is not in the table");
      return;
    }
    Path path = paper.resolve(table.location().path());
    int start = number(at.get(2)) - 1;
    List<String> before = fields(line.substring(0, start));
    // The separator before the cell ends in an empty field, which is the cell's place.
    int place = before.size() - 1;
    List<String> heads = fields(lines(path).get(0).replace("\ufeff", ""));
    boolean wholeLine = fields(line).size() == heads.size();
    if (wholeLine && !heads.get(place).equals(node.get("name"))) {
      faults.add(where + " stands in the column " + heads.get(place));
    }
    String raw = fields(line.substring(start)).get(0);
    if (value.get() instanceof Value.Missing) {
      if (node.containsKey("v")) {
        faults.add(where + " is missing and has the value " + node.get("v"));
      }
      return;
    }
    if (!value.get().show(language).equals(node.get("v"))) {
      faults.add(where + " is " + value.get().show(language) + ", not " + node.get("v"));
    }
    if (value.get() instanceof Value.Num num
        ? !raw.matches("-?[0-9]+(\\.[0-9]+)?") || new BigDecimal(raw).compareTo(num.number()) != 0
        : value.get() instanceof Value.Text && wholeLine && !raw.equals(node.get("v"))) {
      faults.add(where + " reads " + raw + " in the file, not " + node.get("v"));
    }
  }

  /** What a rule is said to have given stands in the model's table. */
  private void outcome(String name, Map<String, Object> file, List<Object> out, Language language) {
    String href =
        String.valueOf(map(list(file.get("holders")).get(number(out.get(0)))).get("href"));
    Matcher match = Pattern.compile("method-(.*)\\.html#(.*)").matcher(href);
    if (!match.matches()) {
      return;
    }
    var model = results.models().get(match.group(1));
    List<Value> values = new ArrayList<>();
    if (match.group(2).equals("facts")) {
      values.addAll(model.facts().values());
    } else {
      model
          .part(match.group(2).replaceFirst("^(part-|result$)", ""))
          .flatMap(table -> table.row(String.valueOf(out.get(1))))
          .ifPresent(row -> values.addAll(row.values()));
    }
    boolean found =
        values.stream()
            .anyMatch(
                value ->
                    (value instanceof Value.Missing ? "" : value.show(language)).equals(out.get(3))
                        && number(out.get(4)) == value.provenance().ordinal());
    if (!found) {
      faults.add(name + ": no value of " + href + " is " + out);
    }
  }

  private void hash(String name, Map<String, Object> view) throws IOException {
    Path path = paper.resolve(String.valueOf(view.get("path")));
    if (!hash(path).equals(view.get("sha256"))) {
      faults.add(name + ": " + path + " has not the hash " + view.get("sha256"));
    }
  }

  /** Whatever a page marks as bound has its lineage. */
  private void page(String name, Map<String, Object> file) throws IOException {
    Path path = site.resolve(name.replaceFirst("\\.js$", ".html"));
    Document document = Jsoup.parse(Files.readString(path));
    for (String[] kind :
        new String[][] {{"data-from", "from"}, {"data-that", "that"}, {"data-source", "quoted"}}) {
      Map<String, Object> known = map(file.getOrDefault(kind[1], Map.of()));
      document
          .select("main [" + kind[0] + "]")
          .forEach(
              element -> {
                bound++;
                if (!known.containsKey(element.attr(kind[0]))) {
                  faults.add(name + " does not know " + element.attr(kind[0]));
                }
              });
    }
    map(file.get("tables"))
        .forEach(
            (id, view) -> {
              Map<String, Object> table = map(view);
              if (document.getElementById(id) == null) {
                faults.add(name + " tells of a table " + id + " that the page has not");
              }
              if (table.containsKey("cells")
                  && list(table.get("cells")).size() != list(table.get("rows")).size()) {
                faults.add(name + ": " + id + " is ragged");
              }
            });
  }

  private String holder(Map<String, Object> file, Object number) {
    Map<String, Object> holder = map(list(file.get("holders")).get(number(number)));
    return String.valueOf(holder.get("csv")).replaceFirst("../data/(.*)\\.csv", "$1");
  }

  private List<String> lines(Path path) throws IOException {
    List<String> known = lines.get(path);
    if (known == null) {
      known = List.of(Files.readString(path).replaceFirst("^\ufeff", "").split("\r?\n", -1));
      lines.put(path, known);
    }
    return known;
  }

  private String hash(Path path) throws IOException {
    String known = hashes.get(path);
    if (known == null) {
      try {
        known =
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
      hashes.put(path, known);
    }
    return known;
  }

  /** The fields of a line of CSV, or of the part of one. */
  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static int number(Object number) {
    return ((BigDecimal) number).intValueExact();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** The size of a file as a server sends it. */
  static int compressed(Path file) throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    try (java.util.zip.GZIPOutputStream zip = new java.util.zip.GZIPOutputStream(out)) {
      zip.write(Files.readString(file).getBytes(StandardCharsets.UTF_8));
    }
    return out.size();
  }
}
