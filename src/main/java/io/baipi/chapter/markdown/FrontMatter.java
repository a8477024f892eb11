package io.baipi.chapter.markdown;

import io.baipi.chapter.source.Head;
import io.baipi.chapter.source.Updated;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.diagnostic.Location;
import io.baipi.template.SourceText;
import io.baipi.yaml.Fields;
import io.baipi.yaml.Yaml;
import io.baipi.yaml.YamlReader;
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
      return new Head("", top, "", top, Optional.empty(), 0);
    }
    Optional<Yaml> yaml = YamlReader.read(source.path(), block.group(1), 1, diagnostics);
    Optional<Fields> fields =
        yaml.flatMap(node -> Fields.of(node, "chapter", "the front matter", diagnostics));
    if (fields.isEmpty()) {
      return new Head("", top, "", top, Optional.empty(), block.end());
    }
    return read(fields.get(), top, block.end(), diagnostics);
  }

  private static Head read(Fields fields, Location top, int bodyOffset, Diagnostics diagnostics) {
    String title = fields.text("title");
    String finding = fields.text("finding");
    Optional<Updated> updated =
        fields
            .node("updated")
            .flatMap(
                node ->
                    Updated.read(
                        node instanceof Yaml.Scalar scalar ? scalar.text() : "",
                        node.location(),
                        diagnostics));
    fields.finish();
    return new Head(
        title,
        start(fields, "title", top),
        finding,
        start(fields, "finding", top),
        updated,
        bodyOffset);
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
}
