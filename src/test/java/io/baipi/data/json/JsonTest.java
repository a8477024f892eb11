package io.baipi.data.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void keys_keep_their_order_and_numbers_their_scale() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("z", new BigDecimal("1.50"));
    map.put("a", Arrays.asList(true, null, 7, "甲\n\"b\""));
    map.put("tiny", new BigDecimal("1E-10"));
    map.put("huge", new BigDecimal("1E+3"));
    map.put("none", List.of());
    map.put("empty", Map.of());
    assertThat(Json.write(map))
        .isEqualTo(
            """
            {
              "z": 1.50,
              "a": [
                true,
                null,
                7,
                "甲\\n\\"b\\""
              ],
              "tiny": 0.0000000001,
              "huge": 1000,
              "none": [],
              "empty": {}
            }
            """);
  }

  @Test
  void inline_text_cannot_end_a_script_element() {
    assertThat(Json.inline(Map.of("t", "</script>&\u2028")))
        .isEqualTo("{\"t\":\"\\u003C/script\\u003E\\u0026\\u2028\"}");
  }

  @Test
  void what_json_has_no_form_for_is_refused() {
    assertThatThrownBy(() -> Json.write(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.write(new Object())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.write(Map.of(1, 2))).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_was_written_can_be_read() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("n", new BigDecimal("1.50"));
    map.put("list", Arrays.asList("a", null, false, Map.of()));
    assertThat(Json.read(Json.write(map))).contains(map);
    assertThat(Json.read(Json.inline(map))).contains(map);
  }

  @Test
  void broken_json_reads_as_nothing() {
    assertThat(Json.read("")).isEmpty();
    assertThat(Json.read("{")).isEmpty();
    assertThat(Json.read("{} x")).isEmpty();
    assertThat(Json.read("{\"a\":1,\"a\":2}")).isEmpty();
    assertThat(Json.read("[".repeat(100_000))).isEmpty();
  }
}
