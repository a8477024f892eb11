package io.baipi.model;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.text.Localized;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an evaluation found, before the declared facts are added. */
public record Outcome(
    Table table, Map<String, Table> parts, Map<String, Value> facts, List<MethodStep> method) {

  public ModelResult result(Model model, Inputs inputs) {
    Header header = model.header();
    Map<String, Value> all = new LinkedHashMap<>(facts);
    new Facts(header, inputs, table, parts).addTo(all);
    Optional<Exploration> exploration = model.exploration(inputs, this);
    Controls.expect(exploration, header, inputs);
    header.printed().forEach(column -> inputs.textColumn(table, column));
    Map<String, Localized> titles = new LinkedHashMap<>();
    all.keySet().forEach(name -> KnownFacts.title(name).ifPresent(t -> titles.put(name, t)));
    titles.putAll(header.factTitles());
    return new ModelResult(
        header.id(),
        header.title(),
        header.about(),
        header.sources(),
        inputs.readBy(model).stream().map(Named::name).distinct().toList(),
        table,
        Collections.unmodifiableMap(new LinkedHashMap<>(parts)),
        Collections.unmodifiableMap(all),
        Collections.unmodifiableMap(titles),
        header.printed().stream().map(Named::name).toList(),
        header.assumptions(),
        method,
        exploration,
        header.location());
  }
}
