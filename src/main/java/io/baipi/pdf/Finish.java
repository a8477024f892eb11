package io.baipi.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/**
 * The last step: the page labels, the attached files, and all that would otherwise come from the
 * clock, set from the paper.
 *
 * @param date the edition's date
 * @param id what the document's id is made from
 * @param cover the label of the first page, if any comes before page 1; the others are labelled as
 *     they are numbered
 * @param attached the files that the PDF carries
 */
record Finish(LocalDate date, long id, String cover, List<Attachment> attached) {
  private static final Pattern LISTED = Pattern.compile("/Size (\\d+)\\s+/Index \\[0 (\\d+)]");

  private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)");

  /**
   * The file's last words, and the head of the cross-reference stream, fit into this many bytes.
   */
  private static final int SHORT = 512;

  /**
   * Sets dates, labels and id, attaches the files, and saves.
   *
   * @param front how many pages come before page 1
   */
  byte[] save(PDDocument pdf, int front) throws IOException {
    Calendar midnight = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    midnight.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    pdf.getDocumentInformation().setCreationDate(midnight);
    pdf.getDocumentInformation().setModificationDate(midnight);
    PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    metadata.importXMPMetadata(dated(xmp).getBytes(StandardCharsets.UTF_8));
    label(pdf, front);
    Attachment.attach(pdf, attached, midnight);
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

  private void label(PDDocument pdf, int front) {
    PDPageLabels labels = new PDPageLabels(pdf);
    if (front > 0) {
      PDPageLabelRange first = new PDPageLabelRange();
      first.setPrefix(cover);
      labels.setLabelItem(0, first);
    }
    if (front > 1) {
      labels.setLabelItem(1, numbered(PDPageLabelRange.STYLE_ROMAN_UPPER, 2));
    }
    if (front < pdf.getNumberOfPages()) {
      labels.setLabelItem(front, numbered(PDPageLabelRange.STYLE_DECIMAL, 1));
    }
    pdf.getDocumentCatalog().setPageLabels(labels);
  }

  private static PDPageLabelRange numbered(String style, int first) {
    PDPageLabelRange range = new PDPageLabelRange();
    range.setStyle(style);
    range.setStart(first);
    return range;
  }
}
