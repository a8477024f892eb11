package io.baipi.figure.flow;

import static io.baipi.figure.flow.Charts.mistakes;
import static io.baipi.figure.flow.Charts.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowParserTest {
  private static Node only(String node) {
    List<Node> nodes = parsed("flowchart TD\n" + node).nodes();
    assertThat(nodes).hasSize(1);
    return nodes.get(0);
  }

  private static Link link(String statement) {
    List<Link> links = parsed("flowchart TD\n" + statement).links();
    assertThat(links).hasSize(1);
    return links.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          A[t]; RECTANGLE
          A(t); ROUNDED
          A([t]); STADIUM
          A[[t]]; SUBROUTINE
          A[(t)]; CYLINDER
          A((t)); CIRCLE
          A(((t))); DOUBLE_CIRCLE
          A{t}; DIAMOND
          A{{t}}; HEXAGON
          A[/t/]; LEANS_RIGHT
          A[\\t\\]; LEANS_LEFT
          A[/t\\]; TRAPEZOID
          A[\\t/]; TRAPEZOID_TURNED
          A>t]; FLAG
          """)
  void brackets_give_the_shape(String node, Shape shape) {
    assertThat(only(node).shape()).isEqualTo(shape);
    assertThat(only(node).label().text()).isEqualTo("t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          A[GenericReconciler[Cluster]]; GenericReconciler[Cluster]
          A[读etcd /routes/{id}]; 读etcd /routes/{id}
          A[/routes/{id}]; /routes/{id}
          A[临时[]byte分配]; 临时[]byte分配
          A[清洗 redactPII\\(\\)]; 清洗 redactPII()
          A["a ] b"]; a ] b
          A(["a ) b"]); a ) b
          A[5" disk]; 5" disk
          A[ a   b ]; a b
          A{“GC > 2ms”事件}; “GC > 2ms”事件
          """)
  void a_label_may_hold_brackets_quotes_and_entities(String node, String text) {
    assertThat(only(node).label().text()).isEqualTo(text);
  }

  @Test
  void entities_stand_for_their_characters() {
    assertThat(only("A[\"#quot;x#quot; &lt; y #35;1 #0;\"]").label().text())
        .isEqualTo("\"x\" < y #1 #0;");
  }

  @Test
  void a_label_breaks_where_br_stands() {
    assertThat(only("A[一<br>二<BR/>三<br />四]").label().text()).isEqualTo("一\n二\n三\n四");
  }

  @Test
  void a_node_without_a_label_shows_its_id() {
    assertThat(only("运行时").label().text()).isEqualTo("运行时");
    assertThat(only("A[]").label().text()).isEqualTo("A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          A --> B; SOLID; NONE; ARROW
          A-->B; SOLID; NONE; ARROW
          A ----> B; SOLID; NONE; ARROW
          A --- B; SOLID; NONE; NONE
          A -.-> B; SOLID_NOT; NONE; ARROW
          A -..- B; SOLID_NOT; NONE; NONE
          A ==> B; THICK; NONE; ARROW
          A === B; THICK; NONE; NONE
          A ~~~ B; INVISIBLE; NONE; NONE
          A --o B; SOLID; NONE; CIRCLE
          A --x B; SOLID; NONE; CROSS
          A <--> B; SOLID; ARROW; ARROW
          A o--o B; SOLID; CIRCLE; CIRCLE
          A x--x B; SOLID; CROSS; CROSS
          """)
  void a_link_has_a_line_and_two_tips(String statement, String stroke, Tip tail, Tip head) {
    Link link = link(statement);
    assertThat(link.stroke().name()).isEqualTo(stroke.equals("SOLID_NOT") ? "DOTTED" : stroke);
    assertThat(link.tail()).isEqualTo(tail);
    assertThat(link.head()).isEqualTo(head);
    assertThat(link.label()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          A -->|是| B; 是
          A --> |是| B; 是
          A -- 是 --> B; 是
          A -- 是 --- B; 是
          A -. 是 .-> B; 是
          A == 是 ==> B; 是
          A -.->|a b| B; a b
          A -->|"a|b"| B; a|b
          A --yes--> B; yes
          """)
  void a_link_may_have_a_label(String statement, String label) {
    assertThat(link(statement).label().map(Label::text)).contains(label);
  }

  @Test
  void chains_and_ampersands_link_every_pair() {
    Chart chart = parsed("graph LR\nA & B --> C --> D & E");
    assertThat(chart.links().stream().map(l -> l.from() + l.to()))
        .containsExactly("AC", "BC", "CD", "CE");
    assertThat(chart.flow()).isEqualTo(Flow.RIGHT);
  }

  @Test
  void semicolons_comments_and_line_ends_of_windows_separate_statements() {
    Chart chart = parsed("%% before\r\ngraph TD; A-->B; B-->C %% behind\r\n\r\n%% alone\r\nC-->D;");
    assertThat(chart.links()).hasSize(3);
  }

  @Test
  void a_node_belongs_to_the_innermost_subgraph_that_mentions_it() {
    Chart chart =
        parsed(
            """
            flowchart TD
              subgraph out [Outer]
                A
                subgraph in [Inner]
                  A --> B
                end
                B --> C
              end
              C --> D
              subgraph late
                C
                D
              end
            """);
    assertThat(chart.nodes().stream().map(n -> n.id() + n.group().orElse("-")))
        .containsExactly("Ain", "Bin", "Cout", "Dlate");
    assertThat(chart.groups().get(1).parent()).contains("out");
  }

  @Test
  void a_title_in_quotes_or_alone_names_a_subgraph() {
    Chart chart =
        parsed("flowchart TD\nsubgraph \"two words\"\nA\nend\nsubgraph b [\"[B]\"]\nC\nend");
    assertThat(chart.groups().stream().map(g -> g.id() + "/" + g.label().text()))
        .containsExactly("two words/two words", "b/[B]");
    assertThat(parsed("flowchart TD\nsubgraph [只有标题]\nA\nend").groups().get(0).id())
        .isEqualTo("只有标题");
  }

  @Test
  void every_piece_knows_its_line_and_column() {
    Chart chart =
        FlowParser.parse(
                "flowchart TD\n  A[一] -->|是| B{二}", Location.at("c.md", 10, 5), new Diagnostics())
            .orElseThrow();
    Node b = chart.nodes().get(1);
    assertThat(b.location()).isEqualTo(new Location("c.md", 11, 19, 1));
    assertThat(b.label().location()).isEqualTo(new Location("c.md", 11, 21, 1));
    assertThat(chart.links().get(0).location()).isEqualTo(new Location("c.md", 11, 12, 3));
    assertThat(chart.links().get(0).label().map(Label::location))
        .contains(new Location("c.md", 11, 16, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          A –> B; 2:3 diagram.arrow '–>' is not an arrow: it starts with a dash, not a hyphen | write -->
          A[x] —> B; 2:6 diagram.arrow '—>' is not an arrow: it starts with a dash, not a hyphen | write -->
          A → B; 2:3 diagram.arrow '→' is not an arrow | write -->
          A -> B; 2:3 diagram.arrow '->' is not an arrow | write -->
          A => B; 2:3 diagram.arrow '=>' is not an arrow | write ==>
          A ~~ B; 2:3 diagram.arrow '~~' is not an arrow | write ~~~
          A --> ; 2:6 diagram.syntax a node is missing at the end of the statement | write an id of letters and digits, such as A or A[text]
          A -- B; 2:3 diagram.syntax the link is not finished | write -->, or with a label -->|text| or -- text -->
          A -->|x B; 2:6 diagram.syntax the label of the link is not closed | close it with a second |
          A -->｜x｜ B; 2:6 diagram.syntax a full-width bar cannot open a label | write the label as |text| with half-width bars
          A[x; 2:2 diagram.syntax the label is not closed in this line | close it with ], or put a text that holds brackets in double quotes
          A(["x]); 2:2 diagram.syntax the label is not closed in this line | close it with ), or put a text that holds brackets in double quotes
          A［x］; 2:2 diagram.syntax a full-width bracket cannot open a label | write [ ( or { in half width
          A@{ shape: rect }; 2:2 diagram.syntax shapes written as @{ … } are not known | write the shape with brackets: A[text], A(text), A{text}
          A, B --> C; 2:2 diagram.syntax expected a link or the end of the line, found ',' | join several nodes with &
          A[x]] --> C; 2:5 diagram.syntax expected a link or the end of the line, found ']' | write A --> B; put a text that holds brackets in double quotes
          !x; 2:1 diagram.syntax expected a node, found '!' | write an id of letters and digits, such as A or A[text]
          A --> end; 2:7 diagram.syntax a node cannot be called 'end', which closes a subgraph | call it End or stop
          end; 2:1 diagram.syntax 'end' without a subgraph | remove it; a node cannot be called end
          end A; 2:1 diagram.syntax 'end' without a subgraph | remove it; a node cannot be called end
          direction LR; 2:1 diagram.syntax 'direction' stands outside a subgraph | say the chart's direction in its first line: flowchart LR
          subgraph; 2:1 diagram.syntax the subgraph has no name | write subgraph id [title]
          click A "javascript:alert(1)"; 2:1 diagram.unsupported a chart cannot hold links or scripts | put the link into the chapter
          linkStyle 0 stroke:#f00; 2:1 diagram.unsupported 'linkStyle' is not known | use -.-> for a dotted and ==> for a thick link
          style A fill:red; 2:9 diagram.style 'red' is not a value that 'fill' can have | write a colour as #rgb or #rrggbb
          style A fill:#12345; 2:9 diagram.style '#12345' is not a value that 'fill' can have | write a colour as #rgb or #rrggbb
          style A fill:url(x); 2:9 diagram.style 'url(x)' is not a value that 'fill' can have | write a colour as #rgb or #rrggbb
          style A stroke:#fff, stroke-width:9999px; 2:22 diagram.style '9999px' is not a value that 'stroke-width' can have | write a number of pixels, such as 2px; dashes as 4 2
          style A filter:#fff; 2:9 diagram.style a style cannot set 'filter' | known: color, fill
          style A fill; 2:9 diagram.style 'fill' is not a property | write name:value
          style A; 2:8 diagram.style the style says nothing | write properties such as fill:#4CAF50,stroke:#388E3C
          """)
  void a_wrong_statement_is_reported_with_its_place_and_a_hint(String statement, String told) {
    // The hints may hold semicolons, so that CSV gives only their first part.
    assertThat(mistakes("flowchart TD\n" + statement)).hasSize(1);
    assertThat(mistakes("flowchart TD\n" + statement).get(0)).startsWith(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          A --> B; 1:1 diagram.header a chart starts with 'flowchart', not with 'A'
          sequenceDiagram; 1:1 diagram.header only flow charts are drawn, not 'sequenceDiagram'
          flowchart; 1:10 diagram.direction the direction is missing
          graph DT; 1:7 diagram.direction unknown direction 'DT'
          '%% nothing'; 1:1 diagram.header the chart is empty
          flowchart TD; 1:1 diagram.empty the chart has no nodes
          """)
  void a_wrong_first_line_is_reported(String source, String told) {
    assertThat(mistakes(source).get(0)).startsWith(told);
  }

  @Test
  void reading_goes_on_after_a_mistake() {
    assertThat(mistakes("flowchart TD\nA –> B\nC => D\nE --> F\nsubgraph [x\nG\nend"))
        .hasSize(3)
        .extracting(told -> told.substring(0, 3))
        .containsExactly("2:3", "3:3", "5:1");
  }

  @Test
  void what_does_not_fit_together_is_reported() {
    assertThat(mistakes("flowchart TD\nA\nstyle B fill:#fff"))
        .containsExactly("3:7 diagram.unknown-node there is no node 'B' | did you mean 'A'?");
    assertThat(mistakes("flowchart TD\nA:::hot"))
        .containsExactly(
            "2:5 diagram.unknown-class there is no class 'hot' |"
                + " define it: classDef hot stroke:#1d5b94");
    assertThat(mistakes("flowchart TD\nsubgraph g\nA\n"))
        .containsExactly(
            "2:10 diagram.syntax the subgraph 'g' is not closed |"
                + " write 'end' in a line of its own after its last node");
    assertThat(mistakes("flowchart TD\nA\nsubgraph g\nend").get(0))
        .startsWith("3:10 diagram.empty-group the subgraph 'g' is empty");
    assertThat(mistakes("flowchart TD\nsubgraph g\nA\nend\nsubgraph g\nB\nend").get(0))
        .startsWith("5:10 diagram.duplicate there is already a subgraph 'g'");
    assertThat(mistakes("flowchart TD\ng[x]\nsubgraph g\nB\nend").get(0))
        .startsWith("3:10 diagram.duplicate 'g' is both a node and a subgraph");
    assertThat(mistakes("flowchart TD\nsubgraph g\nA\nend\ng --> A").get(0))
        .startsWith("5:3 diagram.link-into-own-group 'g' and 'A' lie one inside the other");
  }

  @Test
  void characters_that_no_reader_sees_are_reported() {
    assertThat(mistakes("flowchart TD\nA[x\u202ey]").get(0))
        .startsWith("2:4 diagram.character the character U+202E cannot stand in a chart");
    assertThat(mistakes("flowchart TD\nA[x\u0000y]").get(0)).contains("U+0000");
  }

  @Test
  void limits_give_errors() {
    StringBuilder nodes = new StringBuilder("flowchart TD\n");
    for (int i = 0; i <= Limits.NODES; i++) {
      nodes.append("n").append(i).append('\n');
    }
    assertThat(mistakes(nodes.toString()).get(0)).contains("more than 100 nodes");
    String many =
        "A1 & A2 & A3 & A4 & A5 & A6 & A7 & A8 & A9 & B1 & B2 & B3 & B4 & B5 & B6 & B7 & B8 & B9";
    assertThat(mistakes("flowchart TD\n" + many + " --> " + many).get(0))
        .contains("more than 200 links");
    assertThat(mistakes("flowchart TD\nA[" + "长".repeat(201) + "]").get(0))
        .contains("at most 200 fit");
    assertThat(mistakes("flowchart TD\n" + "a".repeat(61)).get(0))
        .contains("an id has 61 characters");
    assertThat(mistakes("flowchart TD\n" + "subgraph s\n".repeat(2)).get(0)).contains("already");
    StringBuilder deep = new StringBuilder("flowchart TD\n");
    for (int i = 0; i < 7; i++) {
      deep.append("subgraph s").append(i).append('\n');
    }
    assertThat(mistakes(deep.toString()).get(0)).contains("nested more than 6 deep");
    StringBuilder groups = new StringBuilder("flowchart TD\n");
    for (int i = 0; i <= Limits.GROUPS; i++) {
      groups.append("subgraph s").append(i).append("\nn").append(i).append("\nend\n");
    }
    assertThat(mistakes(groups.toString()).get(0)).contains("more than 40 subgraphs");
    assertThat(mistakes("flowchart TD\n" + "x".repeat(Limits.SOURCE_LENGTH)).get(0))
        .contains("more than 60000 characters");
    assertThat(mistakes("flowchart TD\n" + "!\n".repeat(500))).hasSize(Limits.MISTAKES + 1);
  }

  @Test
  void a_colour_becomes_a_role() {
    Chart chart =
        parsed(
            """
            flowchart TD
              classDef default stroke-dasharray:4 2
              classDef cold,cool stroke:#1565c0,stroke-width:2px
              A --> B:::cold --> C
              class C cool
              style A fill:#4CAF50,stroke:#388E3C,color:#fff;
            """);
    assertThat(chart.nodes().stream().map(Node::look))
        .containsExactly(
            new Look(Role.START, true), new Look(Role.FIRST, true), new Look(Role.FIRST, true));
  }

  @ParameterizedTest
  @CsvSource({
    "#4CAF50, START",
    "#f44336, END",
    "#f00, END",
    "#ff9800, SECOND",
    "#ffeb3b, SECOND",
    "#2196F3, FIRST",
    "#0ff, FIRST",
    "#9c27b0, THIRD",
    "#999, ASIDE",
    "#fff, PLAIN",
    "#000, PLAIN"
  })
  void the_hue_of_a_colour_chooses_the_role(String colour, Role role) {
    assertThat(Role.ofColour(colour)).isEqualTo(role);
  }

  @Test
  void a_chart_with_a_mistake_is_not_drawn() {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Chart> chart =
        FlowParser.parse("flowchart TD\nA --> B\nB -> C", Location.at("t", 1, 1), diagnostics);
    assertThat(chart).isEmpty();
    assertThat(diagnostics.hasErrors()).isTrue();
  }
}
