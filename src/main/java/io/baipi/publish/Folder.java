package io.baipi.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks folders without following links. */
final class Folder {
  private Folder() {}

  /**
   * All files and links below a folder, by their path relative to it with {@code /} between names,
   * in the order of the paths; none when there is no such folder.
   */
  static SortedMap<String, Path> files(Path folder) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), file);
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  /** Whether something has that name, be it a link to nothing. */
  static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findFirst().isEmpty();
    }
  }

  /** Deletes a folder and everything in it; a link in it is deleted and not what it points to. */
  static void delete(Path folder) throws IOException {
    if (!isThere(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
              throws IOException {
            Optional<IOException> mistake = Optional.ofNullable(failure);
            if (mistake.isPresent()) {
              throw mistake.get();
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
