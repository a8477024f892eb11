package io.baipi.figure.flow;

import io.baipi.diagnostic.Location;
import java.util.Optional;

/** Reads one link: {@code -->}, {@code -.->}, {@code ==>}, {@code ---}, with or without a label. */
final class LinkParser {
  private static final String DASHES = "–—−‐‑‒―－";
  private static final String ARROWS = "→⟶⇒➔➜＞";

  private LinkParser() {}

  /** A link without its ends. */
  record Connector(Optional<Label> label, Stroke stroke, Tip tail, Tip head, Location location) {}

  /** The line of a link and the tip at its end. */
  private record Body(Stroke stroke, Tip head, Optional<Label> label) {}

  static Connector connector(Cursor cursor) throws Mistake {
    cursor.skipSpace();
    int from = cursor.position();
    Tip tail = Tip.NONE;
    char next = cursor.peek(1);
    if ("<ox".indexOf(cursor.peek()) >= 0 && !cursor.atEnd() && (next == '-' || next == '=')) {
      tail = Tip.of(cursor.peek());
      cursor.moveTo(from + 1);
    }
    Body body = body(cursor, from);
    Location location = cursor.at(from, cursor.position() - from);
    Optional<Label> label = body.label();
    cursor.skipSpace();
    if (cursor.peek() == '|') {
      label = Optional.of(barred(cursor));
    } else if (cursor.peek() == '｜') {
      throw new Mistake(
          "diagram.syntax",
          cursor.here(),
          "a full-width bar cannot open a label",
          "write the label as |text| with half-width bars");
    }
    return new Connector(
        label.filter(text -> !text.text().isEmpty()), body.stroke(), tail, body.head(), location);
  }

  private static Body body(Cursor cursor, int from) throws Mistake {
    if (cursor.peek() == '~') {
      if (cursor.run('~') < 3) {
        throw notAnArrow(cursor, from, "~~~");
      }
      return new Body(Stroke.INVISIBLE, Tip.NONE, Optional.empty());
    }
    if (cursor.sees("-.")) {
      return dotted(cursor, from);
    }
    char c = cursor.peek();
    if (c != '-' && c != '=') {
      throw notAnArrow(cursor, from, "-->");
    }
    Stroke stroke = c == '=' ? Stroke.THICK : Stroke.SOLID;
    int length = cursor.run(c);
    if (length >= 2) {
      Tip head = head(cursor);
      if (head != Tip.NONE || length >= 3) {
        return new Body(stroke, head, Optional.empty());
      }
      String closing = String.valueOf(c).repeat(2);
      Label label = textUntil(cursor, closing, from);
      cursor.run(c);
      return new Body(stroke, head(cursor), Optional.of(label));
    }
    throw notAnArrow(cursor, from, c == '=' ? "==>" : "-->");
  }

  private static Body dotted(Cursor cursor, int from) throws Mistake {
    cursor.accept("-");
    cursor.run('.');
    if (cursor.accept("-")) {
      return new Body(Stroke.DOTTED, head(cursor), Optional.empty());
    }
    Label label = textUntil(cursor, ".-", from);
    cursor.accept(".-");
    return new Body(Stroke.DOTTED, head(cursor), Optional.of(label));
  }

  private static Tip head(Cursor cursor) {
    char c = cursor.peek();
    if (c == '>') {
      cursor.accept(">");
      return Tip.ARROW;
    }
    char next = cursor.peek(1);
    boolean endsThere = next == '\0' || next == '|' || Cursor.isSpace(next);
    if ((c == 'o' || c == 'x') && (endsThere || Character.isLetterOrDigit(next))) {
      cursor.moveTo(cursor.position() + 1);
      return Tip.of(c);
    }
    return Tip.NONE;
  }

  /** The text of {@code -- text -->}, up to where its line goes on. */
  private static Label textUntil(Cursor cursor, String closing, int from) throws Mistake {
    int start = cursor.position();
    int end = cursor.line().indexOf(closing, start);
    while (end > start && cursor.line().charAt(end - 1) == closing.charAt(0)) {
      end--;
    }
    if (end < 0 || cursor.between(start, end).isBlank()) {
      throw new Mistake(
          "diagram.syntax",
          cursor.at(from, Math.max(1, cursor.position() - from)),
          "the link is not finished",
          "write -->, or with a label -->|text| or -- text -->");
    }
    cursor.moveTo(end);
    return NodeParser.label(cursor.between(start, end), cursor.at(start, end - start));
  }

  private static Label barred(Cursor cursor) throws Mistake {
    int open = cursor.position();
    String line = cursor.line();
    int search = open + 1;
    if (line.startsWith("\"", search)) {
      int quote = line.indexOf('"', search + 1);
      search = quote < 0 ? search : quote;
    }
    int close = line.indexOf('|', search);
    if (close < 0) {
      throw new Mistake(
          "diagram.syntax",
          cursor.at(open, line.length() - open),
          "the label of the link is not closed",
          "close it with a second |");
    }
    cursor.moveTo(close + 1);
    return NodeParser.label(line.substring(open + 1, close), cursor.at(open + 1, close - open - 1));
  }

  /** Says what stands where an arrow should, and what was probably meant. */
  private static Mistake notAnArrow(Cursor cursor, int from, String instead) {
    cursor.moveTo(from);
    int end = from;
    String line = cursor.line();
    while (end < line.length()
        && end - from < 6
        && ("-=<>.~".indexOf(line.charAt(end)) >= 0
            || DASHES.indexOf(line.charAt(end)) >= 0
            || ARROWS.indexOf(line.charAt(end)) >= 0)) {
      end++;
    }
    if (end == from) {
      char c = cursor.peek();
      return new Mistake(
          "diagram.syntax",
          cursor.here(),
          "expected a link or the end of the line, found '" + c + "'",
          c == ',' || c == '，' || c == '、'
              ? "join several nodes with &"
              : "write A --> B; put a text that holds brackets in double quotes");
    }
    String found = line.substring(from, end);
    boolean isDash = DASHES.indexOf(found.charAt(0)) >= 0;
    return new Mistake(
        "diagram.arrow",
        cursor.at(from, found.length()),
        "'" + found + "' is not an arrow" + (isDash ? ": it starts with a dash, not a hyphen" : ""),
        "write " + instead);
  }
}
