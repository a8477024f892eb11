package io.baipi.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.TextNode;

/**
 * HTML that our own parts made and that must reach the output untouched: it is held out of the tree
 * and put back into the text, so that no parser lowercases an SVG's attributes.
 */
final class Trusted {
  private static final char OPEN = '\uE0F0';
  private static final char CLOSE = '\uE0F1';
  private static final Pattern PLACE = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

  private final List<String> held = new ArrayList<>();

  /** A node that stands for some HTML. */
  TextNode hold(String html) {
    held.add(html);
    return new TextNode(OPEN + Integer.toString(held.size() - 1) + CLOSE);
  }

  /** The text with all HTML back in its place. */
  String release(String text) {
    StringBuilder out =
        new StringBuilder(text.length() + held.stream().mapToInt(String::length).sum());
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      out.append(text, from, place.start()).append(held.get(Integer.parseInt(place.group(1))));
      from = place.end();
    }
    return out.append(text, from, text.length()).toString();
  }
}
