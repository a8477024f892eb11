package io.baipi.model.collect.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Spark Connect server on this machine, in a JVM of its own. */
final class SparkServer implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "jdk.internal.ref",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private final Process process;
  private final int port;

  private SparkServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a server and waits until it listens. */
  static SparkServer start(Path folder) throws IOException, InterruptedException {
    String classPath = classPath(folder);
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENED.forEach(name -> command.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    command.addAll(
        List.of(
            "-Xmx1g",
            "-Djdk.reflect.useDirectMethodHandle=false",
            "-Djava.io.tmpdir=" + folder,
            "-Dspark.app.name=baipi",
            "-Dspark.master=local[2]",
            "-Dspark.ui.enabled=false",
            "-Dspark.driver.host=127.0.0.1",
            "-Dspark.driver.bindAddress=127.0.0.1",
            "-Dspark.connect.grpc.binding.address=127.0.0.1",
            "-Dspark.connect.grpc.binding.port=" + port,
            "-Dspark.sql.shuffle.partitions=4",
            "-Dspark.sql.warehouse.dir=" + folder.resolve("warehouse"),
            "-cp",
            classPath,
            "org.apache.spark.sql.connect.service.SparkConnectServer"));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    SparkServer server = new SparkServer(process, port);
    long start = System.nanoTime();
    while (!server.listens()) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE) {
        server.close();
        throw new IOException(Files.readString(folder.resolve("server.log")));
      }
      Thread.sleep(200);
    }
    return server;
  }

  /** The server's own class path, which would not agree with the client's. */
  private static String classPath(Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("server.classpath");
    String pom = System.getProperty("baipi.home") + "/src/spark/server/pom.xml";
    Process maven =
        new ProcessBuilder(
                "mvn",
                "-q",
                "-B",
                "-f",
                pom,
                "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath",
                "-Dmdep.outputFile=" + file)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("maven.log").toFile())
            .start();
    if (maven.waitFor() != 0) {
      throw new IOException(Files.readString(folder.resolve("maven.log")));
    }
    return Files.readString(file).strip().replace(":", File.pathSeparator);
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  String url() {
    return "sc://127.0.0.1:" + port;
  }

  /** The most memory that the server had so far, in megabytes; 0 where the system does not say. */
  long peakMegabytes() {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    try (Stream<String> lines = Files.isReadable(status) ? Files.lines(status) : Stream.empty()) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
