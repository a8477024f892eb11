package io.baipi.figure;

import io.baipi.text.Localized;

/** What a figure is, which decides how it is numbered and referred to. */
public enum FigureKind {
  CHART("fig", Localized.of("图", "Figure")),
  DIAGRAM("fig", Localized.of("图", "Figure")),
  TABLE("tbl", Localized.of("表", "Table"));

  private final String prefix;
  private final Localized noun;

  FigureKind(String prefix, Localized noun) {
    this.prefix = prefix;
    this.noun = noun;
  }

  /** The first part of its anchor and of references to it: {@code fig} or {@code tbl}. */
  public String prefix() {
    return prefix;
  }

  /** What its number follows, such as "Figure". */
  public Localized noun() {
    return noun;
  }
}
