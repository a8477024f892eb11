package io.baipi.publish;

import io.baipi.paper.Paper;
import io.baipi.paper.PastEdition;
import io.baipi.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that a publication is made from: {@code paper.yaml} and everything in the paper's
 * {@code content}, {@code data}, {@code raw} and {@code models}, and in its own {@code templates}
 * and {@code assets} when it has them, and the archives of its older editions. Hidden files and
 * links that leave the paper are not inputs.
 *
 * @param files in the order of their paths
 * @param hash SHA-256 in hexadecimal over each file's path in UTF-8, a zero byte, its SHA-256 in
 *     hexadecimal and a line feed
 */
public record Inputs(List<FileHash> files, String hash) {
  private static final String PAPER = "paper.yaml";
  private static final List<String> FOLDERS =
      List.of("content", "data", "raw", "models", "templates", "assets");

  /** Inputs that nobody has looked at yet. */
  public static final Inputs UNREAD = new Inputs(List.of(), "");

  public Inputs {
    files = List.copyOf(files);
  }

  /** Reads and hashes all inputs of a paper. */
  public static Inputs of(Paper paper) throws IOException {
    Path root = paper.root();
    SortedMap<String, Path> found = new TreeMap<>();
    if (Files.isRegularFile(root.resolve(PAPER))) {
      found.put(PAPER, root.resolve(PAPER));
    }
    for (String folder : FOLDERS) {
      Folder.files(root.resolve(folder))
          .forEach((path, file) -> found.put(folder + "/" + path, file));
    }
    for (PastEdition past : paper.past()) {
      found.put(past.archive(), root.resolve(past.archive()));
    }
    List<FileHash> files = new ArrayList<>();
    MessageDigest digest = Sha256.digest();
    for (Map.Entry<String, Path> entry : found.entrySet()) {
      String path = entry.getKey();
      Optional<Path> file = isHidden(path) ? Optional.empty() : inside(root, entry.getValue());
      if (file.isPresent()) {
        FileHash hash = FileHash.of(path, file.get());
        files.add(hash);
        digest.update(line(path, hash.sha256()));
      }
    }
    return new Inputs(files, HexFormat.of().formatHex(digest.digest()));
  }

  private static byte[] line(String path, String hash) {
    return (path + "\0" + hash + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".") || path.contains("/.");
  }

  private static Optional<Path> inside(Path root, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Path real = file.toRealPath();
    return real.startsWith(root.toRealPath()) ? Optional.of(real) : Optional.empty();
  }
}
