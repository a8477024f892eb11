package io.baipi.model.advice;

import io.baipi.model.Exploration;
import io.baipi.model.Header;
import io.baipi.model.Inputs;
import io.baipi.model.Model;
import io.baipi.model.Named;
import io.baipi.model.Outcome;
import io.baipi.text.Localized;
import io.baipi.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A flow of questions that ends in advice.
 *
 * @param start the one question that no answer leads to
 */
record Advice(Header header, List<Question> questions, List<Counsel> counsels, Question start)
    implements Model {

  @Override
  public Optional<Outcome> evaluate(Inputs inputs) {
    return new AdviceEvaluation(this, inputs).evaluate();
  }

  @Override
  public Optional<Exploration> exploration(Inputs inputs, Outcome outcome) {
    return Optional.of(new AdviceExploration(this, outcome).exploration(inputs));
  }

  @Override
  public List<Named> reads() {
    List<Named> reads = new ArrayList<>();
    for (Counsel counsel : counsels) {
      for (Named evidence : counsel.evidence()) {
        // A fact is no table: what it needs is its model.
        reads.add(
            Inputs.modelOf(evidence)
                .map(id -> new Named("model." + id, evidence.location()))
                .orElse(evidence));
      }
    }
    return List.copyOf(reads);
  }

  Optional<Question> question(String name) {
    return questions.stream().filter(q -> q.name().name().equals(name)).findFirst();
  }

  Optional<Counsel> counsel(String name) {
    return counsels.stream().filter(c -> c.name().name().equals(name)).findFirst();
  }

  /**
   * One question.
   *
   * @param ask the question as it is put
   * @param about what a reader should know to answer it
   * @param number the number that it asks for; empty for a choice
   */
  record Question(
      Named name,
      Localized ask,
      Optional<Localized> about,
      Optional<Quantity> number,
      List<Answer> answers,
      boolean assumed) {}

  /** A number that a reader gives. */
  record Quantity(Named name, Unit unit) {}

  /**
   * One answer.
   *
   * @param range the numbers that it stands for; empty for a choice
   * @param then the question or the advice that it leads to
   */
  record Answer(
      Named name, Localized title, Optional<NumberRange> range, Named then, boolean assumed) {}

  /**
   * What a flow ends in.
   *
   * @param evidence results and tables that speak for it
   */
  record Counsel(
      Named name,
      Localized title,
      Localized recommend,
      List<Reason> reasons,
      List<Named> evidence,
      boolean assumed) {}

  /**
   * Why.
   *
   * @param source the source that says it; empty for a reason of our own
   */
  record Reason(Localized because, Optional<Named> source) {}
}
