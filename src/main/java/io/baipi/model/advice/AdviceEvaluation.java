package io.baipi.model.advice;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Inputs;
import io.baipi.model.Method;
import io.baipi.model.MethodStep;
import io.baipi.model.ModelResult;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays a flow out and looks up its evidence. */
final class AdviceEvaluation {
  /** The columns of the decision table that are no questions. */
  private static final Set<String> COLUMNS =
      Set.of("path", "outcome", "title", "recommendation", "reasons", "steps");

  private final Advice advice;
  private final Inputs inputs;

  AdviceEvaluation(Advice advice, Inputs inputs) {
    this.advice = advice;
    this.inputs = inputs;
  }

  Optional<Outcome> evaluate() {
    for (Advice.Question question : advice.questions()) {
      if (COLUMNS.contains(question.name().name())) {
        inputs.error(
            "model.name-taken",
            question.name().location(),
            "'"
                + question.name().name()
                + "' is already the name of a column of the decision table",
            "give the question another name");
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    for (Advice.Counsel counsel : advice.counsels()) {
      counsel.evidence().forEach(name -> evidence(counsel, name).ifPresent(evidence::add));
    }
    if (!inputs.isSound()) {
      return Optional.empty();
    }
    List<Path> paths = Path.all(advice);
    Layout layout = new Layout(advice);
    AdviceTables tables = new AdviceTables(layout);
    CounselTables counsels = new CounselTables(layout);
    Map<String, Table> parts = new LinkedHashMap<>();
    parts.put("questions", tables.questions());
    parts.put("answers", tables.answers());
    parts.put("outcomes", counsels.outcomes());
    parts.put("reasons", counsels.reasons());
    if (!evidence.isEmpty()) {
      parts.put("evidence", counsels.evidence(evidence));
    }
    return Optional.of(
        new Outcome(tables.table(paths), parts, tables.facts(paths), method(!evidence.isEmpty())));
  }

  /** What a name of evidence refers to. */
  private Optional<Evidence> evidence(Advice.Counsel counsel, Named name) {
    Optional<String> model = Inputs.modelOf(name);
    if (model.isEmpty()) {
      return inputs
          .table(name)
          .map(table -> new Evidence(counsel, name, table.title(), Optional.empty()));
    }
    Optional<ModelResult> found = inputs.result(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ModelResult result = found.get();
    String detail = name.name().substring(Math.min(name.name().length(), 7 + model.get().length()));
    if (detail.isEmpty()) {
      return Optional.of(new Evidence(counsel, name, result.title(), Optional.empty()));
    }
    Optional<Value> fact = Optional.ofNullable(result.facts().get(detail));
    Optional<Localized> part = result.part(detail).map(Table::title);
    if (fact.isEmpty() && part.isEmpty()) {
      List<String> known = new ArrayList<>(result.facts().keySet());
      known.addAll(result.parts().keySet());
      inputs.error(
          "model.unknown-evidence",
          name.location(),
          "the model '" + model.get() + "' has no fact and no part '" + detail + "'",
          Spelling.hint(detail, known));
      return Optional.empty();
    }
    return Optional.of(
        new Evidence(counsel, name, fact.isPresent() ? result.title() : part.get(), fact));
  }

  private List<MethodStep> method(boolean hasEvidence) {
    Method method = new Method(advice.header());
    return method
        .step(
            "ask",
            Localized.of("提问", "Ask"),
            Localized.of(
                "问题是一张没有环的图：从唯一的起点出发，每个回答通向下一个问题或一个结论，每条路都有终点；要数字的问题，各回答的范围覆盖全部数字而不重叠。",
                "The questions are a graph without circles: from the one start, each answer leads to a"
                    + " further question or to an outcome, and every path ends. Where a number is"
                    + " asked for, the answers' ranges cover all numbers and none twice."),
            "",
            "answers")
        .step(
            "advise",
            Localized.of("给出建议", "Advise"),
            Localized.of(
                "结果表就是决策表，一行一条路。每条理由写明出自哪个来源；来源没有说的，标为假设。",
                "The result is the decision table, one row a path. Each reason names the source that"
                    + " says it; what no source says is marked as assumed."),
            "",
            hasEvidence ? "evidence" : "reasons")
        .steps();
  }
}
