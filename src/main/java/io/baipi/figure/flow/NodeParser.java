package io.baipi.figure.flow;

import io.baipi.diagnostic.Location;
import java.util.Optional;
import java.util.Set;

/** Reads one node: its id, the label in brackets that give its shape, and a class. */
final class NodeParser {
  private static final String OPENING = "[({>";
  private static final Set<Character> FULL_WIDTH = Set.of('（', '［', '｛', '【', '「', '〔');

  private NodeParser() {}

  /**
   * A node as mentioned in a statement.
   *
   * @param shape given when a label is
   * @param styleClass the class after {@code :::}
   */
  record Mention(
      String id,
      Location location,
      Optional<Shape> shape,
      Optional<Label> label,
      Optional<Label> styleClass) {}

  /** A label and the shape that its brackets give. */
  record Described(Shape shape, Label label) {}

  static Mention mention(Cursor cursor) throws Mistake {
    cursor.skipSpace();
    int from = cursor.position();
    String id = id(cursor);
    Location location = cursor.at(from, id.length());
    if (cursor.sees("@{")) {
      throw new Mistake(
          "diagram.syntax",
          cursor.at(cursor.position(), 2),
          "shapes written as @{ … } are not known",
          "write the shape with brackets: A[text], A(text), A{text}");
    }
    Optional<Described> described = described(cursor);
    return new Mention(
        id,
        location,
        described.map(Described::shape),
        described.map(Described::label),
        styleClass(cursor));
  }

  /** Reads a label in brackets, if one opens here. */
  static Optional<Described> described(Cursor cursor) throws Mistake {
    if (FULL_WIDTH.contains(cursor.peek())) {
      throw new Mistake(
          "diagram.syntax",
          cursor.here(),
          "a full-width bracket cannot open a label",
          "write [ ( or { in half width");
    }
    if (cursor.atEnd() || OPENING.indexOf(cursor.peek()) < 0) {
      return Optional.empty();
    }
    int opens = cursor.position();
    int end = end(cursor);
    String whole = cursor.between(opens, end);
    Shape shape = shapeOf(whole);
    int labelAt = opens + shape.opening().length();
    String written = cursor.between(labelAt, end - shape.closing().length());
    Label label = label(written, cursor.at(labelAt, written.length()));
    cursor.moveTo(end);
    return Optional.of(new Described(shape, label));
  }

  /** Reads an id. */
  static String id(Cursor cursor) throws Mistake {
    int from = cursor.position();
    while (!cursor.atEnd() && isIdCharacter(cursor, cursor.position() == from)) {
      cursor.moveTo(cursor.position() + 1);
    }
    String id = cursor.between(from, cursor.position());
    if (id.isEmpty()) {
      throw new Mistake(
          "diagram.syntax",
          cursor.here(),
          cursor.atStatementEnd()
              ? "a node is missing at the end of the statement"
              : "expected a node, found '" + cursor.peek() + "'",
          "write an id of letters and digits, such as A or A[text]");
    }
    if (id.length() > Limits.ID_LENGTH) {
      throw new Mistake(
          "diagram.limit",
          cursor.at(from, id.length()),
          "an id has " + id.length() + " characters; at most " + Limits.ID_LENGTH + " are read",
          "write a short id and put the text in brackets: A[text]");
    }
    return id;
  }

  /** A label, with its length checked. */
  static Label label(String written, Location location) throws Mistake {
    String text = LabelText.of(written);
    if (text.length() > Limits.LABEL_LENGTH) {
      throw new Mistake(
          "diagram.limit",
          location,
          "a label has " + text.length() + " characters; at most " + Limits.LABEL_LENGTH + " fit",
          "shorten it, and say the rest in the chapter");
    }
    return new Label(text, location);
  }

  private static boolean isIdCharacter(Cursor cursor, boolean isFirst) {
    char c = cursor.peek();
    if (Character.isLetterOrDigit(c) || c == '_') {
      return true;
    }
    if (isFirst) {
      return false;
    }
    char next = cursor.peek(1);
    return switch (c) {
      case '-', '.' -> Character.isLetterOrDigit(next) || next == '_';
      default -> false;
    };
  }

  private static Optional<Label> styleClass(Cursor cursor) throws Mistake {
    if (!cursor.accept(":::")) {
      return Optional.empty();
    }
    int from = cursor.position();
    String name = id(cursor);
    return Optional.of(new Label(name, cursor.at(from, name.length())));
  }

  private static Shape shapeOf(String whole) {
    for (Shape shape : Shape.values()) {
      if (shape.encloses(whole)) {
        return shape;
      }
    }
    throw new IllegalStateException(whole);
  }

  /** The end of the bracket that opens here, brackets of the same kind inside it being counted. */
  private static int end(Cursor cursor) throws Mistake {
    String line = cursor.line();
    int opens = cursor.position();
    char open = line.charAt(opens) == '>' ? '[' : line.charAt(opens);
    char close = open == '[' ? ']' : open == '(' ? ')' : '}';
    int depth = 1;
    int i = opens + 1;
    boolean onlyOpenings = true;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '"' && onlyOpenings) {
        i = line.indexOf('"', i + 1);
        if (i < 0) {
          break;
        }
      } else if (c == '\\' && open != '[' && i + 1 < line.length()) {
        i++;
      } else if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        return i + 1;
      }
      onlyOpenings &= "[({/\\".indexOf(c) >= 0;
      i++;
    }
    throw new Mistake(
        "diagram.syntax",
        cursor.at(opens, line.length() - opens),
        "the label is not closed in this line",
        "close it with " + close + ", or put a text that holds brackets in double quotes");
  }
}
