package io.baipi.site;

import io.baipi.chapter.Publication;
import io.baipi.data.DataPublisher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Size and SHA-256 of the data files as they are published. */
final class Downloads {
  private final Map<String, Map<String, Object>> files = new LinkedHashMap<>();

  private Downloads() {}

  static Downloads of(Publication publication) {
    Downloads downloads = new Downloads();
    DataPublisher.files(publication.paper(), publication.results().data())
        .forEach((name, bytes) -> downloads.files.put(name, view(name, bytes)));
    return downloads;
  }

  /** A file as templates see it: {@code href}, {@code name}, {@code size}, {@code sha256}. */
  Map<String, Object> file(String name) {
    Map<String, Object> file = files.get(name);
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
        .with("sha256", hash(bytes))
        .map();
  }

  /** Rounded up, so that nothing has no size. */
  private static String size(long bytes) {
    return bytes < 1000 ? bytes + "\u00a0B" : (bytes + 999) / 1000 + "\u00a0kB";
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
