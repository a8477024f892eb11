package io.baipi.serve;

import io.baipi.build.Build;
import io.baipi.build.Checked;
import io.baipi.build.LiveSite;
import io.baipi.build.Manuscript;
import io.baipi.build.Reading;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import io.baipi.memo.Memory;
import io.baipi.model.EngineChoice;
import io.baipi.site.SiteCheck;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A paper as it stands, and its pages. Reading it again costs what has changed. While the paper has
 * errors, the pages of the last faultless reading stay.
 */
final class Preview {
  private final Path root;
  private final Path home;
  private final Memory memory = Memory.lasting();
  private volatile Optional<Shown> shown = Optional.empty();
  private volatile Reported reported = new Reported(0, false, List.of());

  /**
   * What the last reading found.
   *
   * @param version counts the readings
   * @param current whether the pages are those of this reading
   * @param found in the order of files and lines
   */
  record Reported(long version, boolean current, List<Diagnostic> found) {}

  /** A site and the pages that were made of it so far. */
  private record Shown(LiveSite site, Map<String, String> pages) {
    Shown(LiveSite site) {
      this(site, new ConcurrentHashMap<>());
    }
  }

  /**
   * @param root the paper's folder
   * @param home the generator's own folder
   */
  Preview(Path root, Path home) {
    this.root = root;
    this.home = home;
  }

  /**
   * Reads the paper again.
   *
   * @param changed the files that have changed since the last reading; empty for the first
   * @param watched paths of pages that somebody looks at, whose mistakes count as the paper's
   */
  synchronized Reported update(Collection<Path> changed, Collection<String> watched) {
    Diagnostics diagnostics = new Diagnostics();
    if (!changed.isEmpty()) {
      memory.stamps().trustBut(changed);
    }
    memory.begin();
    Optional<LiveSite> site =
        Reading.read(root, home, true, memory, diagnostics)
            .flatMap(manuscript -> site(manuscript, diagnostics));
    Optional<Shown> made = site.map(Shown::new);
    made.ifPresent(it -> watched.forEach(path -> page(it, path, diagnostics)));
    memory.end();
    boolean good = !diagnostics.hasErrors();
    if (made.isPresent() && (good || shown.isEmpty())) {
      shown = made;
    }
    reported = new Reported(reported.version() + 1, good && made.isPresent(), diagnostics.sorted());
    return reported;
  }

  /** Checks the whole paper as it stands on the disk now, whoever may have told of changes. */
  synchronized Checked check() {
    memory.stamps().trustNothing();
    memory.begin();
    Checked checked = Build.check(root, home, EngineChoice.embedded(), memory);
    memory.end();
    return checked;
  }

  /**
   * Looks at every page, so that the first check need not. Others who want something of the preview
   * wait for one page at most.
   */
  void lookAhead() throws InterruptedException {
    Optional<Shown> at = Optional.empty();
    List<Runnable> steps = List.of();
    for (int i = 0; i == 0 || i < steps.size(); i++) {
      synchronized (this) {
        if (!at.equals(shown)) {
          at = shown;
          steps =
              at.map(its -> SiteCheck.ahead(its.site().publication(), true, memory))
                  .orElse(List.of());
        }
        if (i < steps.size()) {
          steps.get(i).run();
        }
      }
      // Whoever gives a lock away and takes it again at once leaves it to nobody.
      Thread.sleep(1);
    }
  }

  private Optional<LiveSite> site(Manuscript manuscript, Diagnostics diagnostics) {
    // A site without chapters has no pages to show; a first reading shows what it can.
    return manuscript.publication().editions().stream().allMatch(its -> its.chapters().isEmpty())
        ? Optional.empty()
        : LiveSite.of(manuscript, memory, diagnostics);
  }

  /** What the last reading found. */
  Reported reported() {
    return reported;
  }

  /** The site of the last good reading, once there was one. */
  Optional<LiveSite> site() {
    return shown.map(Shown::site);
  }

  /** A page of that site; empty when there is none of that path. */
  Optional<String> page(String path) {
    Optional<Shown> now = shown;
    if (now.isEmpty()) {
      return Optional.empty();
    }
    String made = now.get().pages().get(path);
    if (made != null) {
      return Optional.of(made);
    }
    // The memory is for one at a time.
    synchronized (this) {
      return page(now.get(), path, new Diagnostics());
    }
  }

  private static Optional<String> page(Shown in, String path, Diagnostics diagnostics) {
    Optional<String> made = in.site().pages().page(path, diagnostics);
    made.ifPresent(html -> in.pages().put(path, html));
    return made;
  }

  /** A file of that site which is no page and no PDF. */
  synchronized Optional<byte[]> file(String path) {
    return site().flatMap(its -> its.file(path));
  }
}
