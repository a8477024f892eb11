package io.baipi.model.matrix;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a matrix of verdicts. */
final class VerdictsReader {
  /** Symbols of GB 2312 that the paper's fonts have; none of them is an emoji. */
  private static final List<String> SYMBOLS =
      List.of("√", "△", "×", "○", "◎", "●", "□", "■", "◇", "◆", "▲", "☆", "★", "※");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9 ]{0,39}");

  private final Words words;
  private final Diagnostics diagnostics;

  VerdictsReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields matrix) {
    List<Named> tables = new Feed(words).tables(matrix);
    Optional<Named> rows = words.name(matrix, "rows");
    Optional<Named> label = words.optionalName(matrix, "name");
    List<Level> scale = scale(matrix);
    matrix.required("columns");
    List<Verdicts.Aspect> aspects = new ArrayList<>();
    for (Words.Item item : words.items(matrix, "columns", "a column of the matrix")) {
      aspect(item, scale).ifPresent(aspects::add);
      item.fields().finish();
    }
    if (matrix.has("columns") && aspects.stream().noneMatch(Verdicts.Aspect::isJudged)) {
      diagnostics.error(
          "model.no-verdicts",
          matrix.locationOf("columns"),
          "no column of the matrix is judged",
          "give one a 'verdict', such as '{supported: [yes], not supported: [no]}'");
    }
    if (tables.isEmpty() || rows.isEmpty() || scale.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(new Verdicts(header, tables, rows.get(), label, aspects, scale));
  }

  private List<Level> scale(Fields matrix) {
    if (!matrix.has("scale")) {
      Location at = matrix.location();
      return List.of(
          new Level(new Named("supported", at), "√", Localized.of("支持", "supported")),
          new Level(new Named("partial", at), "△", Localized.of("部分支持", "partly supported")),
          new Level(new Named("not supported", at), "×", Localized.of("不支持", "not supported")));
    }
    List<Level> scale = new ArrayList<>();
    Set<String> symbols = new HashSet<>();
    for (Yaml.Entry entry : words.entries(matrix, "scale")) {
      Fields.of(entry.value(), Words.AREA, "a verdict", diagnostics)
          .flatMap(fields -> level(entry.key(), fields, symbols))
          .ifPresent(scale::add);
    }
    if (scale.size() < 2) {
      diagnostics.error(
          "model.scale",
          matrix.locationOf("scale"),
          "a scale has at least two verdicts",
          "write the best one first");
    }
    return scale;
  }

  private Optional<Level> level(Yaml.Scalar name, Fields fields, Set<String> symbols) {
    String symbol = fields.text("symbol");
    Optional<Localized> text = fields.localized("words");
    fields.finish();
    if (!symbol.isEmpty() && !SYMBOLS.contains(symbol)) {
      diagnostics.error(
          "model.symbol",
          fields.locationOf("symbol"),
          "'" + symbol + "' is not a symbol for a verdict",
          "known: " + String.join(" ", SYMBOLS));
    } else if (!symbol.isEmpty() && !symbols.add(symbol)) {
      diagnostics.error(
          "model.symbol",
          fields.locationOf("symbol"),
          "'" + symbol + "' already stands for another verdict",
          "give each verdict its own symbol");
    }
    if (!NAME.matcher(name.text()).matches()) {
      diagnostics.error(
          "model.name",
          name.location(),
          "'" + name.text() + "' cannot be the name of a verdict",
          "use small letters a–z, digits and blanks, starting with a letter");
      return Optional.empty();
    }
    return text.map(t -> new Level(new Named(name.text(), name.location()), symbol, t));
  }

  private Optional<Verdicts.Aspect> aspect(Words.Item item, List<Level> scale) {
    Fields fields = item.fields();
    Localized title = words.title(fields, item.name().name());
    Optional<Named> of = words.name(fields, "of");
    Map<String, Level> verdicts = new LinkedHashMap<>();
    for (Yaml.Entry entry : words.entries(fields, "verdict")) {
      Optional<Level> level =
          scale.stream().filter(l -> l.name().name().equals(entry.key().text())).findFirst();
      if (level.isEmpty()) {
        diagnostics.error(
            "model.unknown-verdict",
            entry.key().location(),
            "the scale has no verdict '" + entry.key().text() + "'",
            Spelling.hint(entry.key().text(), scale.stream().map(l -> l.name().name()).toList()));
        continue;
      }
      texts(entry.value(), level.get(), verdicts);
    }
    return of.map(column -> new Verdicts.Aspect(item.name(), title, column, verdicts));
  }

  private void texts(Yaml node, Level level, Map<String, Level> verdicts) {
    List<Yaml> items = node instanceof Yaml.Sequence list ? list.items() : List.of(node);
    for (Yaml item : items) {
      if (!(item instanceof Yaml.Scalar text)) {
        diagnostics.error(
            "model.shape",
            item.location(),
            "expected a text of the column, not " + item.kind(),
            "");
      } else if (verdicts.put(text.text(), level) != null) {
        diagnostics.error(
            "model.verdict-twice",
            text.location(),
            "'" + text.text() + "' has a verdict already",
            "name each text once");
      }
    }
  }
}
