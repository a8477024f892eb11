package io.baipi.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.build.Build;
import io.baipi.build.Checked;
import io.baipi.diagnostic.Diagnostic;
import io.baipi.memo.Memory;
import io.baipi.model.EngineChoice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A command asks the preview that runs, and is told what it would find itself. */
@Timeout(120)
class RunningIT {
  private static final String TEXT = "content/zh/libraries.md";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path root;

  @SuppressWarnings("NullAway.Init")
  private PreviewServer server;

  @BeforeEach
  void start() throws IOException {
    root = PaperCopy.into(folder);
    Session session = new Session(root, PaperCopy.HOME, new Editor(root, "{path}"), event -> {});
    server = PreviewServer.start(0, session);
    session.open();
    Running.tell(root, PaperCopy.HOME, server.port());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void looking_ahead_changes_no_answer() throws Exception {
    Preview preview = new Preview(root, PaperCopy.HOME);
    preview.update(Set.of(), Set.of());
    PaperCopy.replace(root, TEXT, "没有公布开放时间", "没有公布开放 时间");
    preview.lookAhead();
    assertThat(preview.check())
        .isEqualTo(Build.check(root, PaperCopy.HOME, EngineChoice.embedded(), Memory.none()));
  }

  private Optional<Checked> told() throws InterruptedException {
    return Running.check(root, PaperCopy.HOME);
  }

  /** Whatever is wrong, in the same words, at the same places, with the same fixes. */
  private Checked tellsWhatACheckFinds() throws InterruptedException {
    Checked alone = Build.check(root, PaperCopy.HOME, EngineChoice.embedded(), Memory.none());
    assertThat(told()).contains(alone);
    return alone;
  }

  private static List<String> codes(Checked checked) {
    return checked.found().stream().map(Diagnostic::code).toList();
  }

  @Test
  void it_tells_what_a_check_finds_before_the_preview_knows_of_a_change() throws Exception {
    assertThat(tellsWhatACheckFinds().found()).isEmpty();
    PaperCopy.replace(root, TEXT, "没有公布开放时间", "没有公布开放 时间，见[这里](nowhere.html)");
    assertThat(codes(tellsWhatACheckFinds())).contains("chapter.link");
    PaperCopy.replace(root, TEXT, "见[这里](nowhere.html)", "见[这里](#nowhere)");
    tellsWhatACheckFinds();
    PaperCopy.replace(root, TEXT, "，见[这里](#nowhere)", "");
    assertThat(tellsWhatACheckFinds().found()).noneMatch(found -> found.code().startsWith("html"));
    PaperCopy.replace(root, "data/towns.csv", "12000", "many");
    assertThat(codes(tellsWhatACheckFinds())).contains("data.type");
    PaperCopy.replace(root, "data/towns.csv", "many", "13500");
    tellsWhatACheckFinds();
    Path template = root.resolve("templates/both.ftlh");
    Files.createDirectories(root.resolve("templates"));
    String own = Files.readString(PaperCopy.HOME.resolve("templates/both.ftlh"));
    Files.writeString(template, own.replace("<h1", "<h1 style=\"color: red\""));
    assertThat(codes(tellsWhatACheckFinds())).contains("html.inline");
    Files.writeString(template, own.replace("<h1", "<a href=\"nowhere.html\">x</a><h1"));
    assertThat(codes(tellsWhatACheckFinds())).contains("html.broken-link");
    Files.writeString(template, "<#if x>");
    assertThat(codes(tellsWhatACheckFinds())).contains("template.syntax");
    // A second time nothing has changed, and it is told all the same.
    assertThat(codes(tellsWhatACheckFinds())).contains("template.syntax");
    Files.delete(template);
    PaperCopy.replace(root, "paper.yaml", "小城图书馆", "小镇图书馆");
    tellsWhatACheckFinds();
  }

  @Test
  void a_preview_of_another_program_or_paper_is_not_asked() throws Exception {
    Path file = root.resolve(".baipi/preview.json");
    String told = Files.readString(file);
    assertThat(Running.check(root, folder)).isEmpty();
    Path other = Files.createDirectories(folder.resolve("other/.baipi"));
    Files.writeString(other.resolve("preview.json"), told);
    assertThat(Running.check(folder.resolve("other"), PaperCopy.HOME)).isEmpty();
    Files.writeString(file, "{\"port\": \"many\"");
    assertThat(told()).isEmpty();
    Files.writeString(file, told);
    assertThat(told()).isPresent();
    server.close();
    assertThat(told()).isEmpty();
  }

  @Test
  void a_preview_that_ends_takes_away_what_it_said_itself() throws Exception {
    Path file = root.resolve(".baipi/preview.json");
    String told = Files.readString(file);
    Running.forget(file, told.replace(String.valueOf(server.port()), "1"));
    assertThat(file).hasContent(told);
    Running.forget(file, told);
    assertThat(file).doesNotExist();
    Running.forget(file, told);
    assertThat(told()).isEmpty();
  }

  @Test
  void a_page_in_a_browser_cannot_ask() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/-/check"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void anything_else_is_no_answer() {
    assertThat(CheckedJson.read("")).isEmpty();
    assertThat(CheckedJson.read("{}")).isEmpty();
    assertThat(CheckedJson.read("{\"found\": [], \"counts\": [{}]}")).isEmpty();
    assertThat(CheckedJson.read("{\"found\": [], \"counts\": []}")).isPresent();
  }
}
