package io.baipi.pdf.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as SVG writes them: of user units, without other units. */
final class Numbers {
  static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

  /** Drawings are not larger; what is would be no number in a PDF. */
  private static final double LARGEST = 100_000;

  private Numbers() {}

  static double one(String said) {
    String number = said.strip().replaceFirst("px$", "");
    if (!NUMBER.matcher(number).matches()) {
      throw new UnknownMarkException(said);
    }
    double value = Double.parseDouble(number);
    if (Math.abs(value) > LARGEST) {
      throw new UnknownMarkException(said);
    }
    return value;
  }

  static List<Double> all(String said) {
    List<Double> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(said);
    int end = 0;
    while (number.find()) {
      between(said.substring(end, number.start()));
      numbers.add(one(number.group()));
      end = number.end();
    }
    between(said.substring(end));
    return numbers;
  }

  private static void between(String said) {
    if (!said.isEmpty() && !BETWEEN.matcher(said).matches()) {
      throw new UnknownMarkException(said);
    }
  }
}
