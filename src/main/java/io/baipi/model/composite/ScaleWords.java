package io.baipi.model.composite;

import io.baipi.data.Table;
import io.baipi.model.Inputs;
import io.baipi.model.Rounding;
import io.baipi.model.index.Scale;
import io.baipi.model.index.Share;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Explains the scales of a composite indicator. */
final class ScaleWords {
  private final Composite model;
  private final Table data;

  ScaleWords(Composite model, Table data) {
    this.model = model;
    this.data = data;
  }

  Localized text() {
    Map<Scale, List<Part.Indicator>> users = new LinkedHashMap<>();
    model
        .indicators()
        .forEach(i -> users.computeIfAbsent(i.scale(), key -> new ArrayList<>()).add(i));
    boolean one = users.size() == 1;
    StringBuilder zh = new StringBuilder(one ? "每个指标" : "");
    StringBuilder en = new StringBuilder(one ? "Each indicator " : "");
    users.forEach(
        (scale, indicators) -> {
          Localized words = words(scale);
          if (one) {
            zh.append(words.in(Language.ZH)).append("。");
            en.append(words.in(Language.EN)).append(". ");
          } else {
            zh.append(names(indicators, Language.ZH))
                .append("：")
                .append(words.in(Language.ZH))
                .append("。");
            en.append(names(indicators, Language.EN))
                .append(": ")
                .append(words.in(Language.EN))
                .append(". ");
          }
        });
    if (model.indicators().stream().anyMatch(i -> !i.higher())) {
      zh.append("越低越好的指标方向取反。");
      en.append("The direction is turned round where lower is better. ");
    }
    return Localized.of(zh.toString(), en.toString().strip());
  }

  private String names(List<Part.Indicator> indicators, Language language) {
    return indicators.stream()
        .map(i -> Inputs.title(data, i.name(), i.title()).in(language))
        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
  }

  private Localized words(Scale scale) {
    String points = shown(model.points());
    if (scale instanceof Scale.Logged logged) {
      Localized inner = words(logged.of());
      return Localized.of(
          "先取自然对数，再" + inner.in(Language.ZH),
          "has its natural logarithm taken and then " + inner.in(Language.EN));
    } else if (scale instanceof Scale.MinMax minMax) {
      String low = shown(minMax.low());
      String high = Double.isNaN(minMax.high()) ? points : shown(minMax.high());
      return Localized.of(
          "按已知数值的最小值与最大值换算到" + low + "–" + high,
          "is brought to a scale from "
              + low
              + " to "
              + high
              + " between the least and the greatest known value");
    } else if (scale instanceof Scale.ZScore z) {
      return Localized.of(
          "换算成标准分（m为均值，s为n − 1的标准差），均值为" + shown(z.centre()) + "，标准差为" + shown(z.spread()),
          "becomes a standard score (m is the mean, s the standard deviation over n − 1) with mean "
              + shown(z.centre())
              + " and standard deviation "
              + shown(z.spread()));
    } else if (scale instanceof Scale.Rank rank) {
      return Localized.of(
          "换算成从最差数起的位次（1至n）" + zh(rank.share()),
          "becomes its place from the worst up, 1 to n" + en(rank.share()));
    } else if (scale instanceof Scale.Borda borda) {
      return Localized.of(
          "换算成博尔达分，即不如它的单位数（0至n − 1）" + zh(borda.share()),
          "becomes its Borda count, the units that are worse, 0 to n − 1" + en(borda.share()));
    } else if (scale instanceof Scale.Percentile percentile) {
      return Localized.of(
          "换算成百分位，即其他单位中不如它的比例，满分" + points + zh(percentile.share()),
          "becomes the share of the others that are worse, times "
              + points
              + en(percentile.share()));
    } else if (scale instanceof Scale.Target target) {
      String at = shown(target.target());
      return Localized.of(
          "按从最差的已知数值到目标" + at + "所走的路换算到0–" + points + (target.capped() ? "，超过目标按目标计" : ""),
          "counts the way from the worst known value to the target "
              + at
              + ", from 0 to "
              + points
              + (target.capped() ? ", and no more beyond it" : ", and more beyond it"));
    } else if (scale instanceof Scale.Goalposts posts) {
      String between = shown(posts.low()) + "–" + shown(posts.high());
      return Localized.of(
          "按固定两端" + between + (posts.log() ? "的对数" : "") + "换算到0–" + points + "，超出的按端点计",
          "is brought to a scale from 0 to "
              + points
              + " between "
              + (posts.log() ? "the logarithms of " : "")
              + "the fixed ends "
              + between
              + ", with values beyond an end counted as that end");
    }
    throw new IllegalStateException("an unknown scale");
  }

  private static String zh(Share share) {
    return share == Share.AVERAGE ? "，相等的取平均" : "，相等的取最低";
  }

  private static String en(Share share) {
    return share == Share.AVERAGE
        ? "; equal values share the mean of their places"
        : "; equal values share the lowest of their places";
  }

  private static String shown(double number) {
    return Numbers.plain(Rounding.shortest(number));
  }

  /** One equation a scale and direction. */
  String mathml() {
    List<String> equations = new ArrayList<>();
    for (Part.Indicator indicator : model.indicators()) {
      equations.add(
          Formulas.is("<mi>x′</mi>", right(indicator.scale(), indicator.higher(), Formulas.X)));
    }
    return Formulas.block(equations);
  }

  private String right(Scale scale, boolean higher, String x) {
    String points = Formulas.number(shown(model.points()));
    String least = Formulas.sub("x", "min");
    String greatest = Formulas.sub("x", "max");
    if (scale instanceof Scale.Logged logged) {
      return right(logged.of(), higher, Formulas.ln(x));
    } else if (scale instanceof Scale.MinMax minMax) {
      String share = linear(x, least, greatest, higher);
      if (minMax.low() == 0) {
        return Formulas.times(
            Double.isNaN(minMax.high()) ? points : Formulas.number(shown(minMax.high())), share);
      }
      return Formulas.number(shown(minMax.low()))
          + "<mo>+</mo>"
          + Formulas.times(Formulas.number(shown(minMax.high() - minMax.low())), share);
    } else if (scale instanceof Scale.ZScore z) {
      String mean = "<mi>m</mi>";
      String share =
          Formulas.fraction(
              higher ? Formulas.minus(x, mean) : Formulas.minus(mean, x), "<mi>s</mi>");
      boolean plain = z.centre() == 0 && z.spread() == 1;
      return plain
          ? share
          : Formulas.number(shown(z.centre()))
              + "<mo>+</mo>"
              + Formulas.times(Formulas.number(shown(z.spread())), share);
    } else if (scale instanceof Scale.Rank) {
      return "<mi>r</mi>";
    } else if (scale instanceof Scale.Borda) {
      return Formulas.minus("<mi>r</mi>", "<mn>1</mn>");
    } else if (scale instanceof Scale.Percentile) {
      return Formulas.times(
          points,
          Formulas.fraction(
              Formulas.minus("<mi>r</mi>", "<mn>1</mn>"),
              Formulas.minus("<mi>n</mi>", "<mn>1</mn>")));
    } else if (scale instanceof Scale.Target target) {
      String worst = higher ? least : greatest;
      return Formulas.times(
          points,
          Formulas.fraction(
              Formulas.minus(x, worst),
              Formulas.minus(Formulas.number(shown(target.target())), worst)));
    } else if (scale instanceof Scale.Goalposts posts) {
      String low = Formulas.number(shown(posts.low()));
      String high = Formulas.number(shown(posts.high()));
      return Formulas.times(
          points,
          posts.log()
              ? linear(Formulas.ln(x), Formulas.ln(low), Formulas.ln(high), higher)
              : linear(x, low, high, higher));
    }
    throw new IllegalStateException("an unknown scale");
  }

  private static String linear(String x, String low, String high, boolean higher) {
    return Formulas.fraction(
        higher ? Formulas.minus(x, low) : Formulas.minus(high, x), Formulas.minus(high, low));
  }
}
