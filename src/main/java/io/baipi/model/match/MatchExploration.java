package io.baipi.model.match;

import io.baipi.data.Column;
import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Control;
import io.baipi.model.Controls;
import io.baipi.model.Exploration;
import io.baipi.model.Inputs;
import io.baipi.model.Outcome;
import io.baipi.model.Sheet;
import io.baipi.model.Shown;
import io.baipi.model.formula.Kind;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What readers need to try rules with a case and with a mix of their own. */
final class MatchExploration {
  /** More rows are no mix that anybody changes by hand. */
  private static final int MIX_LIMIT = 40;

  private final FirstMatch model;
  private final Outcome outcome;

  MatchExploration(FirstMatch model, Outcome outcome) {
    this.model = model;
    this.outcome = outcome;
  }

  Exploration exploration(Inputs inputs) {
    Table data = inputs.table(model.table()).orElseThrow();
    Sheet sheet = new FirstMatchEvaluation(model, inputs).sheet(data);
    Set<String> names = new LinkedHashSet<>();
    model.rules().forEach(rule -> names.addAll(rule.when().names()));
    Controls controls = new Controls(model.header());
    List<Sheet.Series> read = new ArrayList<>();
    for (String name : names) {
      Sheet.Series series = sheet.series(name).orElseThrow();
      read.add(series);
      controls.add(control(series));
    }
    controls.also("rules");
    model.share().ifPresent(share -> controls.also(share.name()));
    Map<String, Object> map = controls.data(inputs);
    map.put("rules", rules());
    map.put(
        "result",
        Shown.map(
            "suffix", Shown.suffix(model.resultUnit()),
            "digits", BigDecimal.valueOf(model.rounding().digits())));
    map.put("share", model.share().map(share -> share(data, share.name())));
    map.put("mix", mix(data, read));
    map.put(
        "effective", Optional.ofNullable(outcome.facts().get("effective_rate")).flatMap(Shown::of));
    return new Exploration("rules", map);
  }

  private static Control control(Sheet.Series series) {
    Column column = series.column();
    Optional<Object> first = series.values().stream().findFirst().flatMap(Shown::raw);
    return switch (series.kind()) {
      case TRUTH -> Control.truth(column.name(), column.title()).open().value(first);
      case TEXT -> Control.text(column.name(), column.title(), texts(series)).open().value(first);
      case NUMBER ->
          Control.number(column.name(), column.title(), column.unit())
              .open()
              .value(series.values().isEmpty() ? Optional.empty() : number(series, 0));
    };
  }

  private static List<String> texts(Sheet.Series series) {
    return series.values().stream()
        .filter(Value.Text.class::isInstance)
        .map(value -> value.show(Language.EN))
        .distinct()
        .toList();
  }

  /** A number in the unit in which conditions see it. */
  private static Optional<Object> number(Sheet.Series series, int row) {
    return Shown.raw(series.values().get(row), series.column().unit());
  }

  private List<Map<String, Object>> rules() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (int place = 0; place <= model.rules().size(); place++) {
      Map<String, Object> rule =
          Shown.map(
              "name", model.name(place).name(),
              "words", model.words(place),
              "then", model.then(place),
              "then_shown", Shown.number(model.then(place), model.resultUnit()));
      if (place < model.rules().size()) {
        FirstMatch.Rule said = model.rules().get(place);
        Map<String, Object> when = said.when().data();
        when.put("mathml", said.when().mathml("", Map.of()));
        rule.put("when", when);
      }
      rules.add(rule);
    }
    return rules;
  }

  private static Map<String, Object> share(Table data, String name) {
    Column column = data.columns().get(data.indexOf(name));
    return Shown.map(
        "name", name,
        "title", column.title(),
        "suffix", Shown.suffix(FirstMatchEvaluation.SHARE));
  }

  /** The rows of the data, and the rule that each hits; empty when there are too many. */
  private List<Map<String, Object>> mix(Table data, List<Sheet.Series> read) {
    List<Map<String, Object>> rows = new ArrayList<>();
    Table mix = outcome.parts().get("mix");
    if (mix == null || data.rows().size() > MIX_LIMIT) {
      return rows;
    }
    for (int i = 0; i < data.rows().size(); i++) {
      Row row = data.rows().get(i);
      Map<String, Object> values = new LinkedHashMap<>();
      List<Optional<Localized>> cells = new ArrayList<>();
      for (Sheet.Series series : read) {
        Value value = series.values().get(i);
        values.put(
            series.column().name(),
            series.kind() == Kind.NUMBER ? number(series, i) : Shown.raw(value));
        cells.add(Shown.of(value));
      }
      List<Value> worked = mix.rows().get(i).values();
      rows.add(
          Shown.map(
              "title", row.key(),
              "values", values,
              "cells", cells,
              "share", model.share().flatMap(s -> Shown.raw(cell(data, row, s.name()))),
              "share_shown", model.share().flatMap(s -> Shown.of(cell(data, row, s.name()))),
              "rule", Shown.raw(worked.get(mix.indexOf("rule"))),
              "rate_shown", Shown.of(worked.get(mix.indexOf("rate")))));
    }
    return rows;
  }

  private static Value cell(Table data, Row row, String column) {
    return row.values().get(data.indexOf(column));
  }
}
