package io.baipi.model.advice;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.model.Named;
import io.baipi.text.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a flow has one start, that every answer leads somewhere, that no way runs in a circle
 * and that everything can be reached; then every path ends.
 */
final class FlowCheck {
  private static final int MOST_PATHS = 500;

  private final Map<String, Advice.Question> questions = new LinkedHashMap<>();
  private final Map<String, Advice.Counsel> counsels = new LinkedHashMap<>();
  private final Diagnostics diagnostics;
  private final Map<String, Long> paths = new LinkedHashMap<>();
  private final Set<String> reached = new HashSet<>();
  private boolean sound = true;

  FlowCheck(
      List<Advice.Question> questions, List<Advice.Counsel> counsels, Diagnostics diagnostics) {
    questions.forEach(question -> this.questions.put(question.name().name(), question));
    counsels.forEach(counsel -> this.counsels.put(counsel.name().name(), counsel));
    this.diagnostics = diagnostics;
  }

  private void error(String code, Location at, String message, String hint) {
    sound = false;
    diagnostics.error(code, at, message, hint);
  }

  /** The question that the flow begins with; empty when the flow is broken, which is reported. */
  Optional<Advice.Question> start(Location at) {
    for (Advice.Counsel counsel : counsels.values()) {
      if (questions.containsKey(counsel.name().name())) {
        error(
            "model.name-taken",
            counsel.name().location(),
            "'" + counsel.name().name() + "' is already the name of a question",
            "give it another name");
      }
    }
    questions.values().forEach(question -> question.answers().forEach(this::leadsSomewhere));
    if (!sound) {
      return Optional.empty();
    }
    List<Advice.Question> starts = starts();
    if (starts.isEmpty()) {
      error(
          "model.no-start",
          at,
          "there is no question that the flow could start with",
          "one question must be such that no answer leads to it");
    } else if (starts.size() > 1) {
      Named second = starts.get(1).name();
      error(
          "model.several-starts",
          second.location(),
          "no answer leads to '"
              + second.name()
              + "', nor to '"
              + starts.get(0).name().name()
              + "', so that both are a start",
          "let an answer lead to one of them");
    }
    questions.values().forEach(question -> visit(question, new LinkedHashSet<>()));
    starts.stream().findFirst().ifPresent(this::reach);
    if (starts.size() == 1) {
      reportUnreached();
      tooMany(starts.get(0));
    }
    return sound ? starts.stream().findFirst() : Optional.empty();
  }

  private void leadsSomewhere(Advice.Answer answer) {
    String then = answer.then().name();
    if (!questions.containsKey(then) && !counsels.containsKey(then)) {
      List<String> known = new ArrayList<>(questions.keySet());
      known.addAll(counsels.keySet());
      error(
          "model.leads-nowhere",
          answer.then().location(),
          "there is no question and no outcome '" + then + "'",
          Spelling.hint(then, known));
    }
  }

  private List<Advice.Question> starts() {
    Set<String> targets = new HashSet<>();
    questions
        .values()
        .forEach(question -> question.answers().forEach(a -> targets.add(a.then().name())));
    return questions.values().stream().filter(q -> !targets.contains(q.name().name())).toList();
  }

  /** Counts the paths from a question; reports the answer that closes a circle. */
  private long visit(Advice.Question question, Set<String> way) {
    String name = question.name().name();
    Long known = paths.get(name);
    if (known != null) {
      return known;
    }
    way.add(name);
    long count = 0;
    for (Advice.Answer answer : question.answers()) {
      String then = answer.then().name();
      Advice.Question next = questions.get(then);
      if (next == null) {
        count++;
      } else if (way.contains(then)) {
        List<String> circle = new ArrayList<>(way);
        circle = new ArrayList<>(circle.subList(circle.indexOf(then), circle.size()));
        circle.add(then);
        error(
            "model.circle",
            answer.then().location(),
            "the questions lead in a circle: " + String.join(" → ", circle),
            "let this answer lead on, or to an outcome");
      } else {
        count = Math.min(MOST_PATHS + 1L, count + visit(next, way));
      }
    }
    way.remove(name);
    paths.put(name, count);
    return count;
  }

  private void reach(Advice.Question question) {
    if (reached.add(question.name().name())) {
      for (Advice.Answer answer : question.answers()) {
        Advice.Question next = questions.get(answer.then().name());
        if (next == null) {
          reached.add(answer.then().name());
        } else {
          reach(next);
        }
      }
    }
  }

  private void reportUnreached() {
    questions.values().forEach(question -> reportUnreached(question.name(), "question"));
    counsels.values().forEach(counsel -> reportUnreached(counsel.name(), "outcome"));
  }

  private void reportUnreached(Named name, String what) {
    if (!reached.contains(name.name())) {
      error(
          "model.unreachable",
          name.location(),
          "no path leads to the " + what + " '" + name.name() + "'",
          "let an answer lead to it, or delete it");
    }
  }

  private void tooMany(Advice.Question start) {
    if (paths.getOrDefault(start.name().name(), 0L) > MOST_PATHS) {
      error(
          "model.paths",
          start.name().location(),
          "the flow has more than " + MOST_PATHS + " paths",
          "ask fewer questions; nobody reads such a decision table");
    }
  }
}
