package io.baipi.template;

import java.util.Arrays;

/** A text that was made from another one, and remembers which character came from where. */
public final class MappedText {
  private final String text;
  private final int[] origins;
  private final int[] lineStarts;

  private MappedText(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
    this.lineStarts = Lines.starts(text);
  }

  /** The text that was made. */
  public String text() {
    return text;
  }

  /** The offset in the original that a character of this text came from or stands for. */
  public int origin(int offset) {
    return origins[Math.max(0, Math.min(offset, origins.length - 1))];
  }

  /** The offset in the original of a line and column of this text, both from 1. */
  public int origin(int line, int column) {
    int start = lineStarts[Math.max(0, Math.min(line - 1, lineStarts.length - 1))];
    return origin(start + Math.max(0, column - 1));
  }

  /** Collects the pieces of a text. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] origins = new int[256];

    /** Takes over a part of the original. */
    void keep(String original, int from, int to) {
      for (int i = from; i < to; i++) {
        add(original.charAt(i), i);
      }
    }

    /** Adds characters that stand for a place of the original. */
    void insert(String added, int at) {
      for (int i = 0; i < added.length(); i++) {
        add(added.charAt(i), at);
      }
    }

    private void add(char c, int origin) {
      if (text.length() + 1 >= origins.length) {
        origins = Arrays.copyOf(origins, origins.length * 2);
      }
      origins[text.length()] = origin;
      text.append(c);
    }

    /** The text so far, which ends at a place of the original. */
    MappedText build(int end) {
      int[] all = Arrays.copyOf(origins, text.length() + 1);
      all[text.length()] = end;
      return new MappedText(text.toString(), all);
    }
  }
}
