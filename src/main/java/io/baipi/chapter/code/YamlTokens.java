package io.baipi.chapter.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits YAML into keys, texts, numbers and comments, a line at a time; enough for print. */
final class YamlTokens {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:0x[0-9a-fA-F]+|\\d[\\d_]*(?:\\.\\d+)?(?:[eE][-+]?\\d+)?)");
  private static final Pattern WORD =
      Pattern.compile("true|false|null|yes|no|on|off|~", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLOCK = Pattern.compile("(?:^|.*\\s)[|>][-+0-9]{0,2}\\s*(?:#.*)?");

  private final List<Span> spans = new ArrayList<>();

  /** How far the key of an open block text is indented; -1 outside one. */
  private int blockIndent = -1;

  /** The quote that a text of several lines is waiting for; NUL outside one. */
  private char openQuote;

  private YamlTokens() {}

  static List<Span> spans(String code) {
    YamlTokens tokens = new YamlTokens();
    String[] lines = code.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      tokens.line(lines[i]);
      if (i < lines.length - 1) {
        tokens.add(Kind.PLAIN, "\n");
      }
    }
    return tokens.spans;
  }

  private void add(Kind kind, String text) {
    if (!text.isEmpty()) {
      spans.add(new Span(kind, text));
    }
  }

  private void line(String line) {
    String bare = line.stripLeading();
    int indent = line.length() - bare.length();
    if (openQuote != 0) {
      int closing = closing(line, 0, openQuote);
      int end = closing < 0 ? line.length() : closing;
      add(Kind.STRING, line.substring(0, end));
      if (closing >= 0) {
        openQuote = 0;
        value(line.substring(end));
      }
      return;
    }
    if (blockIndent >= 0) {
      if (bare.isEmpty() || indent > blockIndent) {
        add(Kind.STRING, line);
        return;
      }
      blockIndent = -1;
    }
    add(Kind.PLAIN, line.substring(0, indent));
    if (bare.equals("---") || bare.equals("...") || bare.startsWith("%")) {
      add(Kind.KEYWORD, bare);
      return;
    }
    if (BLOCK.matcher(bare).matches()) {
      blockIndent = indent;
    }
    entry(bare);
  }

  /** Dashes of a list, then a key, then a value. */
  private void entry(String text) {
    int at = 0;
    while (text.startsWith("- ", at) || text.substring(at).equals("-")) {
      int end = Math.min(text.length(), at + 2);
      add(Kind.OPERATOR, text.substring(at, at + 1));
      add(Kind.PLAIN, text.substring(at + 1, end));
      at = end;
    }
    String rest = text.substring(at);
    int colon = keyEnd(rest);
    if (colon > 0) {
      add(Kind.TYPE, rest.substring(0, colon));
      add(Kind.OPERATOR, ":");
      rest = rest.substring(colon + 1);
    }
    value(rest);
  }

  /** Where the colon after a key is, or -1. */
  private static int keyEnd(String text) {
    int at = 0;
    if (text.startsWith("\"") || text.startsWith("'")) {
      at = closing(text, 1, text.charAt(0));
      if (at < 0) {
        return -1;
      }
    } else if (text.isEmpty() || "[{#&*!|>%".indexOf(text.charAt(0)) >= 0) {
      return -1;
    }
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ':' && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
        return i;
      }
      if (c == '#' && i > 0 && text.charAt(i - 1) == ' ') {
        return -1;
      }
    }
    return -1;
  }

  private void value(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean afterSpace = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      if (c == '#' && afterSpace) {
        add(Kind.COMMENT, text.substring(at));
        return;
      }
      int end = at + 1;
      if (c == '"' || c == '\'') {
        end = quoted(text, at);
      } else if ("[]{},:".indexOf(c) >= 0) {
        add(Kind.OPERATOR, text.substring(at, end));
      } else if ((c == '&' || c == '*' || c == '!') && afterSpace) {
        end = endOfWord(text, at + 1);
        add(Kind.KEYWORD, text.substring(at, end));
      } else if (Character.isWhitespace(c)) {
        add(Kind.PLAIN, text.substring(at, end));
      } else {
        end = plain(text, at);
      }
      at = end;
    }
  }

  private int quoted(String text, int at) {
    char quote = text.charAt(at);
    int closing = closing(text, at + 1, quote);
    int end = closing < 0 ? text.length() : closing;
    openQuote = closing < 0 ? quote : 0;
    boolean isKey = text.startsWith(": ", end) || text.substring(end).equals(":");
    add(isKey ? Kind.TYPE : Kind.STRING, text.substring(at, end));
    return end;
  }

  /** A text without quotes, up to a comment or the punctuation of a flow collection. */
  private int plain(String text, int at) {
    int end = at;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean isColon = c == ':' && (end + 1 == text.length() || text.charAt(end + 1) == ' ');
      boolean isComment = c == '#' && end > 0 && text.charAt(end - 1) == ' ';
      if (isColon || isComment || "[]{},".indexOf(c) >= 0) {
        break;
      }
      end++;
    }
    String whole = text.substring(at, end);
    String word = whole.stripTrailing();
    boolean isKey = text.startsWith(": ", end) || text.substring(end).equals(":");
    add(isKey ? Kind.TYPE : kind(word), word);
    add(Kind.PLAIN, whole.substring(word.length()));
    return end;
  }

  private static Kind kind(String word) {
    if (matches(NUMBER, word)) {
      return Kind.NUMBER;
    }
    if (matches(WORD, word)) {
      return Kind.KEYWORD;
    }
    return word.matches("[|>][-+0-9]{0,2}") ? Kind.OPERATOR : Kind.PLAIN;
  }

  private static boolean matches(Pattern pattern, String word) {
    Matcher matcher = pattern.matcher(word);
    return matcher.matches();
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The place after the quote that closes a text; -1 when the text goes on in the next line. */
  private static int closing(String text, int from, char quote) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && quote == '"') {
        i++;
      } else if (text.charAt(i) == quote) {
        if (quote == '\'' && text.startsWith("'", i + 1)) {
          i++;
        } else {
          return i + 1;
        }
      }
    }
    return -1;
  }
}
