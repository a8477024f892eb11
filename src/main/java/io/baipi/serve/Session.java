package io.baipi.serve;

import com.sun.net.httpserver.HttpExchange;
import io.baipi.build.Checked;
import io.baipi.build.LiveSite;
import io.baipi.diagnostic.DiagnosticPrinter;
import io.baipi.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** One preview session: the paper, who looks at it, and what they are told. */
final class Session {
  private static final String PAGE = ".html";

  private final Path root;
  private final Preview preview;
  private final Snapshot snapshot;
  private final Listeners listeners = new Listeners();
  private final Messages messages;
  private final Editor editor;
  private final Consumer<Event> told;
  private final Tidying tidying = new Tidying();
  private final CountDownLatch ready = new CountDownLatch(1);
  private volatile Assets assets = new Assets(Long.toHexString(System.nanoTime()), 0, 0);
  private Optional<Pdf> pdf = Optional.empty();

  /** Something that whoever started the session may want to print. */
  sealed interface Event {
    /**
     * A reading is over.
     *
     * @param changed the files that led to it; none for the first
     * @param millis how long it took until the pages knew
     */
    record Read(Preview.Reported reported, Set<Path> changed, long millis) implements Event {}

    /** The program failed, and goes on. */
    record Failed(Throwable failure) implements Event {}
  }

  /**
   * What a page tells its style sheets and scripts by, so that one that was not listening knows
   * that they have changed: the browser closes the ear of a page that nobody sees.
   *
   * @param session style sheets may have changed since another session
   */
  record Assets(String session, int styles, int scripts) {
    Assets restyled() {
      return new Assets(session, styles + 1, scripts);
    }

    Assets rewritten() {
      return new Assets(session, styles, scripts + 1);
    }

    String style() {
      return session + "-" + styles;
    }

    String script() {
      return String.valueOf(scripts);
    }
  }

  /** The PDF that was made last. */
  private record Pdf(LiveSite site, String path, byte[] bytes) {}

  Session(Path root, Path home, Editor editor, Consumer<Event> told) {
    this.root = root;
    this.preview = new Preview(root, home);
    this.snapshot = new Snapshot(root);
    this.editor = editor;
    this.messages = new Messages(root, editor);
    this.told = told;
  }

  /** Reads the paper for the first time. */
  void open() {
    read(Set.of());
    ready.countDown();
  }

  /** Makes the first check quick, beside everything else. */
  void lookAhead() {
    Thread ahead =
        new Thread(
            () -> {
              try {
                preview.lookAhead();
                giveBack();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException | StackOverflowError e) {
                failed(e);
              }
            },
            "look-ahead");
    ahead.setDaemon(true);
    ahead.setPriority(Thread.MIN_PRIORITY);
    ahead.start();
  }

  /** Lets go of what a piece of work took that is over. */
  void giveBack() {
    tidying.now();
  }

  /** Reads the paper again and tells every page that has changed. */
  void changed(Set<Path> files) {
    read(files);
  }

  private void read(Set<Path> files) {
    long start = System.nanoTime();
    try {
      Map<String, String> before = new HashMap<>();
      listeners.pages().forEach(page -> preview.page(page).ifPresent(it -> before.put(page, it)));
      Preview.Reported reported = preview.update(files, listeners.pages());
      boolean first = files.isEmpty();
      if (first || isOf(files, "assets/css")) {
        assets = assets.restyled();
      }
      if (!first && (isOf(files, "assets/js") || isOf(files, "assets/img"))) {
        assets = assets.rewritten();
      }
      listeners.tell(page -> messages.state(reported, seal(page), patch(page, before), assets));
      told.accept(new Event.Read(reported, files, (System.nanoTime() - start) / 1_000_000));
      tidying.soon();
    } catch (RuntimeException | StackOverflowError e) {
      failed(e);
    }
  }

  private Optional<Messages.Sealed> patch(String page, Map<String, String> before) {
    String old = before.get(page);
    Optional<String> now = preview.page(page);
    return old == null || now.isEmpty() || now.get().equals(old)
        ? Optional.empty()
        : Patch.between(old, now.get()).map(patch -> new Messages.Sealed(sealOf(old), patch));
  }

  private static boolean isOf(Set<Path> files, String folder) {
    return files.stream()
        .anyMatch(file -> file.toString().replace('\\', '/').contains("/" + folder));
  }

  void failed(Throwable failure) {
    told.accept(new Event.Failed(failure));
  }

  /** Takes in a page that wants to be told of changes. */
  void listen(String page, HttpExchange exchange) throws IOException {
    listeners.add(
        page, exchange, messages.state(preview.reported(), seal(page), Optional.empty(), assets));
  }

  /** What a page is known by; empty when there is no such page. */
  private String seal(String page) {
    return preview.page(page).map(Session::sealOf).orElse("");
  }

  private static String sealOf(String html) {
    return Integer.toHexString(html.hashCode()) + "-" + html.length();
  }

  /**
   * A file for a browser. Before the paper has been read, it is the one of an earlier session;
   * where there was none, a page asks for patience and other files wait.
   */
  Optional<byte[]> give(String path) {
    if (ready.getCount() > 0) {
      Optional<byte[]> kept = snapshot.read(path);
      if (kept.isPresent()) {
        return kept;
      }
      if (path.endsWith(PAGE)) {
        return Optional.of(live(Waiting.PAGE));
      }
      await();
    }
    Optional<byte[]> made =
        path.endsWith(PAGE) ? preview.page(path).map(this::live) : preview.file(path);
    if (made.isEmpty() && preview.site().isEmpty() && path.endsWith(PAGE)) {
      return Optional.of(live(Waiting.BROKEN));
    }
    made.ifPresent(bytes -> snapshot.keep(path, bytes));
    return made;
  }

  private void await() {
    try {
      ready.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A page with the script that follows changes. */
  private byte[] live(String html) {
    String own =
        "<meta name=\"baipi-preview\" content=\""
            + sealOf(html)
            + "\" data-style=\""
            + assets.style()
            + "\" data-script=\""
            + assets.script()
            + "\"><script src=\"/-/live.js\" defer></script></head>";
    return html.replaceFirst("</head>", own).getBytes(StandardCharsets.UTF_8);
  }

  /** A PDF of the paper as it stands; the last one is kept while nothing changes. */
  Optional<byte[]> pdf(String path, Diagnostics diagnostics) {
    await();
    synchronized (ready) {
      Optional<LiveSite> site = preview.site();
      Optional<Pdf> last =
          pdf.filter(it -> it.path().equals(path) && Optional.of(it.site()).equals(site));
      if (last.isPresent()) {
        return last.map(Pdf::bytes);
      }
      Optional<byte[]> made = site.flatMap(it -> it.pdf(path, diagnostics));
      pdf = made.map(bytes -> new Pdf(site.orElseThrow(), path, bytes));
      return made;
    }
  }

  /** What a check of the whole paper tells; empty for another paper. */
  Optional<Checked> check(String asked) {
    if (!Running.nameOf(root).equals(asked)) {
      return Optional.empty();
    }
    await();
    return Optional.of(preview.check());
  }

  Optional<Places> places() {
    return preview.site().map(site -> new Places(site, editor));
  }

  String print(Diagnostics diagnostics) {
    return new DiagnosticPrinter(root, false).print(diagnostics.sorted());
  }
}
