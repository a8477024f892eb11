package io.baipi.model.trust;

import io.baipi.model.Rounding;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Explains what was done to find out how far ranks can be trusted. */
final class TrustMethod {
  private static final String MATH =
      "<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\"><mrow>";
  private static final String END = "</mrow></math>";

  private TrustMethod() {}

  static Localized test(Trust.Test test, Space space, int step) {
    String zhCount = Numbers.format(BigDecimal.valueOf(test.draws()), Units.ONE, Language.ZH);
    String enCount = Numbers.format(BigDecimal.valueOf(test.draws()), Units.ONE, Language.EN);
    String steps = step == 1 ? "" : "单位很多，名次每 " + step + " 名合并计数，分位数只精确到这个间隔。";
    String stepsEn =
        step == 1
            ? ""
            : " With so many units ranks are counted in steps of "
                + step
                + ", and percentiles are no finer.";
    return Localized.of(
        "重新抽取以下选择 "
            + zhCount
            + " 次（种子 "
            + test.seed()
            + "），每次从头打分、排名："
            + varied(test, space, Language.ZH)
            + "。各选择相互独立，各选项机会均等。表中是每个单位在所有抽样中的名次；换用别的标尺时，得分不按声明的小数位舍入。"
            + steps,
        "These choices were made anew in "
            + enCount
            + " draws (seed "
            + test.seed()
            + "), and the units scored and ranked each time: "
            + varied(test, space, Language.EN)
            + ". Choices are independent and their options equally likely. The table shows where"
            + " each unit stood over all draws; on another scale, scores are not rounded to the"
            + " declared decimals."
            + stepsEn);
  }

  private static String varied(Trust.Test test, Space space, Language language) {
    boolean zh = language == Language.ZH;
    List<String> words =
        new ArrayList<>(test.variations().stream().map(v -> words(v, space).in(language)).toList());
    for (Trust.Assumed assumed : test.assumed()) {
      words.add(
          (zh ? "假设“" : "the assumption “")
              + assumed.what().in(language)
              + (zh ? "”（" : "” (")
              + assumed.variations().stream()
                  .map(v -> words(v, space).in(language))
                  .collect(Collectors.joining(zh ? "；" : "; "))
              + (zh ? "）" : ")"));
    }
    return String.join(zh ? "；" : "; ", words);
  }

  private static Localized words(Variation variation, Space space) {
    if (variation instanceof Variation.Weights weights) {
      return weights
          .within()
          .map(TrustMethod::number)
          .map(
              p ->
                  Localized.of(
                      "每个权重在自身的 ±" + p + "% 之内，再归一",
                      "each weight within ±" + p + " % of its own, then normalised"))
          .orElse(
              Localized.of(
                  "各级权重在所有可能的权重中均匀抽取", "the weights of every level, evenly out of all weightings"));
    } else if (variation instanceof Variation.Inside inside) {
      String zh = "“" + space.title(inside.group()).in(Language.ZH) + "”组内的权重";
      String en = "the weights inside “" + space.title(inside.group()).in(Language.EN) + "”";
      return inside
          .bounds()
          .map(
              b ->
                  Localized.of(
                      zh + "各在 " + ends(b, "–") + "% 之间，再归一",
                      en + ", each from " + ends(b, " to ") + " %, then normalised"))
          .orElse(Localized.of(zh + "任意抽取", en + ", any"));
    } else if (variation instanceof Variation.Own own) {
      return Localized.of(
          "“"
              + space.title(own.node()).in(Language.ZH)
              + "”的权重在 "
              + ends(own.bounds(), "–")
              + "% 之间，同级其他权重按原比例分配余下部分",
          "the weight of “"
              + space.title(own.node()).in(Language.EN)
              + "” from "
              + ends(own.bounds(), " to ")
              + " %, its siblings sharing the rest as before");
    } else if (variation instanceof Variation.Scales) {
      int count = space.options().scales().size();
      return Localized.of("标尺（" + count + " 种）", "the scale (" + count + " options)");
    } else if (variation instanceof Variation.Combinations) {
      int count = space.options().combinations().size();
      return Localized.of("合成方法（" + count + " 种）", "the combination (" + count + " options)");
    } else if (variation instanceof Variation.Gaps) {
      int count = space.options().imputations().size();
      return Localized.of(
          "缺失值的处理（" + count + " 种）", "what stands in for missing values (" + count + " options)");
    }
    return Localized.of("每个缺失值取区间允许的任意值", "each missing value, anywhere that the interval allows");
  }

  private static String ends(Variation.Bounds bounds, String between) {
    return number(bounds.from()) + between + number(bounds.to());
  }

  private static String number(double number) {
    return Numbers.tidy(Rounding.shortest(number)).toPlainString();
  }

  static Localized sobol(int rows, int inputs) {
    return Localized.of(
        "解释的量是每次抽样中各单位名次变动绝对值的平均（Saisana等，2005）。一阶指数是单独固定一个选择能消去的方差份额，总指数还包括它与其他选择的交互；两者相差大，说明选择之间相互牵动。用Saltelli设计与Jansen估计量，样本 "
            + rows
            + " 行，共 "
            + rows * (inputs + 2)
            + " 次打分；标准误来自样本的16个部分。“全部权重”与单个权重重叠，不能相加。",
        "What is explained is the mean absolute shift of the units' ranks in a draw (Saisana et al.,"
            + " 2005). First order is the share of its variance that goes when one choice alone is"
            + " fixed; total includes its interactions with the others, so that a gap between the"
            + " two means that choices act together. Saltelli's design and Jansen's estimators with "
            + rows
            + " rows, "
            + rows * (inputs + 2)
            + " scorings in all; standard errors come from 16 parts of the sample. All weights"
            + " together overlap with single weights and don't add to them.");
  }

  static String sobolMath() {
    String s = "<msub><mi>S</mi><mi>i</mi></msub>";
    String t = "<msub><mi>S</mi><mrow><mi>T</mi><mi>i</mi></mrow></msub>";
    String mix =
        "<msubsup><mi>f</mi><mi>j</mi><mrow><mi>A</mi><mi>B</mi><mi>i</mi></mrow></msubsup>";
    return MATH
        + s
        + "<mo>=</mo><mn>1</mn><mo>−</mo>"
        + half("B", mix)
        + "<mo>,</mo>"
        + t
        + "<mo>=</mo>"
        + half("A", mix)
        + END;
  }

  private static String half(String sample, String mix) {
    return "<mfrac><mrow><munder><mo>∑</mo><mi>j</mi></munder><msup><mrow><mo>(</mo><msubsup>"
        + "<mi>f</mi><mi>j</mi><mi>"
        + sample
        + "</mi></msubsup><mo>−</mo>"
        + mix
        + "<mo>)</mo></mrow><mn>2</mn></msup></mrow><mrow><mn>2</mn><mi>N</mi><mi>V</mi></mrow></mfrac>";
  }

  static Localized remove(boolean groups) {
    return groups
        ? Localized.of(
            "依次去掉一组，同级其他部分按原比例接过它的权重，再排名。",
            "Each group is taken away in turn, its siblings take over its weight in their"
                + " proportions, and the units are ranked again.")
        : Localized.of(
            "依次去掉一个指标，同组其他指标按原比例接过它的权重，再排名；组内只有一个指标时，整组一起去掉。",
            "Each indicator is taken away in turn, its siblings take over its weight in their"
                + " proportions, and the units are ranked again; a group of one goes with its"
                + " indicator.");
  }

  static Localized compare() {
    return Localized.of(
        "其余一切照声明的方法，只改变体中写明的部分，并排列出得分与名次；标尺不同的得分不能直接比大小，名次可以。",
        "All is done as declared but for what a variant changes, and scores and ranks stand side by"
            + " side; scores on different scales don't compare, ranks do.");
  }

  static Localized profiles(boolean strengths) {
    return strengths
        ? Localized.of(
            "每个单位最多列出三个相对最强的指标：领先于一半以上其他单位的才算，并列算一半。",
            "Up to three indicators on which a unit stands highest beside the others: only those on"
                + " which it is ahead of more than half of them, where a tie counts half.")
        : Localized.of(
            "每个单位最多列出三个相对最弱的指标：领先于不到一半其他单位的才算，并列算一半。",
            "Up to three indicators on which a unit stands lowest beside the others: only those on"
                + " which it is ahead of less than half of them, where a tie counts half.");
  }

  static Localized effectiveWeights() {
    return Localized.of(
        "主效应是指标单独（按直线）解释的得分方差，即与得分相关系数的平方（Paruolo等，2013）；实际权重是主效应归一到100%。方差份额把加权平均得分的方差分到各项，可以为负，合计100%。名义权重大而实际权重小，说明指标在单位之间差别不大，或被别的指标抵消。",
        "The main effect is the share of the score's variance that an indicator explains by itself,"
            + " by a straight line: its squared correlation with the score (Paruolo et al., 2013);"
            + " the effective weight is that brought to a sum of 100 %. The share of variance divides"
            + " the variance of a weighed mean among its terms; it can be negative and sums to"
            + " 100 %. A high declared and a low effective weight mean that units hardly differ on"
            + " an indicator, or that others cancel it out.");
  }

  static String effectiveMath() {
    String var = "<mi>Var</mi><mo>(</mo><mi>S</mi><mo>)</mo>";
    return MATH
        + "<msub><mi>η</mi><mi>i</mi></msub><mo>=</mo><msup><mi>r</mi><mn>2</mn></msup><mo>(</mo>"
        + "<msub><mi>x</mi><mi>i</mi></msub><mo>,</mo><mi>S</mi><mo>)</mo><mo>,</mo>"
        + "<msub><mi>v</mi><mi>i</mi></msub><mo>=</mo><mfrac><mrow><mi>Cov</mi><mo>(</mo><msub>"
        + "<mi>w</mi><mi>i</mi></msub><msub><mi>x</mi><mi>i</mi></msub><mo>,</mo><mi>S</mi>"
        + "<mo>)</mo></mrow><mrow>"
        + var
        + "</mrow></mfrac>"
        + END;
  }

  static Localized correlation() {
    return Localized.of(
        "指标先换算到标尺上（越高越好），再两两以及与得分求相关；只用两者都已知的单位。负相关意味着一个指标上的得分抵消另一个。",
        "Indicators are correlated on their scales, where higher is better, with the score and with"
            + " each other, over the units where both are known. Where two correlate negatively,"
            + " points on one cancel points on the other.");
  }

  static Localized shareWon(int draws, boolean filled) {
    return Localized.of(
        "其余一切照声明的方法，各级权重在所有可能的权重中均匀抽取 "
            + draws
            + " 次，看每个单位在多大比例的权重下排第一；并列第一都算。"
            + (filled ? "缺失的指标照旧拿掉；最后一列另把缺失值也在区间内任意抽取。" : ""),
        "All else as declared, the weights of every level were drawn "
            + draws
            + " times, evenly out of all weightings, to see in what share of them each unit is"
            + " first; units that share the first place all count."
            + (filled
                ? " What is missing is treated as declared; in the last column missing values are"
                    + " drawn too, anywhere that the interval allows."
                : ""));
  }

  static Localized nearestFlip(boolean exact, boolean copeland) {
    String zh = "对名次相邻的每一对单位，只改动一个权重（同级其他权重按原比例分配余下部分），求使两者换位的最小改动；再大一点点就换位。";
    String en =
        "For each pair of neighbours in the ranking, the smallest change of a single weight that"
            + " makes them level, beyond which they change places; the weight's siblings share what"
            + " is left in their proportions. ";
    if (exact) {
      return Localized.of(
          zh + "得分差是权重的线性函数，解是精确的。",
          en
              + "The difference of two scores is linear in the weight, so that the solution is exact.");
    }
    return copeland
        ? Localized.of(
            zh + "成对比较的得分是跳变的，只按原权重到两端的五十分之一逐步查找。",
            en
                + "Comparison by pairs jumps, so that it is looked for in steps of a fiftieth of the way to either end.")
        : Localized.of(
            zh + "按原权重到两端的五十分之一逐步查找，再用二分法求解。",
            en
                + "It is looked for in steps of a fiftieth of the way to either end, and then by bisection.");
  }

  static String flipMath() {
    String d = "<mi>d</mi><mo>(</mo><mi>t</mi><mo>)</mo>";
    return MATH
        + d
        + "<mo>=</mo><mi>d</mi><mo>(</mo><mi>w</mi><mo>)</mo><mo>+</mo><mo>(</mo><mi>t</mi><mo>−</mo>"
        + "<mi>w</mi><mo>)</mo><mi>b</mi><mo>=</mo><mn>0</mn>"
        + END;
  }
}
