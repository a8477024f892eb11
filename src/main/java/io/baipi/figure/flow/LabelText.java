package io.baipi.figure.flow;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Turns a label as written into plain text with line feeds. */
final class LabelText {
  private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>|\\\\n");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([()\\[\\]{}|])");
  private static final Pattern ENTITY = Pattern.compile("[#&](\\d{2,6}|[a-z]{2,5});");
  private static final Map<String, String> NAMED =
      Map.of("quot", "\"", "amp", "&", "lt", "<", "gt", ">", "nbsp", " ", "apos", "'");

  private LabelText() {}

  /** The text that a reader sees, without quotes, entities and escapes. */
  static String of(String written) {
    String text = unquoted(written.strip());
    text = ESCAPE.matcher(text).replaceAll("$1");
    StringBuilder lines = new StringBuilder();
    for (String line : BREAK.split(text, -1)) {
      String clean =
          ENTITY.matcher(line).replaceAll(LabelText::entity).strip().replaceAll("\\s+", " ");
      if (!clean.isEmpty()) {
        lines.append(lines.isEmpty() ? "" : "\n").append(clean);
      }
    }
    return lines.toString();
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static String entity(MatchResult match) {
    String name = match.group(1);
    String found = NAMED.get(name);
    if (found == null && Character.isDigit(name.charAt(0))) {
      int codePoint = Integer.parseInt(name);
      found = Characters.allowed(codePoint) ? Character.toString(codePoint) : null;
    }
    return java.util.regex.Matcher.quoteReplacement(found == null ? match.group() : found);
  }
}
