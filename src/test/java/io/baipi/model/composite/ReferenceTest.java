package io.baipi.model.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baipi.model.ModelResult;
import io.baipi.model.run.Fixture;
import io.baipi.model.run.ResultPrinter;
import io.baipi.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The engine against {@code bench/references/composite.py}, which works the same models out in
 * plain Python.
 */
class ReferenceTest {
  private static final Path HOME =
      Path.of(System.getProperty("baipi.home", "."), "bench", "references");

  @ParameterizedTest
  @ValueSource(
      strings = {"hdi", "hierarchy", "treated", "pairs", "ties-1224", "ties-1223", "weights"})
  void agrees_with_plain_python(String name) throws IOException {
    List<String[]> expected = csv(Files.readString(HOME.resolve(name + "/expected.csv")));
    List<String[]> actual = csv(new ResultPrinter(Language.EN).csv(result(name)));
    assertThat(actual).hasSameSizeAs(expected);
    for (int column = 0; column < expected.get(0).length; column++) {
      String head = expected.get(0)[column];
      int place = Arrays.asList(actual.get(0)).indexOf(head);
      assertThat(place).as("column %s", head).isNotNegative();
      for (int row = 1; row < expected.size(); row++) {
        String wanted = expected.get(row)[column];
        String found = actual.get(row)[place];
        if (wanted.isEmpty() || column == 0) {
          assertThat(found).as("%s in line %s", head, row + 1).isEqualTo(wanted);
        } else {
          assertThat(Double.parseDouble(found))
              .as("%s in line %s", head, row + 1)
              .isCloseTo(Double.parseDouble(wanted), within(1e-9));
        }
      }
    }
  }

  private static ModelResult result(String name) throws IOException {
    List<String[]> data = csv(Files.readString(HOME.resolve(name + "/data.csv")));
    StringBuilder head = new StringBuilder();
    for (int column = 0; column < data.get(0).length; column++) {
      boolean words = column == 0 || data.get(0)[column].equals("region");
      head.append(column == 0 ? "" : " ")
          .append(data.get(0)[column])
          .append(words ? ":text" : ":1");
    }
    String[] rows =
        data.stream().skip(1).map(cells -> String.join("|", cells)).toArray(String[]::new);
    return new Fixture()
        .table("data", head.toString(), rows)
        .model("m", Files.readString(HOME.resolve(name + "/model.yaml")))
        .result("m");
  }

  private static List<String[]> csv(String text) {
    List<String[]> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(line.split(",", -1)));
    return lines;
  }
}
