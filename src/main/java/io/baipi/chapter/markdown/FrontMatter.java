package io.baipi.chapter.markdown;

import io.baipi.chapter.source.Head;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.template.SourceText;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import io.baipi.yaml.YamlReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The YAML between two lines of {@code ---} at the top of a chapter. */
final class FrontMatter {
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\A---[ \\t]*\\n(.*?)^---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL | Pattern.MULTILINE);

  private FrontMatter() {}

  static Head read(SourceText source, Diagnostics diagnostics) {
    Matcher block = BLOCK.matcher(source.text());
    Location top = Location.at(source.path(), 1, 1);
    if (!block.find()) {
      diagnostics.error(
          "chapter.front-matter",
          top,
          "the chapter has no front matter",
          "begin the file with '---', 'title: …', 'finding: …' and '---', each on its own line");
      return new Head("", top, "", top, 0);
    }
    Optional<Yaml> yaml = YamlReader.read(source.path(), block.group(1), 1, diagnostics);
    Optional<Fields> fields =
        yaml.flatMap(node -> Fields.of(node, "chapter", "the front matter", diagnostics));
    if (fields.isEmpty()) {
      return new Head("", top, "", top, block.end());
    }
    return read(fields.get(), top, block.end(), diagnostics);
  }

  private static Head read(Fields fields, Location top, int bodyOffset, Diagnostics diagnostics) {
    String title = fields.text("title");
    String finding = fields.text("finding");
    fields
        .node("updated")
        .filter(node -> !isDate(node))
        .ifPresent(
            node ->
                diagnostics.error(
                    "chapter.date",
                    node.location(),
                    "'updated' must be a date",
                    "write it as 2026-11-21"));
    fields.finish();
    return new Head(
        title, start(fields, "title", top), finding, start(fields, "finding", top), bodyOffset);
  }

  /** Where the text itself starts, which is after the quote of a quoted scalar. */
  private static Location start(Fields fields, String key, Location top) {
    return fields
        .node(key)
        .map(
            node ->
                node instanceof Yaml.Scalar scalar && scalar.quoted()
                    ? node.location().right(1)
                    : node.location())
        .orElse(top);
  }

  private static boolean isDate(Yaml node) {
    try {
      return node instanceof Yaml.Scalar scalar && LocalDate.parse(scalar.text()).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
