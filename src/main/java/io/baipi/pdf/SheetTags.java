package io.baipi.pdf;

import io.baipi.paper.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What makes a document of one page good for the archive and for everyone: tags and metadata. */
final class SheetTags {
  private static final String COLOURS = "sRGB IEC61966-2.1";

  private final PDDocument pdf;
  private final PDPage page;
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document = new PDStructureElement("Document", root);
  private final COSArray parents = new COSArray();

  /**
   * Gives a document its page.
   *
   * @param width the page's width, in points
   * @param name the document's title
   */
  SheetTags(PDDocument pdf, double width, double height, Paper paper, String tag, String name)
      throws IOException {
    this.pdf = pdf;
    page = new PDPage(new PDRectangle((float) width, (float) height));
    page.setStructParents(0);
    page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    pdf.addPage(page);
    pdf.setVersion(1.7f);
    root.appendKid(document);
    describe(paper, tag, name);
  }

  PDPage page() {
    return page;
  }

  /** Begins content of a kind; it has to be ended. */
  PDStructureElement begin(PDPageContentStream out, String tag) throws IOException {
    PDStructureElement element = new PDStructureElement(tag, document);
    element.setPage(page);
    int number = parents.size();
    element.appendKid(number);
    document.appendKid(element);
    parents.add(element);
    out.beginMarkedContent(COSName.getPDFName(tag), number);
    return element;
  }

  /** Begins a drawing, which says in words what it shows. */
  void figure(PDPageContentStream out, String alt, double x, double y, double width, double height)
      throws IOException {
    PDStructureElement element = begin(out, "Figure");
    element.setAlternateDescription(alt);
    PDLayoutAttributeObject place = new PDLayoutAttributeObject();
    place.setPlacement(PDLayoutAttributeObject.PLACEMENT_BLOCK);
    place.setBBox(new PDRectangle((float) x, (float) y, (float) width, (float) height));
    element.addAttribute(place);
  }

  /** Ties the tags to the page. */
  void finish() {
    PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(Map.of(0, new PDParentTreeValue(parents)));
    root.setParentTree(tree);
    root.setParentTreeNextKey(1);
    pdf.getDocumentCatalog().setStructureTreeRoot(root);
  }

  private void describe(Paper paper, String tag, String name) throws IOException {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    catalog.setLanguage(tag);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    PDOutputIntent intent = new PDOutputIntent(pdf, new ByteArrayInputStream(SrgbProfile.bytes()));
    intent.setInfo(COLOURS);
    intent.setOutputCondition(COLOURS);
    intent.setOutputConditionIdentifier(COLOURS);
    intent.setRegistryName("http://www.color.org");
    catalog.addOutputIntent(intent);
    pdf.getDocumentInformation().setTitle(name);
    pdf.getDocumentInformation().setProducer(Typesetter.PRODUCER);
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(xmp(paper, name).getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
  }

  private static String xmp(Paper paper, String name) {
    StringBuilder authors = new StringBuilder();
    paper.authors().forEach(a -> authors.append("<rdf:li>" + Markup.text(a) + "</rdf:li>"));
    return """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
        xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
        <pdf:Producer>%s</pdf:Producer><xmp:CreateDate></xmp:CreateDate>
        <dc:format>application/pdf</dc:format>
        <dc:creator><rdf:Seq>%s</rdf:Seq></dc:creator>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
        .formatted(Typesetter.PRODUCER, authors, Markup.text(name));
  }
}
