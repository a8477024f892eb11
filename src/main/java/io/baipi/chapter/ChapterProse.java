package io.baipi.chapter;

import io.baipi.chapter.source.Piece;
import io.baipi.diagnostic.Location;
import io.baipi.typography.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a chapter in one text: an empty line between paragraphs, nothing where emphasis
 * begins or ends, and objects for code and links, whose words are another's.
 */
final class ChapterProse {
  private static final Pattern SOFT_BREAK = Pattern.compile("[*_~]*[ \\t\\\\]*\\n[ \\t]*[*_~]*");
  private static final Pattern EMPHASIS = Pattern.compile("[*_~]+");
  private static final Pattern ASCIIDOC_MARK =
      Pattern.compile("^\\s*(?:[*.-]+|\\d+\\.)\\s+|[*_#^~]+(?=\\S)|(?<=\\S)[*_#^~]+");

  private final Wording wording;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> offsets = new ArrayList<>();
  private final List<int[]> links = new ArrayList<>();

  /** Whether the next character is a blank that Markdown needs. */
  private boolean blank;

  private ChapterProse(Wording wording) {
    this.wording = wording;
  }

  static ChapterProse of(Wording wording) {
    ChapterProse prose = new ChapterProse(wording);
    wording.pieces().forEach(prose::link);
    int end = -1;
    for (Piece piece : wording.pieces()) {
      if (piece instanceof Piece.Words words && !words.offsets().isEmpty()) {
        if (end >= 0) {
          prose.gap(end, words);
        }
        prose.words(words);
        end = words.offsets().get(words.offsets().size() - 1) + 1;
      }
    }
    return prose;
  }

  String text() {
    return text.toString();
  }

  /** Where a part of the text stands in the chapter's file. */
  Location at(int start, int length) {
    int from = offsets.get(start);
    int to = offsets.get(Math.min(start + Math.max(1, length), offsets.size()) - 1);
    return wording.at(from, Math.max(1, to + 1 - from));
  }

  private void link(Piece piece) {
    if (piece instanceof Piece.Link link) {
      int end = link.offset() + link.length();
      String source = source();
      if (end <= source.length() && end > 0 && source.charAt(end - 1) == '[') {
        int close = source.indexOf(']', end);
        end = close < 0 ? end : close + 1;
      }
      links.add(new int[] {link.offset(), end});
    }
  }

  /** What lies between two pieces of prose. */
  private void gap(int from, Piece.Words next) {
    int to = next.offset();
    String between = from < to ? source().substring(from, to) : from > to ? "\n\n" : "";
    if (between.indexOf('|') >= 0
        || between.indexOf('\n') >= 0 && !SOFT_BREAK.matcher(between).matches()) {
      add("\n\n", from);
    } else if (between.indexOf('\n') >= 0) {
      add("\n", from);
    } else if (between.indexOf('`') >= 0) {
      add(String.valueOf(Prose.OBJECT), from);
    } else if (EMPHASIS.matcher(between).matches()) {
      emphasis(next);
    }
  }

  /** Emphasis that ends or begins with a mark needs a blank there, or Markdown does not see it. */
  private void emphasis(Piece.Words next) {
    int last = text.length() - 1;
    if (last > 0 && text.charAt(last) == ' ' && isMark(next.text().charAt(0))) {
      text.setCharAt(last, Prose.OBJECT);
    }
    blank = last >= 0 && isMark(text.charAt(last)) && next.text().startsWith(" ");
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
  }

  private void words(Piece.Words words) {
    String own = words.text();
    boolean asciidoc = wording.source().path().endsWith(".adoc");
    boolean[] marks = new boolean[own.length()];
    if (asciidoc) {
      ASCIIDOC_MARK
          .matcher(own)
          .results()
          .forEach(match -> java.util.Arrays.fill(marks, match.start(), match.end(), true));
    }
    for (int i = 0; i < own.length(); i++) {
      blank &= i == 0;
      int offset = words.offsets().get(i);
      char c = own.charAt(i);
      boolean masked = c == ' ' && !Character.isWhitespace(charAt(offset));
      if (Prose.isMark(c)) {
        continue;
      }
      if (asciidoc && c == '|') {
        add("\n\n", offset);
      } else if (masked || isInLink(offset) || i == 0 && blank) {
        add(String.valueOf(Prose.OBJECT), offset);
      } else if (!marks[i]) {
        add(String.valueOf(c), offset);
      }
    }
  }

  private void add(String part, int offset) {
    text.append(part);
    for (int i = 0; i < part.length(); i++) {
      offsets.add(offset);
    }
  }

  private boolean isInLink(int offset) {
    return links.stream().anyMatch(link -> link[0] <= offset && offset < link[1]);
  }

  private char charAt(int offset) {
    return offset < source().length() ? source().charAt(offset) : ' ';
  }

  private String source() {
    return wording.text().text();
  }
}
