package io.baipi.model.version;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Control;
import io.baipi.model.Controls;
import io.baipi.model.Exploration;
import io.baipi.model.Inputs;
import io.baipi.model.Outcome;
import io.baipi.model.Shown;
import io.baipi.text.Localized;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What readers need to find the lowest version for platforms of their choice. */
final class VersionExploration {
  private static final String PLATFORMS = "platforms";
  private static final String READING = "reading";
  private static final String VERSION = "version";

  private final VersionChoice model;
  private final Outcome outcome;

  VersionExploration(VersionChoice model, Outcome outcome) {
    this.model = model;
    this.outcome = outcome;
  }

  Optional<Exploration> exploration(Inputs inputs) {
    return new VersionChoiceEvaluation(model, inputs)
        .ground()
        .map(ground -> exploration(ground, inputs));
  }

  private Exploration exploration(VersionChoiceEvaluation.Ground ground, Inputs inputs) {
    Map<String, Localized> readings = new LinkedHashMap<>();
    model.readings().forEach(reading -> readings.put(reading.name().name(), reading.title()));
    Map<String, Localized> platforms = new LinkedHashMap<>();
    ground.chosen().forEach(platform -> platforms.put(platform.key(), platform.name()));
    List<String> mentioned =
        model.readings().stream()
            .flatMap(r -> ground.demands().getOrDefault(r.name().name(), List.of()).stream())
            .map(VersionChoiceEvaluation.Demand::version)
            .distinct()
            .sorted()
            .map(version -> version.text())
            .toList();
    Controls controls =
        new Controls(model.header())
            .add(Control.choice(PLATFORMS, Localized.of("平台", "Platforms"), platforms))
            .add(
                Control.choice(READING, Localized.of("读法", "Reading"), readings)
                    .value(Optional.of(model.base().name())))
            .add(Control.text(VERSION, Localized.of("要核对的版本", "A version to check"), mentioned));
    Map<String, Object> map = controls.data(inputs);
    map.put("mentioned", mentioned);
    Map<String, Object> demands = new LinkedHashMap<>();
    for (VersionChoice.Reading reading : model.readings()) {
      demands.put(
          reading.name().name(),
          ground.demands().getOrDefault(reading.name().name(), List.of()).stream()
              .map(VersionExploration::demand)
              .toList());
    }
    map.put("demands", demands);
    map.put("results", results());
    return new Exploration("versions", map);
  }

  private static Map<String, Object> demand(VersionChoiceEvaluation.Demand demand) {
    return Shown.map(
        "platform", demand.platform().key(),
        "sign", demand.bound().sign(),
        "version", demand.version().text(),
        "where", demand.where());
  }

  /** What the model itself finds for each reading and all platforms. */
  private List<Map<String, Object>> results() {
    List<Map<String, Object>> results = new ArrayList<>();
    for (int i = 0; i < model.readings().size(); i++) {
      VersionChoice.Reading reading = model.readings().get(i);
      Row row = outcome.table().rows().get(i);
      String name = reading.name().name();
      String part = name.equals(model.base().name()) ? "refusals" : "refusals-" + name;
      results.add(
          Shown.map(
              "name", name,
              "title", reading.title(),
              "lowest", Shown.of(cell(row, "lowest")),
              "status", Shown.of(cell(row, "status")),
              "conflict", Shown.of(cell(row, "conflict")),
              "versions", versions(Optional.ofNullable(outcome.parts().get(part)))));
    }
    return results;
  }

  private Value cell(Row row, String column) {
    return row.values().get(outcome.table().indexOf(column));
  }

  /** Each version with what each platform says to it. */
  private static List<Map<String, Object>> versions(Optional<Table> refusals) {
    List<Map<String, Object>> versions = new ArrayList<>();
    for (Row row : refusals.map(Table::rows).orElse(List.of())) {
      versions.add(
          Shown.map(
              "version",
              row.key(),
              "cells",
              row.values().subList(1, row.values().size()).stream().map(Shown::of).toList()));
    }
    return versions;
  }
}
