package io.baipi.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * What the sections of an edition's chapters say, read from the published pages: heading and text,
 * in small letters, without figures, notes, the glossary and the list of references.
 */
record Sections(Map<String, String> texts) {
  private static final String APART =
      "figure, .footnotes, .footnote-ref, .cite, .badge, .stale-mark, .permalink, .alert-title,"
          + " dl.glossary, ul.references, math, svg, .site-only";

  /** Reads the pages in a folder. */
  static Sections of(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
        Document page = Jsoup.parse(Files.readString(file));
        if (page.body().is(".page-chapter, .page-brief")) {
          read(page, file.getFileName().toString(), texts);
        }
      }
    }
    return new Sections(texts);
  }

  private static void read(Document page, String name, Map<String, String> texts) {
    page.select(APART).remove();
    String[] section = {""};
    NodeTraversor.traverse(
        (Node node, int depth) -> {
          if (node instanceof Element element) {
            if (element.is("article h1[id], article .text :is(h2, h3, h4)[id]")) {
              section[0] = name + "#" + element.id();
            }
            if (element.isBlock() || element.is("td, th")) {
              texts.merge(section[0], "\n", String::concat);
            }
          } else if (node instanceof TextNode text
              && isIn(text, "h1, h2, h3, h4, .finding, .text")
              && !isIn(text, ".heading-number")) {
            texts.merge(section[0], text.getWholeText(), String::concat);
          }
        },
        page.select("article").first());
  }

  private static boolean isIn(TextNode text, String places) {
    Element parent = text.parent();
    return parent != null && parent.closest(places) != null;
  }

  /** The sections that hold a piece of text. */
  List<String> holding(String piece) {
    return holding(Pattern.compile(""), piece);
  }

  /** The sections that hold both a pattern and a piece of text. */
  List<String> holding(Pattern pattern, String piece) {
    return texts.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .filter(entry -> entry.getValue().contains(piece))
        .filter(entry -> pattern.matcher(entry.getValue().toLowerCase(Locale.ROOT)).find())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
