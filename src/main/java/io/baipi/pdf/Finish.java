package io.baipi.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/**
 * The last step: all that would otherwise come from the clock is set from the paper.
 *
 * @param date the edition's date
 * @param id what the document's id is made from
 * @param cover the label of the first page; the others are labelled as they are numbered
 */
record Finish(LocalDate date, long id, String cover) {
  private static final Pattern LISTED = Pattern.compile("/Size (\\d+)\\s+/Index \\[0 (\\d+)]");

  private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)");

  /**
   * The file's last words, and the head of the cross-reference stream, fit into this many bytes.
   */
  private static final int SHORT = 512;

  /** Sets dates, labels and id, and saves. */
  byte[] save(PDDocument pdf) throws IOException {
    Calendar midnight = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    midnight.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    pdf.getDocumentInformation().setCreationDate(midnight);
    pdf.getDocumentInformation().setModificationDate(midnight);
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    metadata.importXMPMetadata(dated(xmp).getBytes(StandardCharsets.UTF_8));
    label(pdf);
    pdf.setDocumentId(id);
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
    pdf.save(out);
    byte[] bytes = out.toByteArray();
    size(bytes);
    return bytes;
  }

  /**
   * Corrects the size in the cross-reference stream: PDFBox counts the stream itself, which it does
   * not list, and checkers then miss an object.
   */
  private static void size(byte[] bytes) {
    int last = Math.max(0, bytes.length - SHORT);
    Matcher start = START.matcher(text(bytes, last));
    if (!start.find()) {
      throw new IllegalStateException("the file does not say where its cross-references start");
    }
    int tail = Integer.parseInt(start.group(1));
    Matcher found = LISTED.matcher(text(bytes, tail));
    if (found.find()) {
      int size = Integer.parseInt(found.group(1));
      int listed = Integer.parseInt(found.group(2));
      if (size == listed + 1) {
        String correct = String.format(Locale.ROOT, "%0" + found.group(1).length() + "d", listed);
        byte[] digits = correct.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(digits, 0, bytes, tail + found.start(1), digits.length);
      }
    }
  }

  private static String text(byte[] bytes, int from) {
    int length = Math.min(SHORT, bytes.length - from);
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }

  private String dated(String xmp) {
    String time = date + "T00:00:00Z";
    String created = "<xmp:CreateDate>" + time + "</xmp:CreateDate>";
    String changed = "<xmp:ModifyDate>" + time + "</xmp:ModifyDate>";
    String set = xmp.replaceAll("<xmp:CreateDate>[^<]*</xmp:CreateDate>", created + changed);
    if (set.equals(xmp)) {
      throw new IllegalStateException("the engine's metadata have no date to replace");
    }
    return set;
  }

  private void label(PDDocument pdf) {
    PDPageLabels labels = new PDPageLabels(pdf);
    PDPageLabelRange first = new PDPageLabelRange();
    first.setPrefix(cover);
    labels.setLabelItem(0, first);
    if (pdf.getNumberOfPages() > 1) {
      PDPageLabelRange rest = new PDPageLabelRange();
      rest.setStyle(PDPageLabelRange.STYLE_DECIMAL);
      rest.setStart(2);
      labels.setLabelItem(1, rest);
    }
    pdf.getDocumentCatalog().setPageLabels(labels);
  }
}
