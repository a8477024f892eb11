package io.baipi.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** Serves a folder below {@code /papers/go/} as static hosting does: compressed, with its 404. */
final class StaticServer implements AutoCloseable {
  private static final String BELOW = "/papers/go/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "json", "application/json",
          "csv", "text/csv; charset=utf-8",
          "xml", "application/xml",
          "txt", "text/plain; charset=utf-8",
          "pdf", "application/pdf");

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  private StaticServer(Path folder, HttpServer server) {
    this.folder = folder;
    this.server = server;
  }

  static StaticServer of(Path folder) throws IOException {
    return at(folder, 0);
  }

  /** At a port that the pages know, so that their whole addresses lead here. */
  static StaticServer at(Path folder, int port) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    StaticServer server = new StaticServer(folder, http);
    http.createContext("/", server::answer);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /** The site's address, ending in {@code /}. */
  String url() {
    return url(server.getAddress().getPort());
  }

  /** The site's address at a port. */
  static String url(int port) {
    return "http://127.0.0.1:" + port + BELOW;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8);
    Path file = path.startsWith(BELOW) ? file(path.substring(BELOW.length())) : Path.of("");
    boolean found = Files.isRegularFile(file);
    Path answer = found ? file : folder.resolve("404.html");
    String name = answer.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    byte[] bytes = Files.readAllBytes(answer);
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    exchange.getResponseHeaders().set("Cache-Control", "max-age=31536000");
    String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip") && !ending.equals("png")) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      bytes = gzip(bytes);
    }
    exchange.sendResponseHeaders(found ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Path file(String path) {
    Path file = folder.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
    return file.normalize().startsWith(folder) ? file : Path.of("");
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
