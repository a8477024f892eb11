package io.baipi.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.render.displaylist.PagedBoxCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A document laid out on pages, not yet drawn. */
final class Layout implements AutoCloseable {
  private final PdfBoxRenderer renderer;
  private final List<PageBox> pages;
  private boolean drawn;

  private Layout(PdfBoxRenderer renderer) {
    this.renderer = renderer;
    this.pages = renderer.getRootBox().getLayer().getPages();
  }

  static Layout of(PdfBoxRenderer renderer) {
    renderer.layout();
    return new Layout(renderer);
  }

  /**
   * Where a block stands. Distances are shares of a page's height for text.
   *
   * @param first the index of the page on which it begins
   * @param top from the page's top to the block's
   * @param last the index of the page on which it ends
   * @param bottom from that page's top to the block's bottom
   * @param height of the block, which may be more than a page
   */
  record Extent(int first, double top, int last, double bottom, double height) {}

  /** Where the block with an id stands; empty when there is none. */
  Optional<Extent> extent(String id) {
    Box box = renderer.getSharedContext().getBoxById(id);
    if (box == null) {
      return Optional.empty();
    }
    int start = PagedBoxCollector.findContentStartY(box);
    int end = box.getAbsY() + box.getHeight();
    PageBox first = page(start);
    PageBox last = page(end - 1);
    double page = first.getBottom() - first.getTop();
    return Optional.of(
        new Extent(
            first.getPageNo(),
            (start - first.getTop()) / page,
            last.getPageNo(),
            (end - last.getTop()) / (double) (last.getBottom() - last.getTop()),
            box.getHeight() / page));
  }

  /** The share of a page that footnotes leave to the text. */
  double usable(int page) {
    PageBox box = pages.get(page);
    return (box.getBottomUsable() - box.getTop()) / (double) (box.getBottom() - box.getTop());
  }

  /** How many pages come before the one that is numbered 1. */
  int front() {
    return extent(Frame.BODY).map(Extent::first).orElse(0);
  }

  int pageCount() {
    return pages.size();
  }

  /** The printed numbers of the pages on which ids stand; without those it lacks. */
  Map<String, Integer> pages(Collection<String> ids) {
    int front = front();
    Map<String, Integer> found = new TreeMap<>();
    for (String id : ids) {
      extent(id).ifPresent(extent -> found.put(id, extent.first() + 1 - front));
    }
    return found;
  }

  /** Draws the pages. */
  byte[] draw(Finish finish) {
    try (PDDocument pdf = renderer.createPDFKeepOpen()) {
      drawn = true;
      return finish.save(pdf, front());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      if (!drawn) {
        renderer.getPdfDocument().close();
      }
      renderer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PageBox page(int y) {
    for (PageBox page : pages) {
      if (y < page.getBottom()) {
        return page;
      }
    }
    return pages.get(pages.size() - 1);
  }
}
