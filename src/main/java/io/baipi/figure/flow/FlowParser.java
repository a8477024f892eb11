package io.baipi.figure.flow;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the flow chart part of Mermaid's source; each statement that is wrong is reported. */
final class FlowParser {
  private static final Set<String> OTHER_CHARTS =
      Set.of(
          "sequenceDiagram",
          "classDiagram",
          "stateDiagram",
          "stateDiagram-v2",
          "erDiagram",
          "gantt",
          "pie",
          "journey",
          "mindmap",
          "timeline",
          "gitGraph");

  private final Draft draft = new Draft();
  private final Diagnostics found = new Diagnostics();
  private Optional<Flow> flow = Optional.empty();
  private boolean headed;
  private int mistakes;

  private FlowParser() {}

  /**
   * Reads a chart; empty when anything in it is wrong, which is then reported.
   *
   * @param start where the first character of the source stands
   */
  static Optional<Chart> parse(String source, Location start, Diagnostics diagnostics) {
    FlowParser parser = new FlowParser();
    Optional<Chart> chart = parser.read(source, start);
    parser.found.sorted().forEach(diagnostics::add);
    return parser.found.hasErrors() ? Optional.empty() : chart;
  }

  private Optional<Chart> read(String source, Location start) {
    if (source.length() > Limits.SOURCE_LENGTH) {
      found.error(
          "diagram.limit",
          start,
          "the source has more than " + Limits.SOURCE_LENGTH + " characters",
          "make several charts of it");
      return Optional.empty();
    }
    int number = start.line();
    for (String line : source.split("\r\n|\n|\r", -1)) {
      Location lineStart = Location.at(start.path(), number, Math.max(1, start.column()));
      checkCharacters(line, lineStart);
      if (!readLine(new Cursor(line, lineStart))) {
        return Optional.empty();
      }
      number++;
    }
    if (!headed) {
      found.error(
          "diagram.header",
          start,
          "the chart is empty",
          "start with a line such as 'flowchart TD'");
      return Optional.empty();
    }
    if (found.hasErrors()) {
      return Optional.empty();
    }
    Chart chart = draft.finish(flow.orElse(Flow.DOWN), found);
    if (chart.nodes().isEmpty()) {
      found.error("diagram.empty", start, "the chart has no nodes", "write a line such as A --> B");
    }
    return Optional.of(chart);
  }

  private void checkCharacters(String line, Location start) {
    int at = 0;
    while (at < line.length()) {
      int c = line.codePointAt(at);
      if (!Characters.allowed(c)) {
        found.error(
            "diagram.character",
            start.right(at),
            "the character U+" + hex(c) + " cannot stand in a chart",
            "remove it; it is invisible");
        return;
      }
      at += Character.charCount(c);
    }
  }

  private static String hex(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** Reads the statements of a line; false when reading on makes no sense. */
  private boolean readLine(Cursor cursor) {
    try {
      while (true) {
        cursor.skipSpace();
        if (cursor.accept(";")) {
          continue;
        }
        if (cursor.atStatementEnd()) {
          return true;
        }
        if (!headed) {
          header(cursor);
        } else {
          statement(cursor);
        }
        if (!cursor.atStatementEnd()) {
          throw new Mistake(
              "diagram.syntax",
              cursor.here(),
              "expected the end of the statement, found '" + cursor.peek() + "'",
              "start a new line");
        }
      }
    } catch (Mistake mistake) {
      found.error(mistake.code(), mistake.location(), mistake.message(), mistake.hint());
      mistakes++;
      if (mistakes == Limits.MISTAKES) {
        found.error(
            "diagram.limit", cursor.lineStart(), "too many mistakes: the rest is not read", "");
      }
      return headed && mistakes < Limits.MISTAKES;
    }
  }

  private void header(Cursor cursor) throws Mistake {
    int from = cursor.position();
    String word = cursor.word();
    if (!word.equals("graph") && !word.equals("flowchart")) {
      throw new Mistake(
          "diagram.header",
          cursor.at(from, word.length()),
          OTHER_CHARTS.contains(word)
              ? "only flow charts are drawn, not '" + word + "'"
              : "a chart starts with 'flowchart', not with '" + word + "'",
          "write 'flowchart TD' or 'flowchart LR' in the first line");
    }
    headed = true;
    flow = Optional.of(directionWord(cursor));
  }

  private static Flow directionWord(Cursor cursor) throws Mistake {
    cursor.skipSpace();
    int from = cursor.position();
    String word = cursor.word();
    return Flow.of(word)
        .orElseThrow(
            () ->
                new Mistake(
                    "diagram.direction",
                    cursor.at(from, word.length()),
                    word.isEmpty()
                        ? "the direction is missing"
                        : "unknown direction '" + word + "'",
                    "known: " + Flow.WORDS));
  }

  private void statement(Cursor cursor) throws Mistake {
    int from = cursor.position();
    String word = cursor.word();
    Location location = cursor.at(from, word.length());
    switch (word) {
      case "subgraph" -> subgraph(cursor, location);
      case "end" -> draft.closeGroup(location);
      case "direction" -> draft.direction(directionWord(cursor), location);
      case "classDef" -> classDef(cursor);
      case "class" -> useClass(cursor);
      case "style" -> style(cursor);
      case "click", "href" ->
          throw new Mistake(
              "diagram.unsupported",
              location,
              "a chart cannot hold links or scripts",
              "put the link into the chapter");
      case "linkStyle", "accTitle:", "accDescr:", "accTitle", "accDescr" ->
          throw new Mistake(
              "diagram.unsupported",
              location,
              "'" + word + "' is not known",
              word.startsWith("acc")
                  ? "the title stands in the front matter; the description is generated"
                  : "use -.-> for a dotted and ==> for a thick link");
      default -> {
        cursor.moveTo(from);
        chain(cursor);
      }
    }
  }

  private void subgraph(Cursor cursor, Location keyword) throws Mistake {
    try {
      cursor.skipSpace();
      if (cursor.atStatementEnd()) {
        throw new Mistake(
            "diagram.syntax", keyword, "the subgraph has no name", "write subgraph id [title]");
      }
      namedSubgraph(cursor);
    } catch (Mistake mistake) {
      // So that its 'end' is not reported as well.
      draft.openGroup("subgraph in line " + keyword.line(), new Label("", keyword), keyword);
      throw mistake;
    }
  }

  private void namedSubgraph(Cursor cursor) throws Mistake {
    int from = cursor.position();
    String id = groupId(cursor);
    cursor.skipSpace();
    if (cursor.peek() == '[') {
      Location location = cursor.at(from, Math.max(1, id.length()));
      Label label = NodeParser.described(cursor).map(NodeParser.Described::label).orElseThrow();
      draft.openGroup(id.isEmpty() ? label.text() : id, label, location);
      return;
    }
    cursor.moveTo(from);
    String title = cursor.rest().strip();
    Location location = cursor.at(from, title.length());
    Label label = NodeParser.label(title, location);
    draft.openGroup(label.text(), label, location);
  }

  private static String groupId(Cursor cursor) {
    int from = cursor.position();
    while (!cursor.atEnd() && !Cursor.isSpace(cursor.peek()) && "[\";".indexOf(cursor.peek()) < 0) {
      cursor.moveTo(cursor.position() + 1);
    }
    return cursor.between(from, cursor.position());
  }

  private void classDef(Cursor cursor) throws Mistake {
    List<Label> names = names(cursor);
    Look look = StyleParser.look(cursor);
    names.forEach(name -> draft.defineClass(name.text(), look));
  }

  private void useClass(Cursor cursor) throws Mistake {
    List<Label> ids = names(cursor);
    cursor.skipSpace();
    String name = NodeParser.id(cursor);
    ids.forEach(id -> draft.useClass(id.text(), id.location(), name));
  }

  private void style(Cursor cursor) throws Mistake {
    List<Label> ids = names(cursor);
    Look look = StyleParser.look(cursor);
    ids.forEach(id -> draft.style(id.text(), id.location(), look));
  }

  /** Ids with commas between them. */
  private static List<Label> names(Cursor cursor) throws Mistake {
    List<Label> names = new ArrayList<>();
    do {
      cursor.skipSpace();
      int from = cursor.position();
      String name = NodeParser.id(cursor);
      names.add(new Label(name, cursor.at(from, name.length())));
    } while (cursor.accept(","));
    return names;
  }

  private void chain(Cursor cursor) throws Mistake {
    List<NodeParser.Mention> left = nodes(cursor);
    while (!cursor.atStatementEnd()) {
      LinkParser.Connector connector = LinkParser.connector(cursor);
      List<NodeParser.Mention> right = nodes(cursor);
      for (NodeParser.Mention from : left) {
        for (NodeParser.Mention to : right) {
          draft.link(
              new Link(
                  from.id(),
                  to.id(),
                  connector.label(),
                  connector.stroke(),
                  connector.tail(),
                  connector.head(),
                  connector.location()));
        }
      }
      left = right;
    }
  }

  private List<NodeParser.Mention> nodes(Cursor cursor) throws Mistake {
    List<NodeParser.Mention> mentions = new ArrayList<>();
    do {
      NodeParser.Mention mention = NodeParser.mention(cursor);
      if (mention.id().equals("end")) {
        throw new Mistake(
            "diagram.syntax",
            mention.location(),
            "a node cannot be called 'end', which closes a subgraph",
            "call it End or stop");
      }
      draft.mention(mention);
      mentions.add(mention);
      cursor.skipSpace();
    } while (cursor.accept("&"));
    return mentions;
  }
}
