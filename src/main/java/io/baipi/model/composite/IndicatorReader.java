package io.baipi.model.composite;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.model.index.Outliers;
import io.baipi.model.index.Scale;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an indicator: its treatment, its direction and its scale, or the model's. */
final class IndicatorReader {
  private static final int MOST_CAPPED = 1000;

  private final Words words;
  private final Diagnostics diagnostics;
  private final ScaleReader scales;
  private final Scale usualScale;
  private final Location usualScaleAt;
  private final Filling usualFilling;
  private final Outliers usualOutliers;

  IndicatorReader(Words words, Fields model) {
    this.words = words;
    this.diagnostics = words.diagnostics();
    this.scales = new ScaleReader(words);
    this.usualScale = scales.read(model).orElse(Scale.MinMax.full());
    this.usualScaleAt = model.locationOf("scale");
    this.usualFilling = filling(model).orElse(Filling.NONE);
    this.usualOutliers = outliers(model).orElse(Outliers.LEFT);
  }

  Part.Indicator read(Words.Item item, double weight) {
    Fields fields = item.fields();
    Localized title = words.title(fields, item.name().name());
    fields.required("better");
    boolean higher =
        fields.word("better", Set.of("higher", "lower")).orElse("higher").equals("higher");
    Optional<Named> per = words.optionalName(fields, "per");
    Optional<Location> log =
        fields.flag("log").orElse(false) ? Optional.of(fields.locationOf("log")) : Optional.empty();
    Optional<Scale> own = scales.read(fields);
    Location scaleAt = own.isPresent() ? fields.locationOf("scale") : usualScaleAt;
    Scale scale = own.orElse(usualScale);
    if (log.isPresent()) {
      scale = scales.ofLogarithms(scale, log.get(), scaleAt);
    }
    Part.Indicator indicator =
        new Part.Indicator(
            item.name(),
            title,
            weight,
            per,
            filling(fields).orElse(usualFilling),
            log,
            outliers(fields).orElse(usualOutliers),
            higher,
            scale,
            scaleAt);
    fields.finish();
    return indicator;
  }

  private Optional<Filling> filling(Fields fields) {
    Optional<Named> word = words.optionalName(fields, "missing");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    String text = word.get().name();
    String byGroup = Filling.How.GROUP_MEAN.word() + " ";
    if (text.startsWith(byGroup) && text.length() > byGroup.length()) {
      Named column =
          new Named(
              text.substring(byGroup.length()).strip(),
              word.get().location().right(byGroup.length()));
      return Optional.of(new Filling(Filling.How.GROUP_MEAN, Optional.of(column)));
    }
    Optional<Filling.How> how =
        Arrays.stream(Filling.How.values())
            .filter(h -> h != Filling.How.GROUP_MEAN && h.word().equals(text))
            .findFirst();
    if (how.isEmpty()) {
      List<String> known =
          Arrays.stream(Filling.How.values())
              .map(h -> h == Filling.How.GROUP_MEAN ? h.word() + " column" : h.word())
              .collect(Collectors.toList());
      diagnostics.error(
          "model.unknown-word",
          word.get().location(),
          "'" + text + "' is not a word that 'missing' knows",
          Spelling.hint(text, known));
    }
    return how.map(h -> new Filling(h, Optional.empty()));
  }

  private Optional<Outliers> outliers(Fields fields) {
    Optional<Yaml> node = fields.node("outliers");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (node.get() instanceof Yaml.Scalar) {
      return fields.word("outliers", Set.of("leave")).map(word -> Outliers.LEFT);
    }
    Optional<Fields> outliers = fields.fields("outliers", "'outliers'");
    if (outliers.isEmpty()) {
      return Optional.empty();
    }
    outliers.get().required("cap");
    Optional<BigDecimal> cap = outliers.get().number("cap");
    boolean thenLog = outliers.get().word("then", Set.of("log")).isPresent();
    outliers.get().finish();
    if (cap.isPresent()
        && (cap.get().signum() < 0
            || cap.get().compareTo(BigDecimal.valueOf(MOST_CAPPED)) > 0
            || cap.get().stripTrailingZeros().scale() > 0)) {
      diagnostics.error(
          "model.outliers",
          outliers.get().locationOf("cap"),
          "'cap' is a whole number of points from 0 to " + MOST_CAPPED,
          "write for example 'outliers: {cap: 5}'");
      return Optional.empty();
    }
    return cap.map(c -> new Outliers(c.intValue(), thenLog));
  }
}
