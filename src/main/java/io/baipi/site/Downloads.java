package io.baipi.site;

import io.baipi.chapter.Publication;
import io.baipi.data.DataPackage;
import io.baipi.data.DataPublisher;
import io.baipi.memo.Memory;
import io.baipi.memo.Same;
import io.baipi.paper.Paper;
import io.baipi.text.Sha256;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Size and SHA-256 of the data files as they are published. */
final class Downloads {
  private final Lazy<Map<String, Map<String, Object>>> files;

  private Downloads(Supplier<Map<String, Map<String, Object>>> files) {
    this.files = new Lazy<>(files);
  }

  /** Measured when somebody asks. */
  static Downloads of(Publication publication, Memory memory) {
    Paper paper = publication.paper();
    DataPackage data = publication.results().data();
    return new Downloads(
        () ->
            memory.recall(
                "downloads", List.of(paper, new Same(data)), () -> measured(paper, data)));
  }

  private static Map<String, Map<String, Object>> measured(Paper paper, DataPackage data) {
    Map<String, Map<String, Object>> files = new LinkedHashMap<>();
    DataPublisher.files(paper, data).forEach((name, bytes) -> files.put(name, view(name, bytes)));
    return files;
  }

  /** A file as templates see it: {@code href}, {@code name}, {@code size}, {@code sha256}. */
  Map<String, Object> file(String name) {
    Map<String, Object> file = files.get().get(name);
    if (file == null) {
      throw new IllegalArgumentException(name + " is not published");
    }
    return file;
  }

  private static Map<String, Object> view(String name, byte[] bytes) {
    return new View()
        .with("href", "../data/" + name)
        .with("name", name)
        .with("size", size(bytes.length))
        .with("sha256", Sha256.of(bytes))
        .map();
  }

  /** Rounded up, so that nothing has no size. */
  private static String size(long bytes) {
    return bytes < 1000 ? bytes + "\u00a0B" : (bytes + 999) / 1000 + "\u00a0kB";
  }
}
