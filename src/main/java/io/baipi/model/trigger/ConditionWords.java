package io.baipi.model.trigger;

import io.baipi.model.TimeSpan;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import io.baipi.text.Numbers;
import io.baipi.text.Unit;

/** Puts conditions and their states into words. */
final class ConditionWords {
  private ConditionWords() {}

  /** The whole condition, such as {@code P99 latency > 35 ms for 60 s}. */
  static Localized of(Watched watched, Localized title) {
    return Localized.of(
        in(Language.ZH, watched, title.in(Language.ZH)),
        in(Language.EN, watched, title.in(Language.EN)));
  }

  private static String in(Language language, Watched watched, String title) {
    boolean zh = language == Language.ZH;
    Triggers.Trigger trigger = watched.trigger();
    StringBuilder words = new StringBuilder(title);
    if (trigger.condition() instanceof Triggers.Level level) {
      words
          .append(' ')
          .append(level.comparison().sign())
          .append(' ')
          .append(Numbers.format(level.bound(), watched.unit(), language));
    } else {
      Triggers.Growth growth = (Triggers.Growth) trigger.condition();
      words
          .append(zh ? "的增速 > " : " grows by more than ")
          .append(Numbers.format(growth.by(), watched.unit(), language));
      if (watched.unit().symbol().in(language).isEmpty()) {
        words.append(zh ? "/" : " per ").append(growth.per().symbol().in(language).strip());
      }
      words
          .append(zh ? "（窗口" : " over ")
          .append(span(growth.within(), language))
          .append(zh ? "）" : "");
    }
    trigger
        .heldFor()
        .ifPresent(span -> words.append(zh ? "，持续" : " for ").append(span(span, language)));
    return words.toString();
  }

  private static String span(TimeSpan span, Language language) {
    Unit unit = span.unit();
    return Numbers.format(span.number(), unit, language);
  }

  /** What is compared with the bound. */
  static Localized observed(Triggers.Trigger trigger, Localized title) {
    return trigger.condition() instanceof Triggers.Growth
        ? suffixed(title, "：增速", ": growth")
        : title;
  }

  static Localized suffixed(Localized title, String zh, String en) {
    return Localized.of(title.in(Language.ZH) + zh, title.in(Language.EN) + en);
  }

  static Localized state(Watch.Moment moment) {
    return switch (moment.state()) {
      case HOLDS -> moment.fires() ? Localized.of("触发", "fires") : Localized.of("成立", "holds");
      case DOES_NOT -> Localized.of("不成立", "does not hold");
      case UNKNOWN -> Localized.of("未知", "unknown");
      case NOT_YET -> Localized.of("窗口未满", "window not yet full");
    };
  }
}
