package io.baipi.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a {@code go.mod} or {@code go.work} file (Go Modules Reference, "go.mod files"): a
 * verb and its words, alone or in a block in round brackets.
 */
final class GoModule {
  /**
   * One directive.
   *
   * @param words what follows the verb, without quotes
   * @param comment the text behind {@code //}
   */
  record Directive(int line, String verb, List<String> words, String comment) {
    String first() {
      return words.isEmpty() ? "" : words.get(0);
    }
  }

  private GoModule() {}

  static List<Directive> directives(String text) {
    List<Directive> directives = new ArrayList<>();
    String block = "";
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int slashes = comment(line);
      String comment = slashes < 0 ? "" : line.substring(slashes + 2).strip();
      List<String> words = words(slashes < 0 ? line : line.substring(0, slashes));
      if (words.isEmpty()) {
        continue;
      }
      if (!block.isEmpty()) {
        if (words.get(0).equals(")")) {
          block = "";
        } else {
          directives.add(new Directive(number, block, words, comment));
        }
      } else if (words.get(words.size() - 1).equals("(")) {
        block = words.get(0);
      } else {
        directives.add(
            new Directive(number, words.get(0), words.subList(1, words.size()), comment));
      }
    }
    return directives;
  }

  /** Where a comment starts, or -1; slashes inside quotes are part of a path. */
  private static int comment(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '`') {
        quote = c;
      } else if (line.startsWith("//", i)) {
        return i;
      }
    }
    return -1;
  }

  /** The value of the last directive of a verb, or an empty text. */
  static String value(String text, String verb) {
    String value = "";
    for (Directive directive : directives(text)) {
      if (directive.verb().equals(verb)) {
        value = directive.first();
      }
    }
    return value;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    // A bracket may touch its verb.
    String spaced = line.replace("(", " ( ").replace(")", " ) ");
    for (String word : spaced.strip().split("\\s+", -1)) {
      if (word.length() > 1 && (word.startsWith("\"") || word.startsWith("`"))) {
        words.add(word.substring(1, word.length() - 1));
      } else if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** The facts of a {@code go.mod}: the module with its versions, and each thing it requires. */
  static List<Fact> moduleFacts(RepositoryFile file) {
    List<Fact> facts = new ArrayList<>();
    List<Directive> directives = directives(file.text());
    for (Directive directive : directives) {
      switch (directive.verb()) {
        case "module" ->
            facts.add(file.fact("module", directive.line(), "", "module", directive.first(), ""));
        case "go", "toolchain" ->
            facts.add(
                file.fact("module", directive.line(), "", directive.verb(), directive.first(), ""));
        case "require" ->
            facts.add(
                file.fact(
                    "require",
                    directive.line(),
                    "",
                    directive.first(),
                    directive.words().size() > 1 ? directive.words().get(1) : "",
                    directive.comment().matches("indirect\\b.*") ? "indirect" : "direct"));
        default -> {
          // replace, exclude, retract and the rest say nothing of what is required.
        }
      }
    }
    return facts;
  }

  /** The facts of a {@code go.work}: its versions and the modules that it uses. */
  static List<Fact> workspaceFacts(RepositoryFile file) {
    List<Fact> facts = new ArrayList<>();
    for (Directive directive : directives(file.text())) {
      if (List.of("go", "toolchain", "use").contains(directive.verb())) {
        facts.add(
            file.fact("workspace", directive.line(), "", directive.verb(), directive.first(), ""));
      }
    }
    return facts;
  }
}
