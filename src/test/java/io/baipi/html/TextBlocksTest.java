package io.baipi.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.html.TextBlocks.TextBlock;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextBlocksTest {
  private static final String HTML =
      """
      <p>Before <span class="num" data-from="data.towns[&quot;Alder&quot;].visits">9</span>.</p>
      <h2 id="sec-a-one">One</h2>
      <ul><li><p>First</p></li><li>Second <span class="claim" data-that="data.towns.x gt 1">x</span></li></ul>
      <p id="own">With an id</p>
      <figure><p>Not text</p></figure>
      <pre>neither</pre>
      """;

  private final List<TextBlock> passages = TextBlocks.of(HTML, "sec-a");

  @Test
  void each_passage_knows_the_heading_that_it_stands_under() {
    assertThat(passages)
        .extracting(p -> p.section() + ": " + p.text())
        .containsExactly(
            "sec-a: Before 9.",
            "sec-a-one: One",
            "sec-a-one: First",
            "sec-a-one: Second x",
            "sec-a-one: With an id");
  }

  @Test
  void a_passage_names_the_values_and_claims_in_it() {
    assertThat(passages.get(0).from()).containsExactly("data.towns[\"Alder\"].visits");
    assertThat(passages.get(3).from()).containsExactly("data.towns.x gt 1");
  }

  @Test
  void a_passage_is_linked_to_by_its_own_id_where_it_has_one() {
    assertThat(passages.get(4).anchor()).isEqualTo("own");
    assertThat(passages.get(2).anchor()).isEqualTo("sec-a-one");
  }
}
