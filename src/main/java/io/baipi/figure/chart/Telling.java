package io.baipi.figure.chart;

/** What a chart's data say, for who cannot see it. */
interface Telling {
  /** One sentence. */
  String alt();

  /** Everything that it shows. */
  String description();
}
