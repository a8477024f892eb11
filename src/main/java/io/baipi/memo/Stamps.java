package io.baipi.memo;

import io.baipi.text.Sha256;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What files hold, as their SHA-256. A file whose size, time and place on the disk are as they were
 * is not read again, unless it was written so shortly before it was read that a later change could
 * have the same time.
 */
public final class Stamps {
  /** What stands for a file that is not there, or that nobody may read. */
  public static final String MISSING = "";

  /** Longer than the steps of the clocks that file systems use. */
  private static final Duration RACY = Duration.ofMillis(50);

  private final Map<Path, Known> known = new ConcurrentHashMap<>();
  private final Map<Path, SortedMap<String, String>> folders = new ConcurrentHashMap<>();
  private volatile boolean trusting;

  /**
   * A file as it was when it was read.
   *
   * @param settled whether a later change would show in its time
   */
  private record Known(
      FileTime modified, long size, Optional<Object> key, boolean settled, String hash) {
    /** Nothing, so that it is looked for again unless somebody watches. */
    private static final Known MISSING_FILE =
        new Known(FileTime.fromMillis(0), 0, Optional.empty(), false, MISSING);

    boolean isOf(BasicFileAttributes now) {
      return settled
          && modified.equals(now.lastModifiedTime())
          && size == now.size()
          && key.equals(Optional.ofNullable(now.fileKey()));
    }
  }

  /**
   * From now on files are taken to be as they were, but for some and what lies below them: whoever
   * watches folders knows what has changed, and need not look at every file.
   */
  public void trustBut(Collection<Path> changed) {
    for (Path path : changed) {
      known.keySet().removeIf(file -> file.startsWith(path));
      folders.keySet().removeIf(folder -> folder.startsWith(path) || path.startsWith(folder));
    }
    trusting = true;
  }

  /** From now on every file is looked at, as in the beginning. */
  public void trustNothing() {
    trusting = false;
  }

  /** SHA-256 of a file, in hexadecimal; {@link #MISSING} when there is none. */
  public String of(Path file) {
    Known before = known.get(file);
    if (trusting && before != null) {
      return before.hash();
    }
    try {
      return of(file, Files.readAttributes(file, BasicFileAttributes.class));
    } catch (IOException e) {
      known.put(file, Known.MISSING_FILE);
      return MISSING;
    }
  }

  /**
   * SHA-256 of every file below a folder, by its path there with {@code /} between names; nothing
   * for a folder that is not there. Hidden files and folders are left out.
   */
  public SortedMap<String, String> below(Path folder) {
    SortedMap<String, String> before = folders.get(folder);
    if (trusting && before != null) {
      return before;
    }
    SortedMap<String, String> stamps = Collections.unmodifiableSortedMap(read(folder));
    folders.put(folder, stamps);
    return stamps;
  }

  private SortedMap<String, String> read(Path folder) {
    SortedMap<String, String> stamps = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return stamps;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
              boolean hidden = !inner.equals(folder) && name(inner).startsWith(".");
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (!name(file).startsWith(".")) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                stamps.put(path, attributes.isRegularFile() ? of(file, attributes) : of(file));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // What went away while it was looked through is reported when it is read.
      return stamps;
    }
    return stamps;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private String of(Path file, BasicFileAttributes attributes) {
    Known before = known.get(file);
    if (before != null && before.isOf(attributes)) {
      return before.hash();
    }
    if (!attributes.isRegularFile()) {
      return MISSING;
    }
    Instant now = Instant.now();
    FileTime modified = attributes.lastModifiedTime();
    boolean settled = modified.toInstant().isBefore(now.minus(RACY));
    try {
      String hash = Sha256.of(Files.readAllBytes(file));
      known.put(
          file,
          new Known(
              modified,
              attributes.size(),
              Optional.ofNullable(attributes.fileKey()),
              settled,
              hash));
      return hash;
    } catch (IOException e) {
      return MISSING;
    }
  }
}
