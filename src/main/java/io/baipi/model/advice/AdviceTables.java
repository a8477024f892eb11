package io.baipi.model.advice;

import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays a flow out as tables: the decision table, and what a script needs to ask the questions. */
final class AdviceTables {
  private static final Unit COUNT = Units.get("count");
  private final Layout layout;
  private final Advice advice;
  private final String id;

  AdviceTables(Layout layout) {
    this.layout = layout;
    this.advice = layout.advice();
    this.id = advice.header().id();
  }

  /** The decision table, one row a path. */
  Table table(List<Path> paths) {
    ResultTable table =
        new ResultTable(advice.header(), "", advice.header().title())
            .text("path", Localized.of("路径", "Path"));
    advice.questions().forEach(q -> table.text(q.name().name(), q.ask()));
    table
        .text("outcome", Layout.OUTCOME)
        .text("title", Localized.of("结论的标题", "Outcome's title"))
        .text("recommendation", Layout.RECOMMENDATION)
        .text("reasons", Layout.REASONS)
        .integer("steps", COUNT, Localized.of("步数", "Steps"));
    for (Path path : paths) {
      Source source = source(path);
      List<Value> row = new ArrayList<>();
      row.add(source.text(Localized.same(path.key())));
      for (Advice.Question question : advice.questions()) {
        row.add(answered(path, question, source));
      }
      row.add(Layout.id(source, path.end().name()));
      row.add(source.text(path.end().title()));
      row.add(source.text(path.end().recommend()));
      row.add(CounselTables.reasons(path.end(), source));
      row.add(source.count(path.steps().size(), COUNT));
      table.row(path.key(), row);
    }
    return table.table();
  }

  private Source source(Path path) {
    List<Source> steps = new ArrayList<>();
    path.steps().forEach(step -> steps.add(layout.said(step.answer().name(), step.assumed())));
    steps.add(layout.said(path.end().name(), path.end().assumed()));
    return Source.rule(id, "path", path.end().name().location(), steps);
  }

  /** The answer that a path gives to a question; missing when it does not come to it. */
  private Value answered(Path path, Advice.Question question, Source source) {
    return path.steps().stream()
        .filter(step -> step.question().equals(question))
        .findFirst()
        .map(step -> layout.said(step.answer().name(), step.assumed()).text(step.answer().title()))
        .orElse(source.missing());
  }

  Table questions() {
    ResultTable table =
        layout
            .part("questions", "问题", "Questions")
            .text("question", Layout.ID)
            .text("ask", Layout.QUESTION)
            .text("about", Localized.of("说明", "What to know"))
            .text("number", Localized.of("要填的数字", "Number asked for"))
            .text("unit", Localized.of("单位", "Unit"));
    Layout.truth(table, "start", Localized.of("是否起点", "Start"));
    Layout.truth(table, "assumed", Layout.ASSUMED);
    for (Advice.Question question : advice.questions()) {
      Source source = layout.said(question.name(), question.assumed());
      table.row(
          question.name().name(),
          List.of(
              Layout.id(source, question.name()),
              source.text(question.ask()),
              question.about().map(source::text).orElse(source.missing()),
              question.number().map(n -> Layout.id(source, n.name())).orElse(source.missing()),
              question
                  .number()
                  .map(n -> source.text(Localized.same(n.unit().id())))
                  .orElse(source.missing()),
              source.truth(question.equals(advice.start())),
              source.truth(question.assumed())));
    }
    return table.table();
  }

  Table answers() {
    ResultTable table =
        layout
            .part("answers", "回答", "Answers")
            .text("answer", Layout.ID)
            .text("question", Layout.QUESTION)
            .text("choice", Localized.of("回答的编号", "Answer's id"))
            .text("title", Layout.TITLE)
            .text("when", Localized.of("范围", "Range"))
            .number("low", Units.ONE, Localized.of("下限", "Lower end"));
    Layout.truth(table, "with_low", Localized.of("含下限", "Lower end included"));
    table.number("high", Units.ONE, Localized.of("上限", "Upper end"));
    Layout.truth(table, "with_high", Localized.of("含上限", "Upper end included"));
    table
        .text("then", Localized.of("通向", "Leads to"))
        .text("leads_to", Localized.of("通向什么", "Which is a"));
    Layout.truth(table, "assumed", Layout.ASSUMED);
    for (Advice.Question question : advice.questions()) {
      for (Advice.Answer answer : question.answers()) {
        String key = question.name().name() + " · " + answer.name().name();
        table.row(key, row(question, answer, key));
      }
    }
    return table.table();
  }

  private List<Value> row(Advice.Question question, Advice.Answer answer, String key) {
    boolean assumed = question.assumed() || answer.assumed();
    Source source = layout.said(answer.name(), assumed);
    Unit unit = question.number().map(Advice.Quantity::unit).orElse(Units.ONE);
    String number = question.number().map(n -> n.name().name()).orElse("");
    Optional<NumberRange> range = answer.range();
    boolean further = advice.question(answer.then().name()).isPresent();
    return List.of(
        source.text(Localized.same(key)),
        Layout.id(source, question.name()),
        Layout.id(source, answer.name()),
        source.text(answer.title()),
        range.map(r -> source.text(Localized.same(r.source(number)))).orElse(source.missing()),
        range
            .flatMap(NumberRange::low)
            .map(n -> source.number(n, unit))
            .orElse(source.missing(unit)),
        range
            .filter(r -> r.low().isPresent())
            .map(r -> source.truth(r.withLow()))
            .orElse(source.missing()),
        range
            .flatMap(NumberRange::high)
            .map(n -> source.number(n, unit))
            .orElse(source.missing(unit)),
        range
            .filter(r -> r.high().isPresent())
            .map(r -> source.truth(r.withHigh()))
            .orElse(source.missing()),
        Layout.id(source, answer.then()),
        source.text(further ? Localized.of("问题", "question") : Localized.of("结论", "outcome")),
        source.truth(assumed));
  }

  Map<String, Value> facts(List<Path> paths) {
    List<Source> sources = paths.stream().map(this::source).toList();
    Source source = Source.rule(id, "paths", advice.start().name().location(), sources);
    Map<String, Value> facts = new LinkedHashMap<>();
    facts.put("paths", source.count(paths.size(), COUNT));
    facts.put("questions", source.count(advice.questions().size(), COUNT));
    facts.put("outcomes", source.count(advice.counsels().size(), COUNT));
    facts.put("fewest_steps", source.count(steps(paths, true), COUNT));
    facts.put("most_steps", source.count(steps(paths, false), COUNT));
    return facts;
  }

  private static long steps(List<Path> paths, boolean fewest) {
    var counts = paths.stream().mapToLong(path -> path.steps().size());
    return (fewest ? counts.min() : counts.max()).orElse(0);
  }
}
