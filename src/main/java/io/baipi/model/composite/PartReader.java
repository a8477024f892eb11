package io.baipi.model.composite;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Header;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.model.index.Combination;
import io.baipi.text.Localized;
import io.baipi.yaml.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the hierarchy of groups and indicators. */
final class PartReader {
  private static final List<String> FIXED =
      List.of(
          "name",
          "score",
          "score_low",
          "score_high",
          "rank",
          "rank_best",
          "rank_worst",
          "coverage");

  private final Words words;
  private final Diagnostics diagnostics;
  private final LevelWord<Combination> combine;
  private final LevelWord<LevelWeights.How> weights;
  private final IndicatorReader indicators;
  private final WeightReader weightReader;
  private final List<Named> columns = new ArrayList<>();

  PartReader(Words words, Fields model) {
    this.words = words;
    this.diagnostics = words.diagnostics();
    this.combine =
        LevelWord.read(model, "combine", Arrays.asList(Combination.values()), Combination::word);
    this.weights = LevelWord.read(model, "weights", WeightReader.CHOICES, LevelWeights.How::word);
    this.indicators = new IndicatorReader(words, model);
    this.weightReader = new WeightReader(diagnostics);
  }

  /** The hierarchy of a model; empty when there is none, which is reported. */
  Optional<Part.Group> read(Header header, Fields model) {
    FIXED.forEach(name -> columns.add(new Named(name, model.location())));
    Location at = model.locationOf(model.has("groups") ? "groups" : "indicators");
    Inside inside = inside(model, "", at, weights.top());
    words.distinct(columns, "a column of the result");
    if (inside.parts().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Part.Group(
            new Named("", at),
            header.title(),
            100,
            combine.top().orElse(Combination.MEAN),
            combine.at(),
            inside.weighing(),
            inside.parts()));
  }

  /** What stands on one level. */
  private record Inside(List<Part> parts, LevelWeights weighing) {}

  private Inside inside(
      Fields fields, String group, Location at, Optional<LevelWeights.How> usual) {
    Optional<LevelWeights.How> own =
        group.isEmpty()
            ? Optional.empty()
            : LevelWord.word(fields, "weights", WeightReader.CHOICES, LevelWeights.How::word);
    Location ownAt = fields.locationOf("weights");
    List<Words.Item> inGroups = words.items(fields, "groups", "a group");
    List<Words.Item> inIndicators = words.items(fields, "indicators", "an indicator");
    List<Words.Item> items = new ArrayList<>(inGroups);
    items.addAll(inIndicators);
    if (items.isEmpty()) {
      diagnostics.error(
          "model.empty-group",
          at,
          group.isEmpty() ? "the model has no indicators" : "'" + group + "' has no indicators",
          "add 'indicators: {column: {better: higher}}'");
    }
    WeightReader.Level level =
        weightReader.read(items, what(group, inGroups, inIndicators), at, own, ownAt, usual);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      double weight = level.weights().get(i);
      if (i < inGroups.size()) {
        group(items.get(i), weight).ifPresent(parts::add);
      } else {
        parts.add(indicator(items.get(i), weight));
      }
    }
    return new Inside(parts, level.weighing());
  }

  private static String what(
      String group, List<Words.Item> inGroups, List<Words.Item> inIndicators) {
    String kind =
        inIndicators.isEmpty()
            ? "the groups"
            : inGroups.isEmpty() ? "the indicators" : "the groups and indicators";
    return group.isEmpty() ? kind : kind + " of '" + group + "'";
  }

  private Part indicator(Words.Item item, double weight) {
    columns.add(item.name());
    return indicators.read(item, weight);
  }

  /** A group; empty when it holds nothing, which is reported. */
  private Optional<Part> group(Words.Item item, double weight) {
    Fields fields = item.fields();
    String name = item.name().name();
    Localized title = words.title(fields, name);
    Location at =
        fields.has("indicators") || fields.has("groups")
            ? fields.locationOf(fields.has("groups") ? "groups" : "indicators")
            : item.name().location();
    Inside inside = inside(fields, name, at, weights.groups());
    Optional<Combination> own =
        LevelWord.word(fields, "combine", Arrays.asList(Combination.values()), Combination::word);
    columns.add(item.name());
    fields.finish();
    if (inside.parts().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Part.Group(
            item.name(),
            title,
            weight,
            own.or(combine::groups).orElse(Combination.MEAN),
            own.isPresent() ? fields.locationOf("combine") : combine.at(),
            inside.weighing(),
            inside.parts()));
  }
}
