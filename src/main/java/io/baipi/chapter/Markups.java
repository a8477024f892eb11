package io.baipi.chapter;

import io.baipi.chapter.asciidoc.Asciidoc;
import io.baipi.chapter.markdown.Markdown;
import io.baipi.chapter.source.Markup;
import io.baipi.memo.Memory;
import io.baipi.paper.Paper;
import io.baipi.paper.PaperText;
import io.baipi.text.Language;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What reads the languages that chapters are written in. AsciiDoc takes seconds to start, so that a
 * paper that has some starts it before anything else; in a lasting memory it stays.
 */
public final class Markups implements AutoCloseable {
  private final Markdown markdown = new Markdown();
  private final Supplier<CompletableFuture<Asciidoc>> start;
  private Optional<CompletableFuture<Asciidoc>> asciidoc = Optional.empty();
  private final boolean stays;

  private Markups(Supplier<CompletableFuture<Asciidoc>> start, boolean stays) {
    this.start = start;
    this.stays = stays;
  }

  /** Starts what a paper needs, and does not wait for it. */
  public static Markups start(Paper paper, Memory memory) {
    boolean stays = memory.isLasting();
    Markups markups =
        new Markups(() -> stays ? memory.keep("asciidoc", Markups::starting) : starting(), stays);
    if (hasAsciidoc(paper)) {
      markups.started();
    }
    return markups;
  }

  private synchronized CompletableFuture<Asciidoc> started() {
    if (asciidoc.isEmpty()) {
      asciidoc = Optional.of(start.get());
    }
    return asciidoc.get();
  }

  /** A thread of its own: those that many share are for work that never waits. */
  private static CompletableFuture<Asciidoc> starting() {
    CompletableFuture<Asciidoc> started = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                started.complete(new Asciidoc());
              } catch (RuntimeException | Error e) {
                started.completeExceptionally(e);
              }
            },
            "asciidoc");
    thread.setDaemon(true);
    thread.start();
    return started;
  }

  private static boolean hasAsciidoc(Paper paper) {
    return ids(paper)
        .flatMap(id -> paper.languages().stream().map(language -> stem(id, language)))
        .filter(PaperText::isInside)
        .anyMatch(stem -> Files.isRegularFile(paper.root().resolve(stem + ".adoc")));
  }

  /** The chapters, appendices and brief that {@code paper.yaml} names. */
  static Stream<String> ids(Paper paper) {
    return Stream.of(
            paper.chapters().stream(),
            paper.appendices().stream(),
            paper.print().brief().map(brief -> brief.id()).stream())
        .flatMap(ids -> ids);
  }

  /** A chapter's file without its ending, relative to the paper. */
  static String stem(String id, Language language) {
    return "content/" + language.code() + "/" + id;
  }

  Markup markdown() {
    return markdown;
  }

  Markup asciidoc() {
    return started().join();
  }

  @Override
  public synchronized void close() {
    if (!stays) {
      asciidoc.ifPresent(started -> started.thenAccept(Asciidoc::close));
    }
  }
}
