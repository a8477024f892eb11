package io.baipi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words that compare quantities: “more than”, “the lowest”, “half”, “doubled”. Data can make
 * them false, as they can a number. Bounds that a rule sets (“at least”) and verbs of change that
 * tell no outcome (“to reduce”) are not among them.
 */
public final class Comparisons {
  /** Words in a row that compare. */
  public record Found(int offset, String words) {}

  private static final Pattern CHINESE =
      Pattern.compile(
          "不?超过|[多少高低大小快慢长短]于(?!号)"
              + "|最[高低大小多少快慢长短](?!公约|公倍|化)"
              + "|一半|过半|半数|大半|(?:大|绝大)?多数(?!派|据)|(?:大|绝大)部分"
              + "|[一二三四五六七八九两][成半]?成(?![不本立员功果为套长绩分对了型])|百分之|[分]之[一二三]"
              + "|(?<!\uE002)倍(?![率数])|翻番|减半"
              + "|(?:增加|减少|上升|下降|提高|提升|降低|缩短|延长|增长|回落)(?:了|到|至)|[升降增减]至|[升降]到"
              + "|不到(?=[\\s\uE002一二三四五六七八九十百千两半])|不足(?=[\uE002一二三四五六七八九十百千两半])");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:more than|less than|fewer|(?:high|low|larg|small|fast|slow|short|great)er(?! (?:level|order|case|bound|end|and (?:an )?upper)s?\\b)"
              + "|(?<!no )longer|(?:high|low|larg|small|fast|slow|long|short|great|few)est"
              + "|(?<!at )(?<!at the )(?:most|least)(?! (?:recent|likely|important|of all))"
              + "|half(?! (?:up|down|even)\\b)|(?:an?|one|two|three)[ -](?:third|quarter|fifth|tenth)s?(?! (?:party|person))"
              + "|twice|thrice|doubl(?:es|ed|ing)|tripl(?:es|ed|ing)|halv(?:es|ed|ing)|majority"
              + "|exceed(?:s|ed|ing)?|above|below|outnumber(?:s|ed)?"
              + "|rose|fell|grew|shrank|increased|decreased)\\b",
          Pattern.CASE_INSENSITIVE);

  private Comparisons() {}

  /** The words of a text that compare, in order. */
  public static List<Found> in(String words, Language language) {
    List<Found> found = new ArrayList<>();
    Matcher match = (language == Language.ZH ? CHINESE : ENGLISH).matcher(words);
    while (match.find()) {
      found.add(new Found(match.start(), match.group()));
    }
    return List.copyOf(found);
  }
}
