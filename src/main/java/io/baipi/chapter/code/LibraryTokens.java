package io.baipi.chapter.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/** Runs a token maker of RSyntaxTextArea over each line, with the state that the last one left. */
final class LibraryTokens {
  private final TokenMaker maker;
  private final boolean marksCalls;

  LibraryTokens(TokenMaker maker, boolean marksCalls) {
    this.maker = maker;
    this.marksCalls = marksCalls;
  }

  /**
   * The spans of a code.
   *
   * @param masked the same code, as the token maker is to read it
   */
  List<Span> spans(String code, Masked masked) {
    Kind[] kinds = new Kind[code.length()];
    Arrays.fill(kinds, Kind.PLAIN);
    int state = TokenTypes.NULL;
    int from = 0;
    for (String line : masked.text().split("\n", -1)) {
      state = mark(line, state, kinds, from);
      from += line.length() + 1;
    }
    masked.known().stream().forEach(i -> kinds[i] = masked.kind());
    return runs(code, kinds);
  }

  /** Marks the kinds of one line's characters and returns the state for the next line. */
  private int mark(String line, int state, Kind[] kinds, int from) {
    char[] characters = line.toCharArray();
    Segment segment = new Segment(characters, 0, characters.length);
    int at = 0;
    for (Token token = maker.getTokenList(segment, state, 0);
        token != null && token.isPaintable();
        token = token.getNextToken()) {
      int end = Math.min(line.length(), at + token.length());
      Arrays.fill(kinds, from + at, from + end, kind(token, line, end));
      at = end;
    }
    return maker.getLastTokenTypeOnLine(new Segment(characters, 0, characters.length), state);
  }

  private static List<Span> runs(String code, Kind[] kinds) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= code.length(); i++) {
      boolean ends =
          i == code.length()
              || kinds[i] != kinds[from]
              || code.charAt(i) == '\n'
              || code.charAt(i - 1) == '\n';
      if (ends) {
        spans.add(new Span(kinds[from], code.substring(from, i)));
        from = i;
      }
    }
    return spans;
  }

  private Kind kind(Token token, String line, int end) {
    return switch (token.getType()) {
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          Kind.COMMENT;
      case TokenTypes.RESERVED_WORD,
          TokenTypes.RESERVED_WORD_2,
          TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.PREPROCESSOR,
          TokenTypes.ANNOTATION,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION ->
          Kind.KEYWORD;
      // For Java these are the classes of java.lang.
      case TokenTypes.FUNCTION ->
          marksCalls && Character.isUpperCase(token.charAt(0)) ? Kind.TYPE : Kind.FUNCTION;
      case TokenTypes.MARKUP_TAG_NAME -> Kind.FUNCTION;
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL ->
          Kind.NUMBER;
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.MARKUP_CDATA,
          TokenTypes.ERROR_STRING_DOUBLE,
          TokenTypes.ERROR_CHAR ->
          Kind.STRING;
      case TokenTypes.DATA_TYPE, TokenTypes.VARIABLE, TokenTypes.MARKUP_TAG_ATTRIBUTE -> Kind.TYPE;
      case TokenTypes.OPERATOR,
          TokenTypes.MARKUP_TAG_DELIMITER,
          TokenTypes.MARKUP_CDATA_DELIMITER,
          TokenTypes.MARKUP_ENTITY_REFERENCE ->
          Kind.OPERATOR;
      case TokenTypes.IDENTIFIER ->
          marksCalls && line.startsWith("(", end) ? Kind.FUNCTION : Kind.PLAIN;
      default -> Kind.PLAIN;
    };
  }
}
