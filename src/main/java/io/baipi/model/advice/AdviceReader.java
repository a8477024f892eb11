package io.baipi.model.advice;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.model.Header;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Words;
import io.baipi.text.Localized;
import io.baipi.text.Spelling;
import io.baipi.text.Unit;
import io.baipi.text.Units;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a model with {@code questions}. */
final class AdviceReader {
  private final Words words;
  private final Diagnostics diagnostics;

  AdviceReader(Words words) {
    this.words = words;
    this.diagnostics = words.diagnostics();
  }

  Optional<Model> read(Header header, Fields model) {
    List<Words.Item> asked = words.items(model, "questions", "a question");
    List<Advice.Question> questions = new ArrayList<>();
    for (Words.Item item : asked) {
      question(item).ifPresent(questions::add);
      item.fields().finish();
    }
    model.required("outcomes");
    List<Words.Item> ends = words.items(model, "outcomes", "an outcome");
    List<Advice.Counsel> counsels = new ArrayList<>();
    for (Words.Item item : ends) {
      counsel(item, header).ifPresent(counsels::add);
      item.fields().finish();
    }
    if (questions.size() < asked.size() || counsels.size() < ends.size()) {
      return Optional.empty();
    }
    return new FlowCheck(questions, counsels, diagnostics)
        .start(model.locationOf("questions"))
        .map(start -> new Advice(header, questions, counsels, start));
  }

  private Optional<Advice.Question> question(Words.Item item) {
    Fields fields = item.fields();
    Optional<Localized> ask = fields.localized("ask");
    Optional<Localized> about = fields.optionalLocalized("about");
    boolean assumed = fields.flag("assumed").orElse(false);
    Optional<Advice.Quantity> number = quantity(fields);
    fields.required("answers");
    List<Words.Item> items = words.items(fields, "answers", "an answer");
    List<Advice.Answer> answers = new ArrayList<>();
    for (Words.Item answer : items) {
      answer(answer, number).ifPresent(answers::add);
      answer.fields().finish();
    }
    boolean whole = answers.size() == items.size();
    if (fields.has("answers") && items.size() < 2) {
      diagnostics.error(
          "model.answers",
          item.name().location(),
          "the question '" + item.name().name() + "' has fewer than two answers",
          "add an answer, or leave the question out");
      return Optional.empty();
    }
    if (ask.isEmpty() || !whole) {
      return Optional.empty();
    }
    if (number.isPresent()) {
      new RangeCheck(diagnostics).check(item.name(), answers);
    }
    return Optional.of(
        new Advice.Question(item.name(), ask.get(), about, number, answers, assumed));
  }

  private Optional<Advice.Quantity> quantity(Fields fields) {
    Optional<Unit> unit = words.unit(fields, "unit");
    if (fields.has("unit")) {
      fields.required("number");
    }
    return words
        .optionalName(fields, "number")
        .map(name -> new Advice.Quantity(name, unit.orElse(Units.ONE)));
  }

  private Optional<Advice.Answer> answer(Words.Item item, Optional<Advice.Quantity> number) {
    Fields fields = item.fields();
    Optional<Localized> title = fields.localized("title");
    Optional<Named> then = words.name(fields, "then");
    boolean assumed = fields.flag("assumed").orElse(false);
    Optional<NumberRange> range = Optional.empty();
    if (number.isPresent()) {
      Optional<Named> when = words.name(fields, "when");
      range = when.flatMap(text -> range(text, number.get().name().name()));
      if (range.isEmpty()) {
        return Optional.empty();
      }
    }
    if (title.isEmpty() || then.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Advice.Answer(item.name(), title.get(), range, then.get(), assumed));
  }

  private Optional<NumberRange> range(Named when, String name) {
    Optional<NumberRange> range = NumberRange.read(when.name(), name);
    if (range.isEmpty()) {
      diagnostics.error(
          "model.number-range",
          when.location(),
          "'" + when.name() + "' is not a range of '" + name + "'",
          "write for example '" + name + " > 100 and " + name + " <= 5000'");
    }
    return range;
  }

  private Optional<Advice.Counsel> counsel(Words.Item item, Header header) {
    Fields fields = item.fields();
    Optional<Localized> title = fields.localized("title");
    Optional<Localized> recommend = fields.localized("recommend");
    boolean assumed = fields.flag("assumed").orElse(false);
    fields.required("reasons");
    List<Advice.Reason> reasons = new ArrayList<>();
    for (Yaml node : fields.items("reasons")) {
      Fields.of(node, Words.AREA, "a reason", diagnostics)
          .flatMap(reason -> reason(reason, header))
          .ifPresent(reasons::add);
    }
    List<Named> evidence = new ArrayList<>();
    for (Yaml node : fields.items("evidence")) {
      if (node instanceof Yaml.Scalar scalar) {
        evidence(scalar).ifPresent(evidence::add);
      } else {
        diagnostics.error(
            "model.shape", node.location(), "expected a name, not " + node.kind(), "");
      }
    }
    if (title.isEmpty() || recommend.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Advice.Counsel(item.name(), title.get(), recommend.get(), reasons, evidence, assumed));
  }

  private Optional<Named> evidence(Yaml.Scalar scalar) {
    String[] names = scalar.text().split("\\.", -1);
    boolean model = names.length >= 2 && names.length <= 3 && names[0].equals("model");
    boolean data = names.length == 2 && names[0].equals("data");
    if (model || data) {
      return Optional.of(new Named(scalar.text(), scalar.location()));
    }
    diagnostics.error(
        "model.evidence",
        scalar.location(),
        "'" + scalar.text() + "' is no result and no table",
        "write 'model.id', 'model.id.fact', 'model.id.part' or 'data.table'");
    return Optional.empty();
  }

  private Optional<Advice.Reason> reason(Fields fields, Header header) {
    Optional<Localized> because = fields.localized("because");
    Optional<Named> source = words.optionalName(fields, "source");
    boolean assumed = fields.flag("assumed").orElse(false);
    fields.finish();
    if (source.isPresent() == assumed) {
      diagnostics.error(
          "model.reason-source",
          fields.location(),
          "a reason names its source or is assumed",
          "add 'source: …', one of the model's sources, or 'assumed: true'");
    } else if (source.isPresent() && !header.sources().contains(source.get().name())) {
      diagnostics.error(
          "model.unknown-source",
          source.get().location(),
          "the model does not name the source '" + source.get().name() + "'",
          Spelling.hint(source.get().name(), header.sources()));
    }
    return because.map(text -> new Advice.Reason(text, source));
  }
}
