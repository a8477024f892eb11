package io.baipi.template;

import java.util.stream.IntStream;

/** Where the lines of a text begin. */
final class Lines {
  private Lines() {}

  static int[] starts(String text) {
    return IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').map(i -> i + 1))
        .toArray();
  }
}
