package io.baipi.figure.flow;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.text.Language;
import io.baipi.text.Spelling;
import io.baipi.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The labels of a chart in a language that its source is not written in. */
final class Translation {
  private final Language from;
  private final Language to;
  private final Location declared;
  private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();

  private Translation(Language from, Language to, Location declared) {
    this.from = from;
    this.to = to;
    this.declared = declared;
  }

  /**
   * Reads a mapping from each label as the source has it to the label in another language.
   *
   * @param node the mapping; a chart whose labels need no translation has none
   * @param declared where a missing mapping would stand
   */
  static Translation read(
      Language from, Language to, Optional<Yaml> node, Location declared, Diagnostics diagnostics) {
    Translation translation = new Translation(from, to, node.map(Yaml::location).orElse(declared));
    if (node.isEmpty()) {
      return translation;
    }
    if (!(node.get() instanceof Yaml.Mapping mapping)) {
      diagnostics.error(
          "diagram.shape",
          node.get().location(),
          "'" + to.code() + "' must be a mapping, not " + node.get().kind(),
          "write one line for each label: 'label in the chart: its translation'");
      return translation;
    }
    for (Yaml.Entry entry : mapping.entries()) {
      if (entry.value() instanceof Yaml.Scalar) {
        translation.entries.put(LabelText.of(entry.key().text()), entry);
      } else {
        diagnostics.error(
            "diagram.shape",
            entry.value().location(),
            "a translation must be a single value, not " + entry.value().kind(),
            "");
      }
    }
    return translation;
  }

  /** The chart with its labels translated; what has no translation, or too many, is reported. */
  Chart apply(Chart chart, Diagnostics diagnostics) {
    Set<String> labels = new LinkedHashSet<>();
    chart.labels().forEach(label -> labels.add(label.text()));
    for (Map.Entry<String, Yaml.Entry> entry : entries.entrySet()) {
      if (!labels.contains(entry.getKey())) {
        Location at = entry.getValue().key().location();
        diagnostics.error(
            "diagram.unused-translation",
            at,
            "no label of the chart reads '" + entry.getValue().key().text() + "'",
            Spelling.nearest(entry.getKey(), labels)
                .map(near -> "did you mean '" + near.replace("\n", "<br>") + "'?")
                .orElse("remove it, or write the label exactly as the chart has it"));
      }
    }
    return chart.withLabels(label -> translated(label, diagnostics));
  }

  private Label translated(Label label, Diagnostics diagnostics) {
    Yaml.Entry entry = entries.get(label.text());
    if (entry != null && entry.value() instanceof Yaml.Scalar scalar) {
      String text = LabelText.of(scalar.text());
      if (text.length() > Limits.LABEL_LENGTH) {
        diagnostics.error(
            "diagram.limit",
            scalar.location(),
            "a label has " + text.length() + " characters; at most " + Limits.LABEL_LENGTH + " fit",
            "shorten it");
        return label;
      }
      return new Label(text, scalar.location());
    }
    if (needsTranslation(label.text())) {
      diagnostics.error(
          "diagram.missing-translation",
          label.location(),
          "'" + label.inOneLine() + "' has no translation (" + to.code() + ")",
          "add \"'" + label.inOneLine() + "': …\" under '" + to.code() + ":' at " + declared);
    }
    return label;
  }

  /** Names and code may stay as they are: in Chinese, a label without Han characters. */
  private boolean needsTranslation(String text) {
    return from == Language.ZH
        ? Characters.hasHan(text)
        : text.codePoints().anyMatch(Character::isLetter);
  }
}
