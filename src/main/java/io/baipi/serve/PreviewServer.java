package io.baipi.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.baipi.build.Checked;
import io.baipi.diagnostic.Diagnostics;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Gives a preview to browsers on this machine, and to no one else: it listens on the loopback
 * address only, and answers only requests that name it as their host, so that no page from
 * elsewhere can ask through a name of its own.
 */
final class PreviewServer implements Closeable {
  /** Below it stands what only the preview has. */
  private static final String OWN = "-/";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("svg", "image/svg+xml; charset=utf-8"),
          Map.entry("png", "image/png"),
          Map.entry("webp", "image/webp"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("bib", "text/plain; charset=utf-8"),
          Map.entry("ris", "text/plain; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  private final HttpServer server;
  private final ExecutorService threads;
  private final Session session;

  private PreviewServer(HttpServer server, ExecutorService threads, Session session) {
    this.server = server;
    this.threads = threads;
    this.session = session;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 for any that is free
   * @throws IOException when the port is taken
   */
  static PreviewServer start(int port, Session session) throws IOException {
    // Otherwise small answers wait for 40 ms until the browser has acknowledged their beginning.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "preview");
              thread.setDaemon(true);
              return thread;
            });
    PreviewServer preview = new PreviewServer(server, threads, session);
    server.createContext("/", preview::answer);
    server.setExecutor(threads);
    server.start();
    return preview;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      if (!isOwnHost(exchange)) {
        send(exchange, 403, "txt", "this preview is for this machine only\n");
      } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        send(exchange, 405, "txt", "only GET and HEAD\n");
      } else {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/+", "");
        if (path.startsWith(OWN)) {
          own(exchange, path.substring(OWN.length()));
        } else {
          file(exchange, path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        }
      }
    } catch (RuntimeException | StackOverflowError e) {
      session.failed(e);
      send(exchange, 500, "txt", "the preview failed: " + e + "\n");
    }
  }

  private boolean isOwnHost(HttpExchange exchange) {
    String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("");
    String name = host.replaceFirst(":" + port() + "$", "");
    return Set.of("127.0.0.1", "localhost", "[::1]").contains(name);
  }

  private void own(HttpExchange exchange, String name) throws IOException {
    Map<String, String> asked = query(exchange);
    String page = asked.getOrDefault("page", "");
    switch (name) {
      case "events" -> session.listen(page, exchange);
      case "live.js", "live.css" -> send(exchange, 200, ending(name), resource(name));
      case "check" -> check(exchange);
      case "places" ->
          send(
              exchange,
              200,
              "json",
              session
                  .places()
                  .map(
                      places ->
                          asked.containsKey("figure")
                              ? places.ofFigure(asked.getOrDefault("figure", ""))
                              : places.ofValue(
                                  page,
                                  asked.getOrDefault("from", ""),
                                  number(asked.getOrDefault("nth", ""))))
                  .orElse("[]"));
      default -> send(exchange, 404, "txt", "there is nothing here\n");
    }
  }

  /** For commands, not for pages. */
  private void check(HttpExchange exchange) throws IOException {
    String asked =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(Running.HEADER)).orElse("");
    Optional<Checked> checked = session.check(asked);
    if (checked.isEmpty()) {
      send(exchange, 404, "txt", "another paper\n");
    } else {
      send(exchange, 200, "json", CheckedJson.write(checked.get()));
      session.giveBack();
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    String ending = ending(path);
    if (ending.equals("pdf")) {
      pdf(exchange, path);
      return;
    }
    Optional<byte[]> given = session.give(path);
    if (given.isEmpty()) {
      byte[] missing = session.give("404.html").orElse(new byte[0]);
      send(exchange, 404, "html", missing);
      return;
    }
    send(exchange, 200, ending, given.get());
  }

  /** A PDF is typeset when it is asked for, which takes seconds. */
  private void pdf(HttpExchange exchange, String path) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Optional<byte[]> made = session.pdf(path, diagnostics);
    if (diagnostics.hasErrors()) {
      send(exchange, 500, "txt", session.print(diagnostics));
    } else if (made.isEmpty()) {
      send(exchange, 404, "txt", "there is no such PDF\n");
    } else {
      send(exchange, 200, "pdf", made.get());
      session.giveBack();
    }
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> asked = new LinkedHashMap<>();
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        asked.put(
            part.substring(0, equals),
            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return asked;
  }

  static byte[] resource(String name) {
    try (InputStream in = PreviewServer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static void send(HttpExchange exchange, int status, String ending, String text)
      throws IOException {
    send(exchange, status, ending, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String ending, byte[] bytes)
      throws IOException {
    exchange
        .getResponseHeaders()
        .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
