package io.baipi.citation;

import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;

/** Takes a BibTeX file apart; what cannot be read is reported, and the next entry is tried. */
final class BibFile {
  private final String path;
  private final String text;
  private final Diagnostics diagnostics;
  private final List<RawEntry> entries = new ArrayList<>();
  private int at;

  /** An entry as written; the numbers are offsets. */
  record RawEntry(String type, int typeAt, String key, int keyAt, List<RawField> fields) {}

  /** A field as written, without what surrounds its value. */
  record RawField(String name, int nameAt, String value, int valueAt) {}

  /** The entry cannot be read any further. */
  private static final class Broken extends Exception {}

  BibFile(String path, String text, Diagnostics diagnostics) {
    this.path = path;
    this.text = text;
    this.diagnostics = diagnostics;
  }

  List<RawEntry> entries() {
    while (skipBetween()) {
      int start = at;
      try {
        entry();
      } catch (Broken broken) {
        at = Math.max(start + 1, at);
        resume();
      }
    }
    return List.copyOf(entries);
  }

  Location location(int offset, int length) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < Math.min(offset, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Location(path, line, offset - lineStart + 1, Math.max(1, length));
  }

  /** Goes to the next entry; only comments and blanks may stand between entries. */
  private boolean skipBetween() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '@') {
        return true;
      }
      if (c == '%') {
        at = lineEnd(at);
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        int end = lineEnd(at);
        error(
            at,
            end - at,
            "this stands outside of an entry",
            "begin a remark with '%', an entry with '@online{key,'");
        at = end;
        resume();
      }
    }
    return false;
  }

  /** After a mistake, the next entry is the next line that begins with one. */
  private void resume() {
    while (at < text.length()
        && !(text.charAt(at) == '@' && (at == 0 || text.charAt(at - 1) == '\n'))) {
      at++;
    }
  }

  private void entry() throws Broken {
    int typeAt = ++at;
    String type = word();
    if (type.isEmpty()) {
      throw broken(typeAt - 1, 1, "there is no type after '@'", "write '@online{key,'");
    }
    blank();
    if (type.matches("(?i)comment|string|preamble")) {
      throw broken(
          typeAt,
          type.length(),
          "'@" + type + "' is not read",
          "begin a remark with '%', and write words out where they are used");
    }
    expect('{', "'{' after '@" + type + "'");
    blank();
    int keyAt = at;
    while (at < text.length() && ",}\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String key = text.substring(keyAt, at).strip();
    List<RawField> fields = new ArrayList<>();
    blank();
    while (peek() == ',') {
      at++;
      blank();
      if (peek() == '}') {
        break;
      }
      fields.add(field());
      blank();
    }
    expect('}', "',' or '}' after the field");
    entries.add(new RawEntry(type, typeAt, key, keyAt, List.copyOf(fields)));
  }

  private RawField field() throws Broken {
    int nameAt = at;
    String name = word();
    if (name.isEmpty()) {
      throw broken(at, 1, "a field's name is expected here", "write 'title = {…},'");
    }
    blank();
    expect('=', "'=' after '" + name + "'");
    blank();
    int valueAt = at;
    String value;
    char c = peek();
    if (c == '{' || c == '"') {
      valueAt++;
      value = delimited(c == '{' ? '}' : '"');
    } else {
      value = word();
      if (value.isEmpty()) {
        throw broken(at, 1, "'" + name + "' has no value", "write '" + name + " = {…},'");
      }
    }
    blank();
    if (peek() == '#') {
      throw broken(at, 1, "texts cannot be joined with '#'", "write the whole text in one {…}");
    }
    return new RawField(name, nameAt, value, valueAt);
  }

  private String delimited(char close) throws Broken {
    int open = at++;
    int depth = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (depth == 0 && c == close) {
        String value = text.substring(at, i);
        at = i + 1;
        return value;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == '@' && text.charAt(i - 1) == '\n') {
        // An entry inside of a value: the value was never closed.
        break;
      }
    }
    at = open + 1;
    throw broken(open, 1, "this value is never closed", "add '" + close + "' at its end");
  }

  private void expect(char c, String what) throws Broken {
    if (peek() != c) {
      throw broken(
          Math.min(at, Math.max(0, text.length() - 1)),
          1,
          what + " is missing",
          "an entry is written '@online{key, title = {…}, url = {…}}'");
    }
    at++;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void blank() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private String word() {
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(from, at);
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private Broken broken(int offset, int length, String message, String hint) {
    error(offset, length, message, hint);
    return new Broken();
  }

  private void error(int offset, int length, String message, String hint) {
    diagnostics.error("citation.syntax", location(offset, length), message, hint);
  }
}
