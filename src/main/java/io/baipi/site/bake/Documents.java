package io.baipi.site.bake;

import org.jbake.model.DocumentModel;

/** Pages as JBake's documents. */
final class Documents {
  private Documents() {}

  /** A published document of the template's type; where it goes is left to who stores it. */
  static DocumentModel of(BakedPage page) {
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    document.setType(page.template());
    document.setStatus("published");
    document.setTags(new String[0]);
    document.setTitle(page.path());
    document.setBody(page.body());
    return document;
  }

  /** The document of a page that no file stands for. */
  static DocumentModel generated(BakedPage page) {
    DocumentModel document = of(page);
    document.setUri(page.path());
    document.setSourceUri(page.path());
    document.setFile(page.path());
    return document;
  }
}
