package io.baipi.site;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of licences that a text names: Creative Commons derives them from the names. */
final class Licences {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern ZERO = Pattern.compile("\\bCC0[ -](1\\.0)\\b");
  private static final Pattern COMMONS =
      Pattern.compile("\\bCC[ -](BY(?:-(?:NC|ND|SA|NC-ND|NC-SA))?)[ -](\\d\\.\\d)\\b");

  private Licences() {}

  /** The first licence's address; empty for a licence that has none that follows from its name. */
  static Optional<String> address(String text) {
    Matcher commons = COMMONS.matcher(text);
    if (commons.find()) {
      String kind = commons.group(1).toLowerCase(Locale.ROOT);
      return Optional.of(
          "https://creativecommons.org/licenses/" + kind + "/" + commons.group(2) + "/");
    }
    if (ZERO.matcher(text).find()) {
      return Optional.of("https://creativecommons.org/publicdomain/zero/1.0/");
    }
    return ADDRESS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }
}
