package io.baipi.evidence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a container image (OCI Distribution Specification, "references"): {@code
 * registry/path/name:tag@digest}.
 *
 * @param name the last part of the path
 * @param tag what stands behind the colon, or empty
 */
record Image(String name, String tag) {
  private static final Pattern REFERENCE =
      Pattern.compile("(?:docker://)?(?:[^\\s@]+/)?([^\\s/:@]+)(?::([\\w.-]+))?(?:@\\S+)?");
  private static final Pattern VERSION =
      Pattern.compile("(\\d+\\.\\d+(?:\\.\\d+)?(?:rc\\d+|beta\\d+)?).*");

  static Optional<Image> read(String reference) {
    Matcher matcher = REFERENCE.matcher(reference.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String tag = matcher.group(2);
    return Optional.of(new Image(matcher.group(1), tag == null ? "" : tag));
  }

  /** Whether it is an image of Go's tools: {@code golang}, or a name made from it. */
  boolean isGo() {
    return name.matches("golang|golang-.*|.*-golang");
  }

  /** The version of Go in its tag, or empty. */
  String goVersion() {
    Matcher matcher = VERSION.matcher(tag);
    return matcher.matches() ? matcher.group(1) : "";
  }
}
