package io.baipi.site;

import io.baipi.paper.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Style sheets, scripts and images: the generator's own, each of which a paper can replace. */
final class Assets {
  private static final List<String> FOLDERS = List.of("css", "js", "img");

  private Assets() {}

  /** Copies them to {@code assets} below a folder; links are left out, they could lead anywhere. */
  static void copy(Paper paper, Path folder) {
    Map<String, Path> files = new TreeMap<>();
    for (Path root : List.of(paper.home(), paper.root())) {
      for (String name : FOLDERS) {
        collect(root.resolve("assets"), name, files);
      }
    }
    files.forEach((path, file) -> copy(file, folder.resolve("assets").resolve(path)));
  }

  private static void collect(Path assets, String name, Map<String, Path> files) {
    Path start = assets.resolve(name);
    if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> found = Files.walk(start)) {
      found
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .forEach(file -> files.put(assets.relativize(file).toString().replace('\\', '/'), file));
    } catch (IOException e) {
      throw new UncheckedIOException(start.toString(), e);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.write(to, Files.readAllBytes(from));
    } catch (IOException e) {
      throw new UncheckedIOException(to.toString(), e);
    }
  }
}
