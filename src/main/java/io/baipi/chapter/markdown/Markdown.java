package io.baipi.chapter.markdown;

import io.baipi.chapter.source.Head;
import io.baipi.chapter.source.Markup;
import io.baipi.chapter.source.Piece;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.template.MappedText;
import io.baipi.template.SourceText;
import java.util.IdentityHashMap;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Chapters in Markdown: CommonMark with tables, footnotes, task lists and heading ids. */
public final class Markdown implements Markup {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), FootnotesExtension.create(), TaskListItemsExtension.create());

  private final Parser parser =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(60)
          .build();

  @Override
  public Head head(SourceText source, Diagnostics diagnostics) {
    return FrontMatter.read(source, diagnostics);
  }

  @Override
  public List<Piece> pieces(MappedText text, SourceText source, Diagnostics diagnostics) {
    return PieceVisitor.pieces(parser.parse(text.text()), text.text());
  }

  @Override
  public String html(String body) {
    Node document = parser.parse(body);
    IdentityHashMap<Node, String> slugs = takeSlugs(document);
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .attributeProviderFactory(
            context ->
                (node, tag, attributes) -> {
                  String slug = slugs.get(node);
                  if (slug != null) {
                    attributes.put("id", slug);
                  }
                })
        .build()
        .render(document);
  }

  private static IdentityHashMap<Node, String> takeSlugs(Node document) {
    IdentityHashMap<Node, String> slugs = new IdentityHashMap<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            HeadingSlug.take(heading).ifPresent(slug -> slugs.put(heading, slug));
          }
        });
    return slugs;
  }
}
