package io.baipi.build;

import java.util.ArrayList;
import java.util.List;

/** Says how long each stage took. */
final class Stopwatch {
  private final List<BuildReport.Stage> laps = new ArrayList<>();
  private long last = System.nanoTime();

  /** Ends a stage. */
  void lap(String stage) {
    long now = System.nanoTime();
    laps.add(new BuildReport.Stage(stage, (now - last) / 1_000_000));
    last = now;
  }

  /** The stages so far. */
  List<BuildReport.Stage> laps() {
    return List.copyOf(laps);
  }
}
