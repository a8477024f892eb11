package io.baipi.pdf;

import io.baipi.chapter.Edition;
import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.font.PaperFonts;
import io.baipi.text.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All editions of a paper as PDFs, made side by side. */
public final class Books {
  private Books() {}

  /**
   * Typesets every edition, as many at a time as there are processors.
   *
   * @param name the name of the archive of the paper's data
   * @param data the archive, which each book carries
   * @return the books by their language; see {@link Book#typeset} for what is reported
   */
  public static Map<Language, byte[]> typeset(
      Publication publication,
      PaperFonts fonts,
      String name,
      byte[] data,
      Diagnostics diagnostics) {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Map<Language, Future<byte[]>> books = new EnumMap<>(Language.class);
      for (Edition edition : publication.editions()) {
        List<Attachment> attached = List.of(Attachment.data(name, data, edition.language()));
        books.put(
            edition.language(),
            threads.submit(() -> Book.typeset(publication, edition, fonts, attached, diagnostics)));
      }
      Map<Language, byte[]> made = new EnumMap<>(Language.class);
      for (Map.Entry<Language, Future<byte[]>> book : books.entrySet()) {
        made.put(book.getKey(), book.getValue().get());
      }
      return made;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
