package io.baipi.model.advice;

import io.baipi.data.Column;
import io.baipi.data.ColumnType;
import io.baipi.data.Provenance;
import io.baipi.data.Table;
import io.baipi.data.Value;
import io.baipi.model.Named;
import io.baipi.model.ResultTable;
import io.baipi.model.Source;
import io.baipi.text.Language;
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
  private static final Localized ID = Localized.of("编号", "Id");
  private static final Localized TITLE = Localized.of("标题", "Title");
  private static final Localized QUESTION = Localized.of("问题", "Question");
  private static final Localized OUTCOME = Localized.of("结论", "Outcome");
  private static final Localized ASSUMED = Localized.of("是否假设", "Assumed");

  private final Advice advice;
  private final String id;

  AdviceTables(Advice advice) {
    this.advice = advice;
    this.id = advice.header().id();
  }

  /** Words of the model's file: the source's, or our own. */
  private Source said(Named at, boolean assumed) {
    Provenance provenance = assumed ? Provenance.ASSUMED : Provenance.PUBLISHED;
    return Source.literal(id, at.name(), at.location(), provenance);
  }

  private static Value id(Source source, Named name) {
    return source.text(Localized.same(name.name()));
  }

  private ResultTable part(String name, String zh, String en) {
    return new ResultTable(advice.header(), name, Localized.of(zh, en));
  }

  private static ResultTable truth(ResultTable table, String name, Localized title) {
    return table.column(new Column(name, ColumnType.BOOLEAN, Units.ONE, title));
  }

  /** The decision table, one row a path. */
  Table table(List<Path> paths) {
    ResultTable table =
        new ResultTable(advice.header(), "", advice.header().title())
            .text("path", Localized.of("路径", "Path"));
    advice.questions().forEach(q -> table.text(q.name().name(), q.ask()));
    table
        .text("outcome", OUTCOME)
        .text("title", Localized.of("结论的标题", "Outcome's title"))
        .text("recommendation", Localized.of("建议", "Recommendation"))
        .text("reasons", Localized.of("理由", "Reasons"))
        .integer("steps", COUNT, Localized.of("步数", "Steps"));
    for (Path path : paths) {
      Source source = source(path);
      List<Value> row = new ArrayList<>();
      row.add(source.text(Localized.same(path.key())));
      for (Advice.Question question : advice.questions()) {
        row.add(answered(path, question, source));
      }
      row.add(id(source, path.end().name()));
      row.add(source.text(path.end().title()));
      row.add(source.text(path.end().recommend()));
      row.add(reasons(path.end(), source));
      row.add(source.count(path.steps().size(), COUNT));
      table.row(path.key(), row);
    }
    return table.table();
  }

  private Source source(Path path) {
    List<Source> steps = new ArrayList<>();
    path.steps().forEach(step -> steps.add(said(step.answer().name(), step.assumed())));
    steps.add(said(path.end().name(), path.end().assumed()));
    return Source.rule(id, "path", path.end().name().location(), steps);
  }

  /** The answer that a path gives to a question; missing when it does not come to it. */
  private Value answered(Path path, Advice.Question question, Source source) {
    return path.steps().stream()
        .filter(step -> step.question().equals(question))
        .findFirst()
        .map(step -> said(step.answer().name(), step.assumed()).text(step.answer().title()))
        .orElse(source.missing());
  }

  private static Value reasons(Advice.Counsel counsel, Source source) {
    if (counsel.reasons().isEmpty()) {
      return source.missing();
    }
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Advice.Reason reason : counsel.reasons()) {
      zh.add(reason.because().in(Language.ZH) + "（" + basis(reason).in(Language.ZH) + "）");
      en.add(reason.because().in(Language.EN) + " (" + basis(reason).in(Language.EN) + ")");
    }
    return source.text(Localized.of(String.join("", zh), String.join(" ", en)));
  }

  private static Localized basis(Advice.Reason reason) {
    return reason
        .source()
        .map(source -> Localized.same(source.name()))
        .orElse(Provenance.ASSUMED.label());
  }

  Table questions() {
    ResultTable table =
        part("questions", "问题", "Questions")
            .text("question", ID)
            .text("ask", QUESTION)
            .text("about", Localized.of("说明", "What to know"))
            .text("number", Localized.of("要填的数字", "Number asked for"))
            .text("unit", Localized.of("单位", "Unit"));
    truth(table, "start", Localized.of("是否起点", "Start"));
    truth(table, "assumed", ASSUMED);
    for (Advice.Question question : advice.questions()) {
      Source source = said(question.name(), question.assumed());
      table.row(
          question.name().name(),
          List.of(
              id(source, question.name()),
              source.text(question.ask()),
              question.about().map(source::text).orElse(source.missing()),
              question.number().map(n -> id(source, n.name())).orElse(source.missing()),
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
        part("answers", "回答", "Answers")
            .text("answer", ID)
            .text("question", QUESTION)
            .text("choice", Localized.of("回答的编号", "Answer's id"))
            .text("title", TITLE)
            .text("when", Localized.of("范围", "Range"))
            .number("low", Units.ONE, Localized.of("下限", "Lower end"));
    truth(table, "with_low", Localized.of("含下限", "Lower end included"));
    table.number("high", Units.ONE, Localized.of("上限", "Upper end"));
    truth(table, "with_high", Localized.of("含上限", "Upper end included"));
    table
        .text("then", Localized.of("通向", "Leads to"))
        .text("leads_to", Localized.of("通向什么", "Which is a"));
    truth(table, "assumed", ASSUMED);
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
    Source source = said(answer.name(), assumed);
    Unit unit = question.number().map(Advice.Quantity::unit).orElse(Units.ONE);
    String number = question.number().map(n -> n.name().name()).orElse("");
    Optional<NumberRange> range = answer.range();
    boolean further = advice.question(answer.then().name()).isPresent();
    return List.of(
        source.text(Localized.same(key)),
        id(source, question.name()),
        id(source, answer.name()),
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
        id(source, answer.then()),
        source.text(further ? Localized.of("问题", "question") : Localized.of("结论", "outcome")),
        source.truth(assumed));
  }

  Table outcomes() {
    ResultTable table =
        part("outcomes", "结论", "Outcomes")
            .text("outcome", ID)
            .text("title", TITLE)
            .text("recommendation", Localized.of("建议", "Recommendation"))
            .text("reasons", Localized.of("理由", "Reasons"));
    truth(table, "assumed", ASSUMED);
    for (Advice.Counsel counsel : advice.counsels()) {
      Source source = said(counsel.name(), counsel.assumed());
      table.row(
          counsel.name().name(),
          List.of(
              id(source, counsel.name()),
              source.text(counsel.title()),
              source.text(counsel.recommend()),
              reasons(counsel, source),
              source.truth(counsel.assumed())));
    }
    return table.table();
  }

  Table reasons() {
    ResultTable table =
        part("reasons", "理由", "Reasons")
            .text("reason", ID)
            .text("outcome", OUTCOME)
            .text("because", Localized.of("理由", "Reason"))
            .text("source", Localized.of("来源", "Source"));
    for (Advice.Counsel counsel : advice.counsels()) {
      for (int i = 0; i < counsel.reasons().size(); i++) {
        Advice.Reason reason = counsel.reasons().get(i);
        Source source = said(reason.source().orElse(counsel.name()), reason.source().isEmpty());
        String key = counsel.name().name() + " · " + (i + 1);
        table.row(
            key,
            List.of(
                source.text(Localized.same(key)),
                id(source, counsel.name()),
                source.text(reason.because()),
                reason.source().map(s -> id(source, s)).orElse(source.missing())));
      }
    }
    return table.table();
  }

  Table evidence(List<Evidence> all) {
    ResultTable table =
        part("evidence", "依据", "Evidence")
            .text("evidence", ID)
            .text("outcome", OUTCOME)
            .text("refers_to", Localized.of("引用", "Refers to"))
            .text("title", TITLE)
            .text("value", Localized.of("数值", "Value"));
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Evidence one : all) {
      String outcome = one.counsel().name().name();
      int number = numbers.merge(outcome, 1, Integer::sum);
      String key = outcome + " · " + number;
      Source source = said(one.name(), one.counsel().assumed());
      table.row(
          key,
          List.of(
              source.text(Localized.same(key)),
              id(source, one.counsel().name()),
              id(source, one.name()),
              source.text(one.title()),
              one.value().orElse(source.missing())));
    }
    return table.table();
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
