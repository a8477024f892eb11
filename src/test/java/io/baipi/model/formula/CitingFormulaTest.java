package io.baipi.model.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Formulas that cite cells. */
class CitingFormulaTest {
  private static final Location CELL = Location.at("claims.csv", 7, 11);

  private final Diagnostics diagnostics = new Diagnostics();

  private Optional<Formula> read(String text) {
    return Formula.parseCiting(text, CELL, Places.inCell(text, CELL), diagnostics);
  }

  private Formula parse(String text) {
    Formula formula = read(text).orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    return formula;
  }

  private String mistake(String text) {
    assertThat(read(text)).isEmpty();
    return diagnostics.sorted().stream()
        .map(d -> d.location().line() + ":" + d.location().column() + " " + d.message())
        .findFirst()
        .orElseThrow();
  }

  private String exact(String text, Map<String, String> cited) {
    return parse(text)
        .exact(c -> Optional.ofNullable(cited.get(c.source())).map(BigDecimal::new))
        .map(BigDecimal::toPlainString)
        .orElse("missing");
  }

  @Test
  void citations_are_found_once_each_in_order() {
    Formula formula =
        parse(
            "change(data.gc[\"p99 a\"].before, data.gc['p99 a'].after) + data.gc[\"p99 a\"].before"
                + " + model.tech_weight.range_low + sum(model.x.parts.curve_a.score)");
    assertThat(formula.citations())
        .extracting(Citation::source)
        .containsExactly(
            "data.gc[\"p99 a\"].after",
            "data.gc[\"p99 a\"].before",
            "model.tech_weight.range_low",
            "sum(model.x.parts.curve_a.score)");
  }

  @Test
  void change_is_per_cent_and_times_is_the_second_over_the_first() {
    Map<String, String> cells = Map.of("data.t.a", "8", "data.t.b", "12");
    assertThat(exact("change(data.t.a, data.t.b)", cells)).isEqualTo("50.0");
    assertThat(exact("times(data.t.a, data.t.b)", cells)).isEqualTo("1.5");
  }

  @Test
  void arithmetic_is_decimal_and_what_follows_exactly_is_found_to() {
    assertThat(exact("0.1 + 0.2", Map.of())).isEqualTo("0.3");
    assertThat(new BigDecimal(exact("10 / 3 * 3", Map.of()))).isEqualByComparingTo("10");
    assertThat(exact("2 ^ 10 - -1", Map.of())).isEqualTo("1025");
    assertThat(exact("log2(1 + (64 - 48) / 4) > 2 and not 1 > 2", Map.of())).isEqualTo("1");
    assertThat(exact("max(0.1, min(3, 2), abs(-1)) + round(2.5)", Map.of())).isEqualTo("5");
    assertThat(exact("if(1 = 1.0, sqrt(9), 0)", Map.of())).isEqualTo("3");
    assertThat(exact("2 ^ 0.5 < 1.5 or 1 > 2", Map.of())).isEqualTo("1");
    assertThat(exact("if(1 != 2 and 2 >= 2 and 1 <= 1, 7, 8)", Map.of())).isEqualTo("7");
    assertThat(exact("if(true, log(1000), ln(1) + exp(0))", Map.of())).isEqualTo("3.0");
  }

  @Test
  void what_is_missing_or_not_defined_stays_missing() {
    assertThat(exact("1 + data.t.a", Map.of())).isEqualTo("missing");
    assertThat(exact("1 / (2 - 2)", Map.of())).isEqualTo("missing");
    assertThat(exact("sqrt(-1)", Map.of())).isEqualTo("missing");
    assertThat(exact("0 ^ -1", Map.of())).isEqualTo("missing");
    assertThat(exact("ln(0)", Map.of())).isEqualTo("missing");
    assertThat(exact("max(1, data.t.a)", Map.of())).isEqualTo("missing");
  }

  @Test
  void arithmetic_is_shown_with_figures_in_the_places_of_citations() {
    Formula formula = parse("(data.t.a - data.t.b) / 2 * 3 ^ -1 + max(data.t.a, 2)");
    Map<String, String> figures = Map.of("data.t.a", "82%", "data.t.b", "23%");
    assertThat(formula.arithmetic(c -> figures.getOrDefault(c.source(), "?")))
        .isEqualTo("(82% − 23%) ÷ 2 × 3 ^ −1 + max(82%, 2)");
    assertThat(parse("data.t.a - 1").arithmeticMathml(c -> "<5"))
        .isEqualTo("<mrow><mtext>&lt;5</mtext><mo>−</mo><mn>1</mn></mrow>");
    assertThat(parse("change(data.t.a, data.t.b)").arithmetic(c -> figures.get(c.source())))
        .isEqualTo("(23% − 82%) ÷ 82% × 100");
    assertThat(parse("rank(data.t['x \"y\"'].a)").source()).isEqualTo("rank(data.t['x \"y\"'].a)");
  }

  @Test
  void mistakes_are_reported_where_the_cell_writes_them() {
    assertThat(mistake("data + 1")).isEqualTo("7:11 'data' alone cites nothing");
  }

  @Test
  void a_citation_needs_names_behind_its_points() {
    assertThat(mistake("1 + data.t.")).isEqualTo("7:22 a name is missing behind the point");
  }

  @Test
  void a_row_needs_quotes() {
    assertThat(mistake("data.t[x].a")).isEqualTo("7:18 a row is named by its key in quotes");
  }

  @Test
  void a_row_needs_a_column() {
    assertThat(mistake("data.t[\"x\"] + 1"))
        .isEqualTo("7:23 a row alone is not a figure: its column is missing");
  }

  @Test
  void a_row_needs_its_closing_bracket() {
    assertThat(mistake("data.t[\"x\".a")).isEqualTo("7:21 expected ']' here");
    assertThat(diagnostics.sorted().get(0).hint())
        .isEqualTo("the '[' in column 7 of the formula is not closed");
  }

  @Test
  void an_aggregate_takes_a_citation_alone() {
    assertThat(mistake("sum(1, 2)")).isEqualTo("7:15 sum takes a citation and nothing else");
  }

  @Test
  void shorthands_take_two_figures() {
    assertThat(mistake("change(1)")).isEqualTo("7:11 change does not take 1 arguments");
  }

  @Test
  void unknown_functions_are_matched_with_those_of_citing_formulas() {
    assertThat(mistake("chnge(1, 2)")).isEqualTo("7:11 there is no function 'chnge'");
    assertThat(diagnostics.sorted().get(0).hint()).isEqualTo("did you mean 'change'?");
  }

  @Test
  void places_in_a_quoted_cell_count_its_quotes() {
    String text = "data.t[\"a b\"].x + y";
    // Written "data.t[""a b""].x + y": one quote before, two more for those inside.
    Location cell = CELL.spanning(text.length() + 4);
    Places places = Places.inCell(text, cell);
    assertThat(places.at(0, 4)).isEqualTo(CELL.right(1).spanning(4));
    assertThat(places.at(text.indexOf("y"), 1)).isEqualTo(CELL.right(text.indexOf("y") + 3));
    assertThat(places.at(7, 5)).isEqualTo(CELL.right(8).spanning(7));
  }

  @Test
  void places_in_a_cell_of_several_lines_are_the_cell() {
    assertThat(Places.inCell("1 +\n2", CELL).at(4, 1)).isEqualTo(CELL);
  }

  @Test
  void formulas_of_models_do_not_cite() {
    assertThat(List.of(Aggregate.values())).allMatch(a -> Function.ofWord(a.word()).isEmpty());
  }
}
