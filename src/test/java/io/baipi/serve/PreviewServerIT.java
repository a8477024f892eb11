package io.baipi.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.baipi.diagnostic.Location;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class PreviewServerIT {
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Session.Event> events = new ArrayList<>();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Path root;

  @SuppressWarnings("NullAway.Init")
  private Session session;

  @SuppressWarnings("NullAway.Init")
  private PreviewServer server;

  @BeforeEach
  void start() throws IOException {
    root = PaperCopy.into(folder);
    open();
  }

  private void open() throws IOException {
    session = new Session(root, PaperCopy.HOME, new Editor(root, Editor.VS_CODE), events::add);
    server = PreviewServer.start(0, session);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.port() + "/" + path;
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address(path))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The first line that an HTTP server answers to a request written by hand. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  private BufferedReader listen(String page) throws Exception {
    InputStream in =
        client
            .send(
                HttpRequest.newBuilder(URI.create(address("-/events?page=" + page))).build(),
                HttpResponse.BodyHandlers.ofInputStream())
            .body();
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  private static String message(BufferedReader from) throws IOException {
    String line = from.readLine();
    while (line.isEmpty()) {
      line = from.readLine();
    }
    return line;
  }

  @Test
  void a_page_is_a_builds_with_the_script_of_the_preview() throws Exception {
    session.open();
    HttpResponse<String> page = get("zh/libraries.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<script src=\"/-/live.js\" defer></script>", "12,000");
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(get("").body()).contains("小城图书馆");
    assertThat(get("-/live.js").body()).contains("EventSource");
  }

  @Test
  void before_the_paper_is_read_a_page_asks_for_patience() throws Exception {
    assertThat(get("zh/libraries.html").body()).contains("Reading the paper");
    session.open();
    assertThat(get("zh/libraries.html").body()).contains("12,000");
  }

  @Test
  void the_next_session_begins_with_what_the_last_one_gave() throws Exception {
    session.open();
    String before = get("zh/libraries.html").body();
    String style = get("assets/css/site.css").body();
    server.close();
    open();
    assertThat(get("zh/libraries.html").body()).isEqualTo(before);
    assertThat(get("assets/css/site.css").body()).isEqualTo(style);
    assertThat(new Snapshot(root).read("../../paper.yaml")).isEmpty();
  }

  @Test
  void only_this_machine_is_answered_and_only_reading() throws Exception {
    session.open();
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .contains("403");
    assertThat(
            raw(
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
        .contains("405");
    assertThat(raw("GET /../paper.yaml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .contains("404");
    assertThat(get("paper.yaml").statusCode()).isEqualTo(404);
    assertThat(get("content/zh/libraries.md").statusCode()).isEqualTo(404);
    assertThat(get("zh/nothing.html").statusCode()).isEqualTo(404);
  }

  @Test
  void an_open_page_is_told_what_changed() throws Exception {
    session.open();
    BufferedReader told = listen("zh/libraries.html");
    assertThat(message(told)).contains("\"current\":true");
    session.changed(Set.of(PaperCopy.replace(root, "content/zh/libraries.md", "没有公布", "没有说明")));
    assertThat(message(told)).contains("\"blocks\":{\"[id='limits.p1']\":", "没有说明");
    session.changed(
        Set.of(PaperCopy.replace(root, "content/zh/libraries.md", "没有说明", "[=nothing]")));
    assertThat(message(told))
        .contains("\"current\":false", "template.not-a-value", "vscode://file")
        .contains("content/zh/libraries.md:");
    session.changed(Set.of(PaperCopy.replace(root, "content/zh/libraries.md", "[=nothing]", "没有")));
    assertThat(message(told)).contains("\"current\":true", "没有");
    assertThat(events).hasSize(4).allMatch(Session.Event.Read.class::isInstance);
  }

  @Test
  void a_value_leads_to_its_line_its_model_and_its_cell() throws Exception {
    session.open();
    String places =
        get("-/places?page=zh/libraries.html&nth=0&from=data.towns%5B%22Alder%22%5D.visits").body();
    assertThat(places)
        .contains("content/zh/libraries.md:3:", "data/towns.csv:2:", "towns › Alder › visits");
    assertThat(get("-/places?figure=fig-visits").body())
        .contains("content/figures/visits.yaml", "data/towns.csv");
    assertThat(get("-/places?page=zh/libraries.html&from=nothing").body().strip()).isEqualTo("[]");
  }

  @Test
  void a_pdf_is_typeset_when_it_is_asked_for() throws Exception {
    session.open();
    HttpResponse<byte[]> pdf =
        client.send(
            HttpRequest.newBuilder(URI.create(address("pdf/small-zh.pdf"))).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(get("pdf/none.pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void a_paper_with_a_mistake_from_the_start_says_so() throws Exception {
    Files.writeString(root.resolve("paper.yaml"), "id: [");
    session.open();
    assertThat(get("zh/libraries.html").body()).contains("cannot be shown yet");
  }

  @Test
  void a_place_opens_in_an_editor_whatever_the_path() {
    Editor editor = new Editor(Path.of("/tmp/a b"), Editor.VS_CODE);
    assertThat(editor.open(Location.at("content/zh/x.md", 3, 4)))
        .isEqualTo("vscode://file/tmp/a%20b/content/zh/x.md:3:4");
    assertThat(editor.open(Location.file("paper.yaml"))).endsWith("/paper.yaml:1:1");
  }
}
