package io.baipi.card;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.batik.anim.dom.SAXSVGDocumentFactory;
import org.apache.batik.bridge.BridgeContext;
import org.apache.batik.bridge.GVTBuilder;
import org.apache.batik.bridge.UserAgentAdapter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.util.XMLResourceDescriptor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** An SVG drawing, ready to be painted by one thread at a time. */
final class Drawing {
  private final GraphicsNode node;
  private final double width;
  private final double height;

  private Drawing(GraphicsNode node, double width, double height) {
    this.node = node;
    this.width = width;
    this.height = height;
  }

  /**
   * Reads a drawing.
   *
   * @param svg one {@code <svg>} element with a {@code viewBox} from 0 0
   */
  static Drawing of(String svg) {
    try {
      Document document =
          new SAXSVGDocumentFactory(XMLResourceDescriptor.getXMLParserClassName())
              .createDocument("file:///drawing.svg", new StringReader(svg));
      Element root = document.getDocumentElement();
      String[] box = root.getAttribute("viewBox").strip().split("[\\s,]+");
      if (box.length != 4) {
        throw new IllegalArgumentException("a drawing without a viewBox");
      }
      root.setAttribute("width", box[2]);
      root.setAttribute("height", box[3]);
      BridgeContext context = new BridgeContext(new UserAgentAdapter());
      context.setDynamicState(BridgeContext.STATIC);
      GraphicsNode node = new GVTBuilder().build(context, document);
      return new Drawing(node, Double.parseDouble(box[2]), Double.parseDouble(box[3]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  void paint(Graphics2D graphics) {
    synchronized (node) {
      node.paint(graphics);
    }
  }
}
