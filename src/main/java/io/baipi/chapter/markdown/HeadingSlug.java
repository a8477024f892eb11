package io.baipi.chapter.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Text;

/** The {@code {#slug}} at the end of a heading. */
final class HeadingSlug {
  static final Pattern PATTERN = Pattern.compile("\\s*\\{#([a-z][a-z0-9]*(?:-[a-z0-9]+)*)}\\s*$");

  private HeadingSlug() {}

  /** The slug, which is cut off from the heading's words. */
  static Optional<String> take(Heading heading) {
    if (!(heading.getLastChild() instanceof Text last)) {
      return Optional.empty();
    }
    Matcher match = PATTERN.matcher(last.getLiteral());
    if (!match.find()) {
      return Optional.empty();
    }
    last.setLiteral(last.getLiteral().substring(0, match.start()));
    return Optional.of(match.group(1));
  }
}
