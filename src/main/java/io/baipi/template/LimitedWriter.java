package io.baipi.template;

import java.io.Writer;

/** Collects a template's output up to a limit. */
final class LimitedWriter extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final int limit;

  LimitedWriter(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(char[] buffer, int offset, int length) {
    if (text.length() + length > limit) {
      throw new LimitReached("it writes more than " + limit + " characters");
    }
    text.append(buffer, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  String text() {
    return text.toString();
  }
}
