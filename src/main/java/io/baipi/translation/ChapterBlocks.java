package io.baipi.translation;

import io.baipi.template.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the source of a chapter apart into blocks, line by line. */
final class ChapterBlocks {
  private static final Pattern FIELD =
      Pattern.compile("(title|finding):\\s*(.*)|:(finding):\\s*(.*)|= +(.*)");
  private static final Pattern HEADING =
      Pattern.compile("(?:#{1,6}|={2,6})\\s+(.*?)\\s*(?:\\{#([\\w-]+)})?\\s*");
  private static final Pattern ANCHOR = Pattern.compile("\\[#([\\w-]+)[^\\]]*]\\s*");
  private static final Pattern FENCE = Pattern.compile("\\s*(`{3,}|~{3,}).*");
  private static final Pattern ADOC_FENCE =
      Pattern.compile("(-{4,}|\\.{4,}|\\+{4,}|/{4,}|\\|={3,}|`{3,}).*");
  private static final Pattern SKIPPED =
      Pattern.compile(
          "!\\[.*]\\((?:chart|table|diagram):.*|(?:chart|table|diagram)::.*|<@\\w+\\s*/>\\s*"
              + "|\\s*</?#[^>]*>\\s*|<#--.*-->\\s*");
  private static final Pattern ADOC_SKIPPED =
      Pattern.compile("\\[[^\\]]*]\\s*|:[\\w!-]+:.*|//.*|\\+\\s*|[=*_]{4,}\\s*|--\\s*");
  private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\]]+)]:\\s*(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+.]+|\\d+[.)])\\s+(.*)");

  private final SourceText source;
  private final boolean asciidoc;
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final StringBuilder words = new StringBuilder();
  private String section = "top";
  private int sections;
  private String anchor = "";
  private String kind = "";
  private String key = "";
  private int start;
  private String fence = "";

  private ChapterBlocks(SourceText source) {
    this.source = source;
    this.asciidoc = source.path().endsWith(".adoc");
  }

  static List<Block> of(SourceText source) {
    ChapterBlocks blocks = new ChapterBlocks(source);
    String text = source.text();
    boolean head = true;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end);
      if (head) {
        blocks.head(line, at);
        head = blocks.asciidoc ? !line.isBlank() : at == 0 || !line.startsWith("---");
      } else {
        blocks.line(line, at);
      }
      at = end < 0 ? text.length() : end + 1;
    }
    blocks.flush();
    return List.copyOf(blocks.blocks);
  }

  private void head(String line, int at) {
    Matcher field = FIELD.matcher(line);
    if (field.matches()) {
      boolean title = field.group(5) != null || "title".equals(field.group(1));
      String value = field.group(asciidoc ? (title ? 5 : 4) : 2);
      begin("", title ? "title" : "finding", at, value == null ? "" : value);
      flush();
    }
  }

  private void line(String line, int at) {
    if (!fence.isEmpty()) {
      words.append('\n').append(line);
      if (line.strip().startsWith(fence)) {
        fence = "";
        flush();
      }
      return;
    }
    Matcher opening = (asciidoc ? ADOC_FENCE : FENCE).matcher(line);
    Matcher heading = HEADING.matcher(line);
    if (opening.matches()) {
      fence = opening.group(1);
      begin(fence.startsWith("|") ? "table" : "code", "", at, line);
    } else if (line.isBlank()) {
      flush();
    } else if (heading.matches() && line.startsWith(asciidoc ? "=" : "#")) {
      heading(heading, at);
    } else if (SKIPPED.matcher(line).matches() || asciidoc && skips(line)) {
      flush();
    } else {
      prose(line, at);
    }
  }

  private boolean skips(String line) {
    Matcher found = ANCHOR.matcher(line);
    if (found.matches()) {
      anchor = found.group(1);
      return true;
    }
    return ADOC_SKIPPED.matcher(line).matches();
  }

  private void heading(Matcher heading, int at) {
    String slug = heading.group(2) == null ? anchor : heading.group(2);
    anchor = "";
    sections++;
    section = slug.isEmpty() ? "s" + sections : slug;
    counts.clear();
    begin("", section + "/heading", at, heading.group(1));
    flush();
  }

  private void prose(String line, int at) {
    Matcher note = NOTE.matcher(line);
    Matcher item = ITEM.matcher(line);
    boolean indented = line.startsWith("  ");
    if (note.matches() && !asciidoc) {
      begin("", "notes/" + note.group(1), at, note.group(2));
      kind = "note";
    } else if (item.matches()) {
      begin("item", "", at, item.group(1));
    } else if (line.startsWith("|")) {
      next("table", line, at);
    } else if (line.startsWith(">")) {
      next("quote", line, at);
    } else if (indented && kind.isEmpty() && !blocks.isEmpty()) {
      // A further paragraph of an item or a note belongs to it, and is hashed with it.
      Block last = blocks.remove(blocks.size() - 1);
      blocks.add(Block.of(last.key(), last.hash() + line, last.location()));
    } else if (kind.isEmpty() || kind.equals("table")) {
      begin("paragraph", "", at, line);
    } else {
      words.append('\n').append(line);
    }
  }

  /** Goes on with a block of lines of one kind, or begins it. */
  private void next(String name, String line, int at) {
    if (kind.equals(name)) {
      words.append('\n').append(line);
    } else {
      begin(name, "", at, line);
    }
  }

  private void begin(String name, String named, int at, String first) {
    flush();
    kind = name.isEmpty() ? "named" : name;
    key =
        named.isEmpty() ? section + "/" + name + "-" + counts.merge(name, 1, Integer::sum) : named;
    start = at;
    words.append(first);
  }

  private void flush() {
    if (!kind.isEmpty()) {
      blocks.add(Block.of(key, words.toString(), source.at(start, 1)));
    }
    kind = "";
    words.setLength(0);
  }
}
