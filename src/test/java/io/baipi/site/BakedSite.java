package io.baipi.site;

import io.baipi.chapter.Publication;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A site that was baked for a test, and what was found wrong on the way. */
record BakedSite(Path folder, List<Diagnostic> diagnostics) {

  static BakedSite of(Publication publication, Path folder) {
    Diagnostics diagnostics = new Diagnostics();
    Site.bake(publication, folder, diagnostics);
    return new BakedSite(folder, diagnostics.sorted());
  }

  String page(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /** All pages by path. */
  Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    for (String path : files().keySet()) {
      if (path.endsWith(".html")) {
        pages.put(path, page(path));
      }
    }
    return pages;
  }

  /** The content of all files by path, one char a byte. */
  Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString().replace('\\', '/'),
            new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
    return files;
  }

  List<String> codes() {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }
}
