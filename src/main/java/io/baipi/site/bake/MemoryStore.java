package io.baipi.site.bake;

import java.io.File;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/**
 * The documents of one bake, in the order they came. JBake's own store starts a database for them;
 * this one answers the same questions from memory and never touches its database fields.
 */
final class MemoryStore extends ContentStore {
  private final Map<String, DocumentModel> documents = new LinkedHashMap<>();

  MemoryStore() {
    super("memory", "baipi");
  }

  @Override
  public void startup() {}

  @Override
  public void close() {}

  @Override
  public void shutdown() {}

  @Override
  public void drop() {
    documents.clear();
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {}

  @Override
  public void addDocument(DocumentModel document) {
    documents.put(document.getSourceuri(), document);
  }

  @Override
  public void deleteContent(String uri) {
    documents.remove(uri);
  }

  @Override
  public void deleteAllByDocType(String docType) {
    documents.values().removeIf(ofType(docType));
  }

  @Override
  public void markContentAsRendered(DocumentModel document) {
    document.setRendered(true);
  }

  @Override
  public long getDocumentCount(String docType) {
    return select(ofType(docType)).size();
  }

  @Override
  public long getPublishedCount(String docType) {
    return getPublishedContent(docType).size();
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    return select(document -> uri.equals(document.getSourceuri()));
  }

  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return getDocumentByUri(uri);
  }

  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    return select(document -> !document.getRendered());
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType) {
    return select(ofType(docType));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String docType, boolean applyPaging) {
    return getAllContent(docType);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String docType) {
    return select(ofType(docType).and(MemoryStore::published));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return getPublishedContent("post");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
    return getPublishedPosts();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return getPublishedContent("page");
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return getPublishedDocumentsByTag(tag);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    return select(
        document -> published(document) && Arrays.asList(document.getTags()).contains(tag));
  }

  @Override
  public Set<String> getTags() {
    return getAllTags();
  }

  @Override
  public Set<String> getAllTags() {
    Set<String> tags = new TreeSet<>();
    select(MemoryStore::published)
        .forEach(document -> tags.addAll(Arrays.asList(document.getTags())));
    return tags;
  }

  private DocumentList<DocumentModel> select(Predicate<DocumentModel> wanted) {
    DocumentList<DocumentModel> selected = new DocumentList<>();
    documents.values().stream().filter(wanted).forEach(selected::add);
    return selected;
  }

  private static Predicate<DocumentModel> ofType(String docType) {
    return document -> docType.equals(document.getType());
  }

  private static boolean published(DocumentModel document) {
    return "published".equals(document.getStatus());
  }
}
