package io.baipi.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.DataPackage;
import io.baipi.data.DataReader;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Path HOME =
      Path.of(System.getProperty("baipi.home", ".")).toAbsolutePath().normalize();

  private final Diagnostics diagnostics = new Diagnostics();

  private Inventory inventory(String csv) {
    return Inventory.read("inventory.csv", csv, diagnostics);
  }

  private List<String> found() {
    return diagnostics.sorted().stream()
        .map(d -> d.location() + " " + d.code() + " " + d.message())
        .toList();
  }

  private Coverage own(Inventory inventory) {
    Paper paper = PaperReader.read(HOME, HOME, Optional.empty(), diagnostics).orElseThrow();
    DataPackage data = DataReader.read(paper, diagnostics).orElseThrow();
    return Coverage.of(paper, data, inventory, diagnostics);
  }

  private static String ownInventory() throws IOException {
    return Files.readString(HOME.resolve("data/inventory.csv"), StandardCharsets.UTF_8);
  }

  @Test
  void every_table_of_the_sources_is_in_the_data() throws IOException {
    Coverage coverage = own(inventory(ownInventory()));
    assertThat(found()).isEmpty();
    assertThat(coverage.inventory().tables()).hasSize(69);
    assertThat(coverage.inventory().diagrams()).hasSize(62);
    assertThat(coverage.unusedTables()).isEmpty();
  }

  @Test
  void what_is_not_used_is_counted_and_named() throws IOException {
    Coverage coverage = own(inventory(ownInventory() + "lost/T1,lost,table,1,\n"));
    assertThat(coverage.isWhole()).isFalse();
    assertThat(coverage.unusedTables()).containsExactly("lost/T1");
    assertThat(coverage.text()).startsWith("69 of 70 tables\n").contains("not used:\n  lost/T1\n");
  }

  @Test
  void an_id_that_the_inventory_lacks_is_reported() throws IOException {
    own(inventory(ownInventory().replaceFirst("ranking-2025/T2,", "ranking-2025/T99,")));
    assertThat(found())
        .singleElement()
        .asString()
        .contains("coverage.unknown-id the inventory has no 'ranking-2025/T2'");
  }

  @Test
  void a_broken_inventory_is_reported_at_its_lines() {
    inventory("id,sort\na,table\n");
    inventory("id,kind\na,table\na,table\nb,picture\n,table\n");
    assertThat(found())
        .containsExactly(
            "inventory.csv:1 coverage.columns an inventory needs the column 'kind'",
            "inventory.csv:3:1 coverage.twice 'a' stands twice",
            "inventory.csv:4:1 coverage.kind 'picture' is neither a table nor a diagram",
            "inventory.csv:5:1 coverage.kind a line without an id");
  }
}
