package io.baipi.model.claim;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Source;
import io.baipi.model.claim.Claims.Role;
import io.baipi.model.formula.Citation;
import io.baipi.model.formula.Formula;
import io.baipi.model.formula.Kind;
import io.baipi.model.verdict.Figure;
import io.baipi.model.verdict.FigureReader;
import io.baipi.model.verdict.Judgement;
import io.baipi.model.verdict.Reach;
import io.baipi.model.verdict.Relation;
import io.baipi.text.Language;
import io.baipi.text.Spelling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recomputes and judges one claim after the other. */
final class Audit {
  private final Claims model;
  private final Inputs inputs;
  private final Citations citations;

  Audit(Claims model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
    this.citations = new Citations(inputs, new FigureReader(inputs, model.about()));
  }

  /** A claim's judgement; empty when its row has a mistake, which is reported. */
  Optional<Audited> of(Table table, Row row) {
    Optional<Value.Num> claimed = claimed(cell(table, row, Role.CLAIMED));
    Optional<Relation> relation = relation(cell(table, row, Role.COMPARISON));
    Value cell = cell(table, row, Role.FORMULA);
    Optional<Formula> formula = formula(cell);
    if (formula.isEmpty()) {
      return Optional.empty();
    }
    Optional<Map<String, Cited>> found = cited(formula.get());
    if (found.isEmpty() || claimed.isEmpty() || relation.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Cited> cited = found.get();
    boolean fine = inputs.check(formula.get(), c -> at(cited, c).dimension(), claimed.get().unit());
    if (!fine) {
      return Optional.empty();
    }
    Optional<Figure> recomputed = recompute(formula.get(), cited, claimed.get());
    List<Value> cells = cited.values().stream().flatMap(c -> c.cells().stream()).toList();
    return Optional.of(
        new Audited(
            row,
            claimed.get(),
            relation.get(),
            formula.get(),
            cited,
            recomputed,
            Judgement.of(relation.get(), claimed.get().number(), recomputed, model.about()),
            Source.rule(model.header().id(), row.key(), Inputs.place(cell), Source.of(cells))));
  }

  private Value cell(Table table, Row row, Role role) {
    return row.values().get(table.indexOf(model.column(role).name()));
  }

  private Optional<Value.Num> claimed(Value cell) {
    if (cell instanceof Value.Num num) {
      return Optional.of(num);
    }
    inputs.error(
        "model.not-a-number",
        Inputs.place(cell),
        "a claim needs the figure that it states",
        "write the number as the source prints it");
    return Optional.empty();
  }

  private Optional<Relation> relation(Value cell) {
    String word = cell.show(Language.EN);
    Optional<Relation> relation = Relation.ofWord(word);
    if (relation.isEmpty()) {
      inputs.error(
          "model.comparison",
          Inputs.place(cell),
          "'" + word + "' is no comparison",
          Spelling.hint(word, Relation.words()));
    }
    return relation;
  }

  private Optional<Formula> formula(Value cell) {
    if (!(cell instanceof Value.Text text)) {
      inputs.error(
          "model.formula-syntax",
          Inputs.place(cell),
          "a claim needs the formula that recomputes it",
          "cite figures, such as data.table[\"row\"].column");
      return Optional.empty();
    }
    return inputs
        .citing(text.text().in(Language.EN), Inputs.place(cell))
        .filter(formula -> inputs.check(formula, Map.of(), Kind.NUMBER));
  }

  private Optional<Map<String, Cited>> cited(Formula formula) {
    Map<String, Cited> cited = new LinkedHashMap<>();
    boolean fine = true;
    for (Citation citation : formula.citations()) {
      Optional<Cited> found = citations.find(citation, formula);
      found.ifPresent(c -> cited.put(citation.source(), c));
      fine &= found.isPresent();
    }
    return fine ? Optional.of(cited) : Optional.empty();
  }

  private static Cited at(Map<String, Cited> cited, Citation citation) {
    Cited found = cited.get(citation.source());
    if (found == null) {
      throw new IllegalStateException(citation.source() + " was not looked up");
    }
    return found;
  }

  /** The claim's figure in its own unit; a formula of plain numbers is in that unit already. */
  private static Optional<Figure> recompute(
      Formula formula, Map<String, Cited> cited, Value.Num claimed) {
    List<String> names = List.copyOf(cited.keySet());
    List<Figure> figures = new ArrayList<>();
    for (Cited one : cited.values()) {
      one.figure().ifPresent(figures::add);
    }
    if (figures.size() < names.size()) {
      return Optional.empty();
    }
    Optional<Figure> result =
        Reach.of(figures, numbers -> formula.exact(c -> number(names, numbers, c)));
    return names.isEmpty() ? result : result.map(figure -> figure.in(claimed.unit()));
  }

  private static Optional<BigDecimal> number(
      List<String> names, List<BigDecimal> numbers, Citation citation) {
    return Optional.of(numbers.get(names.indexOf(citation.source())));
  }
}
