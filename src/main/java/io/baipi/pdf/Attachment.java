package io.baipi.pdf;

import io.baipi.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * A file that the book carries, as PDF/A-3 allows.
 *
 * @param name the file's name
 * @param type its media type, such as {@code application/zip}
 * @param about what it is, in the book's language
 * @param bytes the file; not changed afterwards
 */
public record Attachment(String name, String type, String about, byte[] bytes) {
  private static final COSName DATA = COSName.getPDFName("Data");

  /**
   * The paper's data as one archive.
   *
   * @param zip the archive; not changed afterwards
   */
  public static Attachment data(String name, byte[] zip, Language language) {
    return new Attachment(name, "application/zip", Words.DATA_ATTACHED.in(language), zip);
  }

  /** Puts files into a document, each as data that the whole document is based on. */
  static void attach(PDDocument pdf, List<Attachment> attached, Calendar time) throws IOException {
    if (attached.isEmpty()) {
      return;
    }
    Map<String, PDComplexFileSpecification> files = new TreeMap<>();
    COSArray associated = new COSArray();
    for (Attachment attachment : attached) {
      PDComplexFileSpecification file = attachment.in(pdf, time);
      files.put(attachment.name, file);
      associated.add(file);
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    pdf.getDocumentCatalog().setNames(names);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.AF, associated);
  }

  private PDComplexFileSpecification in(PDDocument pdf, Calendar time) throws IOException {
    PDEmbeddedFile content = new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes));
    content.setSubtype(type);
    content.setSize(bytes.length);
    content.setCreationDate(time);
    content.setModDate(time);
    PDComplexFileSpecification file = new PDComplexFileSpecification();
    file.setFile(name);
    file.setFileUnicode(name);
    file.setFileDescription(about);
    file.setEmbeddedFile(content);
    file.setEmbeddedFileUnicode(content);
    file.getCOSObject().setItem(COSName.AF_RELATIONSHIP, DATA);
    return file;
  }
}
