package io.baipi.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.browser.PublishedPaper;
import io.baipi.build.Build;
import io.baipi.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lineages of the real paper. */
class PaperLineagesIT {
  private static final Path PAPER = Path.of("").toAbsolutePath();
  private static final int LARGEST = 60 * 1024;

  @Test
  void every_value_of_every_page_comes_from_where_it_is_told_to_come_from() throws IOException {
    PublishedLineages lineages =
        new PublishedLineages(
            PublishedPaper.folder(),
            PAPER,
            Build.score(PAPER, PAPER, new Diagnostics()).orElseThrow());

    assertThat(lineages.faults()).isEmpty();
    assertThat(lineages.cells()).isGreaterThan(1000);
    assertThat(lineages.bound()).isGreaterThan(500);
  }

  @Test
  void no_page_has_to_load_much() throws IOException {
    try (Stream<Path> all = Files.walk(PublishedPaper.folder().resolve("lineage"))) {
      List<Path> scripts = all.filter(Files::isRegularFile).toList();
      assertThat(scripts).isNotEmpty();
      for (Path script : scripts) {
        assertThat(PublishedLineages.compressed(script)).as(script.toString()).isLessThan(LARGEST);
      }
    }
  }

  @Test
  void the_hashes_are_those_of_the_manifest() throws IOException {
    String manifest = Files.readString(PublishedPaper.folder().resolve("manifest.json"));
    String page = Files.readString(PublishedPaper.folder().resolve("zh/data-companies.html"));
    String hash =
        page.replaceFirst("(?s).*class=\"dateline hash\".*?<code>([0-9a-f]{64})<.*", "$1");

    assertThat(hash).hasSize(64);
    assertThat(manifest).contains(hash);
  }
}
