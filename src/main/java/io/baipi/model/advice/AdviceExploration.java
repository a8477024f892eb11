package io.baipi.model.advice;

import io.baipi.data.Row;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Control;
import io.baipi.model.Controls;
import io.baipi.model.Exploration;
import io.baipi.model.Inputs;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.model.Shown;
import io.baipi.text.Language;
import io.baipi.text.Localized;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What readers need to answer a flow's questions. */
final class AdviceExploration {
  /** A table or a drawing of a work. */
  private static final Pattern ITEM = Pattern.compile("([TD])(\\d+)");

  private final Advice advice;
  private final Outcome outcome;

  AdviceExploration(Advice advice, Outcome outcome) {
    this.advice = advice;
    this.outcome = outcome;
  }

  Exploration exploration(Inputs inputs) {
    Controls controls = new Controls(advice.header());
    advice.questions().forEach(question -> controls.add(control(question)));
    advice.counsels().forEach(counsel -> controls.also(counsel.name().name()));
    Map<String, Object> map = controls.data(inputs);
    map.put("start", advice.start().name().name());
    map.put("questions", advice.questions().stream().map(AdviceExploration::question).toList());
    map.put("outcomes", advice.counsels().stream().map(c -> outcome(c, inputs)).toList());
    map.put("paths", Path.all(advice).stream().map(AdviceExploration::path).toList());
    return new Exploration("questions", map);
  }

  private static Control control(Advice.Question question) {
    if (question.number().isPresent()) {
      Control control =
          Control.number(
              question.name().name(), question.ask(), question.number().orElseThrow().unit());
      // A number that measures something is not below zero unless an answer is about such numbers.
      boolean negative =
          question.answers().stream()
              .flatMap(a -> a.range().stream())
              .flatMap(r -> Stream.concat(r.low().stream(), r.high().stream()))
              .anyMatch(bound -> bound.signum() < 0);
      return negative ? control : control.least(BigDecimal.ZERO);
    }
    Map<String, Localized> options = new LinkedHashMap<>();
    question.answers().forEach(a -> options.put(a.name().name(), a.title()));
    return Control.choice(question.name().name(), question.ask(), options);
  }

  private static Map<String, Object> question(Advice.Question question) {
    return Shown.map(
        "name", question.name().name(),
        "ask", question.ask(),
        "about", question.about(),
        "number", question.number().isPresent(),
        "suffix", question.number().map(number -> Shown.suffix(number.unit())),
        "assumed", question.assumed(),
        "answers", question.answers().stream().map(AdviceExploration::answer).toList());
  }

  private static Map<String, Object> answer(Advice.Answer answer) {
    return Shown.map(
        "name", answer.name().name(),
        "title", answer.title(),
        "then", answer.then().name(),
        "assumed", answer.assumed(),
        "low", answer.range().flatMap(NumberRange::low),
        "with_low", answer.range().map(NumberRange::withLow).orElse(false),
        "high", answer.range().flatMap(NumberRange::high),
        "with_high", answer.range().map(NumberRange::withHigh).orElse(false));
  }

  private Map<String, Object> outcome(Advice.Counsel counsel, Inputs inputs) {
    return Shown.map(
        "name", counsel.name().name(),
        "title", counsel.title(),
        "recommend", counsel.recommend(),
        "assumed", counsel.assumed(),
        "reasons",
            counsel.reasons().stream()
                .map(
                    reason ->
                        Shown.map(
                            "because", reason.because(),
                            "source", reason.source().map(s -> work(s, inputs))))
                .toList(),
        "evidence", evidence(counsel));
  }

  /** A work by its short title, and the table or the flow chart in it. */
  private static Localized work(Named source, Inputs inputs) {
    String[] parts = source.name().split("/", 2);
    Localized title = inputs.work(parts[0]);
    if (parts.length == 1) {
      return title;
    }
    Matcher item = ITEM.matcher(parts[1]);
    if (!item.matches()) {
      return Localized.of(
          title.in(Language.ZH) + " " + parts[1], title.in(Language.EN) + ", " + parts[1]);
    }
    boolean table = item.group(1).equals("T");
    return Localized.of(
        title.in(Language.ZH) + (table ? "表 " : "流程图 ") + item.group(2),
        title.in(Language.EN) + (table ? ", Table " : ", Flow chart ") + item.group(2));
  }

  /** What speaks for it: a title, a value where there is one, and the model or table to look at. */
  private List<Map<String, Object>> evidence(Advice.Counsel counsel) {
    List<Map<String, Object>> found = new ArrayList<>();
    Table table = outcome.parts().get("evidence");
    if (table == null) {
      return found;
    }
    for (Row row : table.rows()) {
      if (!text(table, row, "outcome").equals(counsel.name().name())) {
        continue;
      }
      Named name = new Named(text(table, row, "refers_to"), advice.header().location());
      Optional<String> model = Inputs.modelOf(name);
      found.add(
          Shown.map(
              "title",
              Shown.of(cell(table, row, "title")),
              "value",
              Shown.of(cell(table, row, "value")),
              "model",
              model,
              "table",
              model.isPresent()
                  ? Optional.empty()
                  : Optional.of(name.name().replaceFirst("^data\\.", ""))));
    }
    return found;
  }

  private static Value cell(Table table, Row row, String column) {
    return row.values().get(table.indexOf(column));
  }

  private static String text(Table table, Row row, String column) {
    return cell(table, row, column).show(Language.EN);
  }

  private static Map<String, Object> path(Path path) {
    return Shown.map(
        "steps",
        path.steps().stream()
            .map(
                step ->
                    Shown.map(
                        "question", step.question().name().name(),
                        "ask", step.question().ask(),
                        "answer", step.answer().name().name(),
                        "title", step.answer().title(),
                        "assumed", step.assumed()))
            .toList(),
        "outcome",
        path.end().name().name(),
        "title",
        path.end().title(),
        "recommend",
        path.end().recommend());
  }
}
