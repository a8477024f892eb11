package io.baipi.data;

import io.baipi.text.Localized;
import java.util.Collection;

/** How a value came to be, from the surest to the least sure: the weakest input decides. */
public enum Provenance {
  /** Read by a program from public facts that anyone can look up. */
  EVIDENCE("evidence", "●", Localized.of("公开证据", "evidence")),
  /** Measured by this project. */
  MEASURED("measured", "■", Localized.of("实测", "measured")),
  /** Computed here from published figures. */
  RECOMPUTED("recomputed", "◆", Localized.of("据公开数字重算", "recomputed")),
  /** Claimed by a source, not verified. */
  PUBLISHED("published", "◇", Localized.of("公开发表，未核实", "published, unverified")),
  /** Chosen here because no source says it. */
  ASSUMED("assumed", "▲", Localized.of("假设", "assumed")),
  /** Made up to demonstrate something. */
  SYNTHETIC("synthetic", "◌", Localized.of("合成示例", "synthetic"));

  private final String id;
  private final String mark;
  private final Localized label;

  Provenance(String id, String mark, Localized label) {
    this.id = id;
    this.mark = mark;
    this.label = label;
  }

  /** The word in data files. */
  public String id() {
    return id;
  }

  /** The shape on the badge. */
  public String mark() {
    return mark;
  }

  /** The words on the badge. */
  public Localized label() {
    return label;
  }

  /** The weakest of some provenances; {@code RECOMPUTED} when there is none. */
  public static Provenance weakest(Collection<Provenance> inputs) {
    return inputs.stream().max(Enum::compareTo).orElse(RECOMPUTED);
  }

  /**
   * The provenance of a value that was computed: the weakest input's, where published figures give
   * a recomputed value.
   */
  public static Provenance computed(Collection<Provenance> inputs) {
    Provenance weakest = weakest(inputs);
    return weakest == PUBLISHED ? RECOMPUTED : weakest;
  }
}
