package io.baipi.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A long session on this paper, started as a writer starts it: what it takes after many saves. */
@Timeout(400)
class LongSessionIT {
  private static final int SAVES = 500;
  private static final int MEGABYTES = 400;
  private static final int WINDOW = 4_000;

  /** One or two in a window are the virtual machine's own clock. */
  private static final int TICKS = 4;

  private static final String PAGE = "zh/adoption-ranking.html";
  private static final Path PROC = Path.of("/proc");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private Path copy() throws IOException {
    Path paper = folder.resolve("paper");
    Files.createDirectories(paper);
    for (String name : List.of("paper.yaml", "content", "data", "models")) {
      Path from = PaperCopy.HOME.resolve(name);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = paper.resolve(PaperCopy.HOME.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    return paper;
  }

  private static String get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static void next(BufferedReader told) throws IOException {
    String line = told.readLine();
    while (line != null && line.isEmpty()) {
      line = told.readLine();
    }
    assertThat(line).contains("\"current\":true");
  }

  /** A number of a process, such as its memory in kB. */
  private static long status(long process, String key) throws IOException {
    return Files.readAllLines(PROC.resolve(process + "/status")).stream()
        .filter(line -> line.startsWith(key))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private static int megabytes(long process) throws IOException {
    return (int) (status(process, "VmRSS") / 1000);
  }

  /**
   * The processor time that a process takes at rest, in ticks of 10 ms a window. A slow machine may
   * still look ahead at pages when the last save is over: it has a minute to end that.
   */
  private static long rest(long process) throws Exception {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 15 && least > TICKS; i++) {
      long before = ticks(process);
      Thread.sleep(WINDOW);
      least = Math.min(least, ticks(process) - before);
    }
    return least;
  }

  /** The processor time that a process has taken, in ticks of 10 ms. */
  private static long ticks(long process) throws IOException {
    String stat = Files.readString(PROC.resolve(process + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  @Test
  void many_saves_take_no_more_memory_and_rest_takes_no_time() throws Exception {
    assumeTrue(Files.isDirectory(PROC.resolve("self")), "no /proc on this machine");
    assumeTrue(
        Files.exists(PaperCopy.HOME.resolve("target/baipi.jar")), "the program is not packaged");
    Path paper = copy();
    Process serve =
        new ProcessBuilder(
                PaperCopy.HOME.resolve("baipi").toString(),
                "serve",
                paper.toString(),
                "--port",
                "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      // Closed with the process: whoever closes it before waits for the thread that reads it.
      BufferedReader out =
          new BufferedReader(new InputStreamReader(serve.getInputStream(), StandardCharsets.UTF_8));
      String address = out.readLine();
      assertThat(out.readLine()).startsWith("read ");
      // What else it prints must not fill the pipe.
      Thread drain = new Thread(() -> out.lines().forEach(line -> {}));
      drain.setDaemon(true);
      drain.start();
      edit(paper, address);
      int memory = megabytes(serve.pid());
      long rest = rest(serve.pid());
      assertThat(rest)
          .withFailMessage("%d ticks of 10 ms in %d s of rest", rest, WINDOW / 1000)
          .isLessThanOrEqualTo(TICKS);
      int resting = megabytes(serve.pid());
      assertThat(Math.max(memory, resting))
          .withFailMessage(
              "%d MB after %d saves, %d MB at rest: %d are allowed",
              memory, SAVES, resting, MEGABYTES)
          .isLessThan(MEGABYTES);
    } finally {
      serve.destroy();
      serve.waitFor();
    }
  }

  private static void edit(Path paper, String address) throws Exception {
    Path file = paper.resolve("content/zh/adoption-ranking.md");
    String text = Files.readString(file);
    String words = "本章核对四件事";
    assertThat(text).contains(words);
    Path table = paper.resolve("data/ranking-2025/companies.csv");
    String cells = Files.readString(table);
    assertThat(cells).contains("56300");
    String first = get(address + PAGE);
    InputStream events =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address + "-/events?page=" + PAGE)).build(),
                HttpResponse.BodyHandlers.ofInputStream())
            .body();
    try (BufferedReader told =
        new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
      next(told);
      for (int i = 0; i < SAVES; i++) {
        if (i % 10 == 9) {
          Files.writeString(table, cells.replace("56300", String.valueOf(56_300 + i)));
        } else {
          Files.writeString(file, text.replace(words, "本章核对四件大事" + "，再看一遍".repeat(i % 7)));
        }
        next(told);
      }
      assertThat(get(address + PAGE)).contains("四件大事");
      Files.writeString(file, text);
      Files.writeString(table, cells);
      for (int i = 0; i < 100 && !get(address + PAGE).equals(first); i++) {
        Thread.sleep(100);
      }
      assertThat(get(address + PAGE)).isEqualTo(first);
    }
  }
}
