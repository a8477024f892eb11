package io.baipi.model.verdict;

import io.baipi.data.Value;
import io.baipi.text.Localized;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a stated figure follows from the figures that it rests on. */
public enum Verdict {
  CONSISTENT(Localized.of("一致", "consistent")),
  ROUNDED(Localized.of("舍入后一致", "rounded")),
  TRUNCATED(Localized.of("截断后一致", "truncated")),
  CONTRADICTED(Localized.of("矛盾", "contradicted")),
  NOT_CHECKABLE(Localized.of("无法核对", "not checkable"));

  private final Localized title;

  Verdict(Localized title) {
    this.title = title;
  }

  /** The verdict in words. */
  public Localized title() {
    return title;
  }

  /** The verdict that a value states; empty for any other value. */
  public static Optional<Verdict> of(Value value) {
    return value instanceof Value.Text text
        ? Arrays.stream(values()).filter(v -> v.title.equals(text.text())).findFirst()
        : Optional.empty();
  }

  /** Its name in facts and columns, such as {@code not_checkable}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
