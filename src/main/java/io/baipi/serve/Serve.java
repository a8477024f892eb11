package io.baipi.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/** The preview of a paper in browsers on this machine. */
public final class Serve {
  private final Path root;
  private final Path home;
  private final int port;
  private final String editor;
  private final Consumer<String> print;

  /**
   * @param root the paper's folder
   * @param home the generator's own folder
   * @param port 0 for any that is free
   * @param editor the address that opens a place of a file, with {@code {path}}, {@code {line}} and
   *     {@code {column}}
   * @param print takes what a terminal shows, a text with its line breaks
   */
  public Serve(Path root, Path home, int port, String editor, Consumer<String> print) {
    this.root = root;
    this.home = home;
    this.port = port;
    this.editor = editor;
    this.print = print;
  }

  /** What opens files in VS Code. */
  public static final String VS_CODE = Editor.VS_CODE;

  /**
   * Serves until the thread is interrupted.
   *
   * @throws IOException when the port is taken, or the folder cannot be watched
   */
  public void run() throws IOException, InterruptedException {
    Reporter reporter = new Reporter(root, print);
    Session session = new Session(root, home, new Editor(root, editor), reporter::tell);
    try (PreviewServer server = PreviewServer.start(port, session);
        Watch watch = Watch.on(root, home)) {
      Running.tell(root, home, server.port());
      print.accept("http://127.0.0.1:" + server.port() + "/\n");
      session.open();
      session.lookAhead();
      while (true) {
        Set<Path> changed = watch.next();
        if (changed.isEmpty()) {
          return;
        }
        session.changed(changed);
      }
    }
  }
}
