package io.baipi.chapter.asciidoc;

import io.baipi.chapter.source.Head;
import io.baipi.chapter.source.Updated;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.template.SourceText;
import io.baipi.text.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code = Title} and the attributes below it, down to the first empty line. */
final class Header {
  private static final Pattern TITLE = Pattern.compile("\\A= +([^\\n]+)(?:\\n|\\z)");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(":([\\w-]+):[ \\t]*([^\\n]*)(?:\\n|\\z)");
  private static final List<String> KNOWN = List.of("finding", "updated");

  private final SourceText source;
  private final Diagnostics diagnostics;
  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Location> places = new HashMap<>();
  private Optional<Updated> updated = Optional.empty();

  private Header(SourceText source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  static Head read(SourceText source, Diagnostics diagnostics) {
    return new Header(source, diagnostics).read();
  }

  private Head read() {
    Location top = Location.at(source.path(), 1, 1);
    Matcher title = TITLE.matcher(source.text());
    if (!title.find()) {
      diagnostics.error(
          "chapter.front-matter",
          top,
          "the chapter has no title",
          "begin the file with '= Title' and ':finding: …', each on its own line");
      return new Head("", top, "", top, Optional.empty(), 0);
    }
    int end = attributes(title.end());
    if (!values.containsKey("finding")) {
      diagnostics.error(
          "chapter.missing-key",
          top,
          "the header needs 'finding'",
          "add ':finding: …' below the title");
    }
    return new Head(
        title.group(1).strip(),
        source.at(title.start(1), title.group(1).length()),
        values.getOrDefault("finding", ""),
        places.getOrDefault("finding", top),
        updated,
        end);
  }

  private int attributes(int from) {
    Matcher attribute = ATTRIBUTE.matcher(source.text());
    int at = from;
    while (attribute.region(at, source.text().length()).lookingAt()) {
      String name = attribute.group(1);
      String value = attribute.group(2).strip();
      Location place = source.at(attribute.start(2), Math.max(1, value.length()));
      if (!KNOWN.contains(name)) {
        diagnostics.error(
            "chapter.unknown-word",
            source.at(attribute.start(1), name.length()),
            "the header does not know '" + name + "'",
            Spelling.hint(name, KNOWN));
      } else if (name.equals("updated")) {
        updated = Updated.read(value, place, diagnostics);
      }
      values.put(name, value);
      places.put(name, place);
      at = attribute.end();
    }
    return at;
  }
}
