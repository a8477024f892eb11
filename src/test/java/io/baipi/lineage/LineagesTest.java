package io.baipi.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.build.Build;
import io.baipi.build.BuildOptions;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lineages that small papers publish. */
class LineagesTest {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Path MINIMAL = HOME.resolve("src/test/papers/minimal/paper");

  @TempDir Path temp;

  private Path built(Path paper, String name) {
    Path out = temp.resolve(name);
    Diagnostics diagnostics = new Diagnostics();
    Build.run(new BuildOptions(paper, HOME, out, Optional.empty(), false), diagnostics);
    assertThat(diagnostics.sorted()).noneMatch(d -> d.code().startsWith("lineage"));
    return out;
  }

  private static Results results(Path paper) {
    return Build.score(paper, HOME, new Diagnostics()).orElseThrow();
  }

  @Test
  void every_cell_told_holds_what_is_told_and_every_hash_is_the_files() throws IOException {
    PublishedLineages lineages =
        new PublishedLineages(built(MINIMAL, "a"), MINIMAL, results(MINIMAL));

    assertThat(lineages.faults()).isEmpty();
    assertThat(lineages.cells()).isPositive();
    assertThat(lineages.bound()).isPositive();
    assertThat(lineages.names()).contains("zh/method-service.js", "en/method-load.js");
  }

  @Test
  void a_cell_that_moves_is_told_where_it_is_now() throws IOException {
    Path paper = temp.resolve("paper");
    copy(MINIMAL, paper);
    Path csv = paper.resolve("data/towns.csv");
    Files.writeString(csv, "\ufeff" + Files.readString(csv).replace("\n", "\r\n"));

    PublishedLineages lineages = new PublishedLineages(built(paper, "b"), paper, results(paper));

    assertThat(lineages.faults()).isEmpty();
  }

  @Test
  void the_same_paper_gives_the_same_bytes() throws IOException {
    Path first = built(MINIMAL, "c").resolve("lineage/zh/method-service.js");
    Path second = built(MINIMAL, "d").resolve("lineage/zh/method-service.js");

    assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
  }

  @Test
  void ids_of_rows_are_valid_and_each_stands_once() {
    Results results = results(HOME);

    for (var table : results.data().tables().values()) {
      assertThat(Addresses.rows(table)).doesNotHaveDuplicates().noneMatch(id -> id.contains(" "));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
