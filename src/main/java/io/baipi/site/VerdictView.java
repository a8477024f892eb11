package io.baipi.site;

import io.baipi.model.verdict.Verdict;
import io.baipi.text.Language;
import java.util.List;
import java.util.Map;

/** Verdicts as templates see them: a shape and a word. */
final class VerdictView {
  /** What a reader wants to see first comes first. */
  static final List<Verdict> ORDER =
      List.of(
          Verdict.CONTRADICTED,
          Verdict.NOT_CHECKABLE,
          Verdict.TRUNCATED,
          Verdict.ROUNDED,
          Verdict.CONSISTENT);

  private VerdictView() {}

  static Map<String, Object> of(Verdict verdict, Language language) {
    return new View()
        .with("id", id(verdict))
        .with("mark", mark(verdict))
        .with("label", verdict.title().in(language))
        .map();
  }

  /** Its name in ids, classes and addresses, such as {@code not-checkable}. */
  static String id(Verdict verdict) {
    return verdict.id().replace('_', '-');
  }

  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case CONSISTENT -> "=";
      case ROUNDED -> "≈";
      case TRUNCATED -> "≲";
      case CONTRADICTED -> "≠";
      case NOT_CHECKABLE -> "?";
    };
  }
}
