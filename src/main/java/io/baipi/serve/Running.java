package io.baipi.serve;

import io.baipi.build.Checked;
import io.baipi.build.Generator;
import io.baipi.data.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The preview of a paper that runs now. It says where in a file of the paper's hidden folder, so
 * that other commands can ask it: it has read the paper already.
 */
public final class Running {
  /** Without it no page in a browser can ask for a check: browsers would ask for leave first. */
  static final String HEADER = "Baipi";

  private static final String FILE = ".baipi/preview.json";
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration LONG = Duration.ofMinutes(2);

  private Running() {}

  /** What a program must be to give the same answers: the same files of code and templates. */
  private static String program(Path home) {
    return Generator.identity() + " " + home;
  }

  /** How a request names a paper. */
  static String nameOf(Path root) {
    return root.toUri().getRawPath();
  }

  /** Tells others where a preview runs; that it can't be told is no mistake. */
  static void tell(Path root, Path home, int port) {
    Path file = root.resolve(FILE);
    String own = Json.write(Map.of("port", port, "program", program(home)));
    try {
      Files.createDirectories(root.resolve(".baipi"));
      Path part = root.resolve(FILE + ".part");
      Files.writeString(part, own);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(file, own), "preview-ends"));
  }

  /** Takes a file away that still tells of the same preview, and not of a later one. */
  static void forget(Path file, String own) {
    try {
      if (Files.readString(file).equals(own)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // It is gone already, or cannot be taken away; whoever asks there finds nobody.
      return;
    }
  }

  /**
   * What a check of a paper tells, from its preview; empty when none runs, or one of another
   * program.
   *
   * @param root the paper's folder
   * @param home the generator's own folder
   */
  public static Optional<Checked> check(Path root, Path home) throws InterruptedException {
    try {
      Path file = root.resolve(FILE);
      Optional<Object> told =
          Files.isRegularFile(file) ? Json.read(Files.readString(file)) : Optional.empty();
      if (told.isPresent()
          && told.get() instanceof Map<?, ?> its
          && its.get("port") instanceof Number port
          && program(home).equals(its.get("program"))) {
        return ask(port.intValue(), root);
      }
    } catch (IOException | IllegalArgumentException e) {
      // Nobody is there any more.
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Checked> ask(int port, Path root)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().connectTimeout(SHORT).build();
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/-/check"))
                .header(HEADER, nameOf(root))
                .timeout(LONG)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() == 200 ? CheckedJson.read(answer.body()) : Optional.empty();
  }
}
