package io.baipi.model.advice;

import java.util.ArrayList;
import java.util.List;

/**
 * One way through the flow, from the start to advice.
 *
 * @param steps the answers given, each to its question
 */
record Path(List<Step> steps, Advice.Counsel end) {

  /** An answer to a question. */
  record Step(Advice.Question question, Advice.Answer answer) {
    boolean assumed() {
      return question.assumed() || answer.assumed();
    }
  }

  /** Its name: the answers, such as {@code low · latency}. */
  String key() {
    return String.join(" · ", steps.stream().map(step -> step.answer().name().name()).toList());
  }

  /** Whether something of it is not from a source. */
  boolean assumed() {
    return end.assumed() || steps.stream().anyMatch(Step::assumed);
  }

  /** Every way through a flow, in the order of the answers. */
  static List<Path> all(Advice advice) {
    List<Path> paths = new ArrayList<>();
    follow(advice, advice.start(), List.of(), paths);
    return paths;
  }

  private static void follow(
      Advice advice, Advice.Question question, List<Step> before, List<Path> paths) {
    for (Advice.Answer answer : question.answers()) {
      List<Step> steps = new ArrayList<>(before);
      steps.add(new Step(question, answer));
      String then = answer.then().name();
      advice
          .question(then)
          .ifPresentOrElse(
              next -> follow(advice, next, steps, paths),
              () -> paths.add(new Path(steps, advice.counsel(then).orElseThrow())));
    }
  }
}
