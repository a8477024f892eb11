package io.baipi.chapter.asciidoc;

import io.baipi.html.Escape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;

/** {@code chart::id[caption]}: the place of a figure, in the form that Markdown gives it. */
final class FigureMacro extends BlockMacroProcessor {
  static final List<String> KINDS = List.of("chart", "table", "diagram");

  private final String kind;

  FigureMacro(String kind) {
    super(kind, new HashMap<>(Map.of(ContentModel.KEY, ContentModel.RAW)));
    this.kind = kind;
  }

  @Override
  public StructuralNode process(
      StructuralNode parent, String target, Map<String, Object> attributes) {
    String caption = String.valueOf(attributes.getOrDefault("text", ""));
    String image =
        "<p><img src=\""
            + Escape.html(kind + ":" + target)
            + "\" alt=\""
            + Escape.html(unquote(caption.strip()))
            + "\"></p>";
    return createBlock(parent, "pass", image);
  }

  private static String unquote(String text) {
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
