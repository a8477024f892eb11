package io.baipi.model.composite;

import io.baipi.model.Rounding;
import io.baipi.model.trust.Subject;
import io.baipi.model.trust.WeightPreset;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Ranks and scores under each preset, for readers whose browser runs no script. */
final class PresetTable {
  /** Longer tables are cut; the model's own result has all units. */
  private static final int MOST_ROWS = 100;

  private final Scores scores;
  private final Subject subject;
  private final int digits;

  PresetTable(Scores scores, Subject subject, ScoreNumbers numbers) {
    this.scores = scores;
    this.subject = subject;
    this.digits = numbers.rounding().map(Rounding::digits).orElse(Numbers.SHOWN);
  }

  /**
   * Texts: {@code presets} (titles), {@code rows} with {@code name} and {@code cells}, {@code cut}.
   */
  Map<String, Object> of(List<WeightPreset> presets) {
    List<Scores> worked = presets.stream().map(p -> scores.with(p.weights())).toList();
    List<Integer> order =
        IntStream.range(0, scores.units())
            .boxed()
            .sorted(
                Comparator.comparingInt(
                    u -> scores.rank(u) == 0 ? Integer.MAX_VALUE : scores.rank(u)))
            .limit(MOST_ROWS)
            .toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int unit : order) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put(
          "name",
          Localized.of(
              subject.units().get(unit).name().show(Language.ZH),
              subject.units().get(unit).name().show(Language.EN)));
      row.put("cells", worked.stream().map(each -> cell(each, unit)).toList());
      rows.add(row);
    }
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("presets", presets.stream().map(WeightPreset::title).toList());
    table.put("rows", rows);
    table.put("cut", order.size() < scores.units());
    return table;
  }

  private Map<String, Object> cell(Scores worked, int unit) {
    Map<String, Object> cell = new LinkedHashMap<>();
    if (worked.rank(unit) > 0) {
      cell.put("rank", String.valueOf(worked.rank(unit)));
      cell.put("score", text(worked.node(0, unit)));
    }
    if (worked.best(unit) > 0) {
      cell.put("ranks", range(worked.best(unit) + "", worked.worst(unit) + ""));
      cell.put("scores", range(text(worked.low(unit)), text(worked.high(unit))));
    }
    return cell;
  }

  private static String range(String low, String high) {
    return low.equals(high) ? low : low + "–" + high;
  }

  private String text(double score) {
    return Numbers.plain(Rounding.round(score, digits));
  }
}
