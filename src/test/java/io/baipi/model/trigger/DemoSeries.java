package io.baipi.model.trigger;

import io.baipi.data.Provenance;
import io.baipi.model.run.Fixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The made-up monitoring series of the paper. */
final class DemoSeries {
  Fixture into(Fixture fixture) {
    Path home = Path.of(System.getProperty("baipi.home", "."));
    try {
      String[] rows =
          Files.readAllLines(home.resolve("data/demo/rollback_series.csv"), StandardCharsets.UTF_8)
              .stream()
              .skip(1)
              .map(line -> line.replace(',', '|'))
              .toArray(String[]::new);
      return fixture.table(
          "rollback_series", Provenance.SYNTHETIC, "run time p99_ms:ms rss_mb:MB", rows);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
