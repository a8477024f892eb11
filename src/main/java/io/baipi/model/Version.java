package io.baipi.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as Go and Semantic Versioning 2.0.0 order it: number by number, so that 1.9 comes
 * before 1.19; a part that is missing counts as 0, so that 1.19 is 1.19.0; a pre-release ({@code
 * rc1}, {@code -beta.2}) comes before its release.
 *
 * @param text as written
 * @param preRelease the parts of the pre-release; empty for a release
 */
public record Version(String text, List<Long> numbers, List<String> preRelease)
    implements Comparable<Version> {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:go|v)?(\\d{1,9}(?:\\.\\d{1,9}){0,3})(?:-?((?:alpha|beta|rc)[0-9A-Za-z.-]*)"
              + "|-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?");
  private static final Pattern PIECE = Pattern.compile("\\d+|[^\\d.-]+");

  /** Reads a version; empty when the text is not one. */
  public static Optional<Version> parse(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Long> numbers = new ArrayList<>();
    for (String part : matcher.group(1).split("\\.", -1)) {
      numbers.add(Long.valueOf(part));
    }
    String pre = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
    List<String> pieces =
        pre == null ? List.of() : PIECE.matcher(pre).results().map(r -> r.group()).toList();
    return Optional.of(new Version(text.strip(), List.copyOf(numbers), pieces));
  }

  @Override
  public int compareTo(Version other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int order = Long.compare(number(i), other.number(i));
      if (order != 0) {
        return order;
      }
    }
    if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
      return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
    }
    for (int i = 0; i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
      int order = piece(preRelease.get(i), other.preRelease.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(preRelease.size(), other.preRelease.size());
  }

  private long number(int i) {
    return i < numbers.size() ? numbers.get(i) : 0;
  }

  /** Numbers by size and before words, words by letters. */
  private static int piece(String a, String b) {
    boolean digitsA = Character.isDigit(a.charAt(0));
    boolean digitsB = Character.isDigit(b.charAt(0));
    if (digitsA && digitsB) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return digitsA != digitsB ? (digitsA ? -1 : 1) : a.compareTo(b);
  }
}
