package io.baipi.pdf;

import io.baipi.browser.PublishedPaper;
import io.baipi.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** A PDF as its tags and the places of its glyphs give it. */
final class TaggedBook {
  private static final Map<Language, TaggedBook> READ = new EnumMap<>(Language.class);

  /** Width and height of the pages in points. */
  final List<PDRectangle> pages;

  /** The glyphs outside the tag tree by page: running heads and page numbers. */
  final List<List<Glyph>> artifacts;

  final Node root;

  private TaggedBook(List<PDRectangle> pages, List<List<Glyph>> artifacts, Node root) {
    this.pages = pages;
    this.artifacts = artifacts;
    this.root = root;
  }

  /**
   * One glyph.
   *
   * @param page from 0
   * @param left from the page's left edge, in points, as {@code right}
   * @param baseline from the page's upper edge, in points
   * @param size the size of its letters in points
   */
  record Glyph(
      int page, float left, float right, float baseline, float size, String text, String font) {
    boolean isBlank() {
      return text.isBlank();
    }
  }

  /** Something in the tag tree. */
  sealed interface Kid permits Node, Content {}

  /** What is drawn for an element in one piece. */
  record Content(List<Glyph> glyphs) implements Kid {}

  /**
   * An element of the tag tree.
   *
   * @param lang its own language, or empty
   * @param alt its description, or empty
   * @param scope the scope of a head of a table, or empty
   */
  record Node(String type, String lang, String alt, String scope, List<Kid> kids) implements Kid {
    /** All elements from here, in order. */
    Stream<Node> all() {
      return Stream.concat(
          Stream.of(this),
          kids.stream().filter(Node.class::isInstance).map(Node.class::cast).flatMap(Node::all));
    }

    /** All glyphs below, in the order of the tree. */
    Stream<Glyph> glyphs() {
      return kids.stream()
          .flatMap(kid -> kid instanceof Content c ? c.glyphs().stream() : ((Node) kid).glyphs());
    }

    boolean isInline() {
      return type.equals("Span") || type.equals("Link");
    }

    /** The glyphs of this block alone, without those of blocks and drawings inside. */
    List<Glyph> own() {
      List<Glyph> own = new ArrayList<>();
      for (Kid kid : kids) {
        if (kid instanceof Content content) {
          own.addAll(content.glyphs());
        } else if (kid instanceof Node node && node.isInline()) {
          own.addAll(node.own());
        }
      }
      return own;
    }

    String text() {
      StringBuilder text = new StringBuilder();
      glyphs().forEach(glyph -> text.append(glyph.text()));
      return text.toString();
    }
  }

  /** The file of the real paper in a language. */
  static Path file(Language language) {
    String end = "-" + language.code() + ".pdf";
    try (Stream<Path> files = Files.list(PublishedPaper.folder().resolve("pdf"))) {
      return files
          .filter(file -> file.toString().endsWith(end))
          .filter(file -> !file.toString().contains("-brief-"))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The real paper in a language, read once. */
  static synchronized TaggedBook of(Language language) {
    return READ.computeIfAbsent(
        language,
        l -> {
          try (PDDocument pdf = Loader.loadPDF(file(l).toFile())) {
            return read(pdf);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static TaggedBook read(PDDocument pdf) throws IOException {
    List<Map<Integer, List<Glyph>>> read = GlyphReader.read(pdf);
    List<PDRectangle> boxes = new ArrayList<>();
    List<List<Glyph>> artifacts = new ArrayList<>();
    Map<COSDictionary, Map<Integer, List<Glyph>>> marked = new HashMap<>();
    for (PDPage page : pdf.getPages()) {
      Map<Integer, List<Glyph>> drawn = read.get(boxes.size());
      boxes.add(page.getMediaBox());
      artifacts.add(drawn.getOrDefault(GlyphReader.NONE, List.of()));
      marked.put(page.getCOSObject(), drawn);
    }
    PDStructureNode root = pdf.getDocumentCatalog().getStructureTreeRoot();
    return new TaggedBook(
        List.copyOf(boxes),
        List.copyOf(artifacts),
        new Node("Root", "", "", "", kids(root, null, marked)));
  }

  private static List<Kid> kids(
      PDStructureNode node, PDPage around, Map<COSDictionary, Map<Integer, List<Glyph>>> marked) {
    List<Kid> kids = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        PDPage page = element.getPage() == null ? around : element.getPage();
        kids.add(
            new Node(
                element.getStandardStructureType(),
                said(element.getLanguage()),
                said(element.getAlternateDescription()),
                scope(element),
                kids(element, page, marked)));
      } else if (kid instanceof Integer id) {
        kids.add(content(around, id, marked));
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage page = reference.getPage() == null ? around : reference.getPage();
        kids.add(content(page, reference.getMCID(), marked));
      }
    }
    return kids;
  }

  private static Content content(
      PDPage page, int id, Map<COSDictionary, Map<Integer, List<Glyph>>> marked) {
    return new Content(
        page == null
            ? List.of()
            : marked.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, List.of()));
  }

  private static String scope(PDStructureElement element) {
    return element.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary attributes
        ? said(attributes.getNameAsString(COSName.getPDFName("Scope")))
        : "";
  }

  private static String said(String text) {
    return text == null ? "" : text;
  }
}
