package io.baipi.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.data.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same cases run in the browser, against the scripts. */
final class FoldingTest {

  @TestFactory
  Stream<DynamicTest> texts_are_folded_as_the_scripts_do() throws IOException {
    return cases().stream()
        .map(pair -> (List<?>) pair)
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    String.valueOf(pair.get(0)),
                    () ->
                        assertThat(Folding.fold(String.valueOf(pair.get(0))))
                            .isEqualTo(pair.get(1))));
  }

  @Test
  void every_character_stays_in_its_place() {
    StringBuilder all = new StringBuilder();
    for (char c = 1; c < 0xFFFF; c++) {
      all.append(c);
    }
    assertThat(Folding.fold(all.toString())).hasSameSizeAs(all.toString());
  }

  private static List<?> cases() throws IOException {
    try (var in = FoldingTest.class.getResourceAsStream("search.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<?, ?> all = (Map<?, ?>) Json.read(text).orElseThrow();
      return (List<?>) Objects.requireNonNull(all.get("fold"));
    }
  }
}
