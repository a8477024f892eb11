package io.baipi.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paragraphs and figures of a page that have changed, when nothing else has: an open page can
 * then take them in without being loaded anew.
 *
 * @param blocks the new HTML of each, by a selector that finds the old one
 */
record Patch(Map<String, String> blocks) {
  private static final Pattern PARAGRAPH =
      Pattern.compile("(?m)^<p id=\"([^\"]+)\"[^>]*>(?s:.*?)</p>$");

  /** A paragraph, the finding below the title, or a figure: its id, if it has one. */
  private static final Pattern BLOCK =
      Pattern.compile(
          PARAGRAPH.pattern()
              + "|^<p class=\"finding\">(?s:.*?)</p>$"
              + "|^<figure class=\"figure [^\"]*\" id=\"([^\"]+)\">(?s:.*?)^</figure>$");

  private static final String FINDING = "main .finding";

  /** What is said of the page to machines, which no writer looks at. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?m)^<meta name=\"description\"[^>]*>$|^<script type=\"application/ld\\+json\">.*</script>$");

  private static final String START = "\n<p id=\"";
  private static final String END = "</p>\n";

  /** What scripts of the page may have taken hold of; of figures they take hold anew. */
  private static final Pattern HELD =
      Pattern.compile("<(?:table|svg|img|button|input|select|details|script)\\b");

  /** What leads from one page to another; empty when it takes more than paragraphs. */
  static Optional<Patch> between(String before, String now) {
    Optional<Patch> one = ofOne(before, now);
    return one.isPresent() ? one : ofMany(before, now);
  }

  /** The usual case, found without looking at the rest of the page: one paragraph differs. */
  private static Optional<Patch> ofOne(String before, String now) {
    int shorter = Math.min(before.length(), now.length());
    int same = 0;
    while (same < shorter && before.charAt(same) == now.charAt(same)) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
      tail++;
    }
    int start = now.lastIndexOf(START, same) + 1;
    int end = now.indexOf(END, Math.max(same, now.length() - tail));
    int oldEnd = before.length() - now.length() + end;
    if (start == 0 || end < 0 || !before.startsWith(START, start - 1)) {
      return Optional.empty();
    }
    String old = before.substring(start, oldEnd) + "</p>";
    String fresh = now.substring(start, end) + "</p>";
    Matcher was = PARAGRAPH.matcher(old);
    Matcher is = PARAGRAPH.matcher(fresh);
    return was.matches()
            && is.matches()
            && was.group(1).equals(is.group(1))
            && !old.substring(0, old.length() - 4).contains("</p>")
            && !fresh.substring(0, fresh.length() - 4).contains("</p>")
            && !HELD.matcher(old + fresh).find()
        ? Optional.of(new Patch(Map.of(selector(is.group(1)), fresh)))
        : Optional.empty();
  }

  private static Optional<Patch> ofMany(String before, String now) {
    List<Block> old = new ArrayList<>();
    List<Block> fresh = new ArrayList<>();
    if (!rest(before, old).equals(rest(now, fresh)) || old.size() != fresh.size()) {
      return Optional.empty();
    }
    Map<String, String> blocks = new LinkedHashMap<>();
    for (int i = 0; i < old.size(); i++) {
      if (!old.get(i).equals(fresh.get(i))) {
        blocks.put(fresh.get(i).selector(), fresh.get(i).html());
        if (old.get(i).isHeld() || fresh.get(i).isHeld()) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Patch(blocks));
  }

  /** A part of a page. */
  private record Block(String selector, String html) {
    boolean isHeld() {
      return !html.startsWith("<figure") && HELD.matcher(html).find();
    }
  }

  /** A page without its paragraphs and figures, of which only the selectors are left. */
  private static String rest(String html, List<Block> blocks) {
    Matcher match = BLOCK.matcher(UNSEEN.matcher(html).replaceAll(""));
    return match.replaceAll(
        found -> {
          String id = found.group(1) == null ? found.group(2) : found.group(1);
          String selector = id == null ? FINDING : selector(id);
          blocks.add(new Block(selector, found.group()));
          return Matcher.quoteReplacement("<" + selector + ">");
        });
  }

  private static String selector(String id) {
    return "[id='" + id + "']";
  }
}
