package io.baipi.model.collect.spark;

import io.baipi.model.EngineChoice;
import io.baipi.model.collect.Engine;
import io.baipi.model.collect.EngineFailure;
import io.baipi.model.collect.EngineProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import org.apache.spark.sql.SparkSession;

/** Opens sessions on {@code sc://host:port}. */
public final class SparkConnect implements EngineProvider {
  private static final int PORT = 15002;
  private static final int MILLISECONDS = 5_000;

  @Override
  public boolean accepts(String url) {
    return url.startsWith("sc://");
  }

  @Override
  public Engine open(EngineChoice choice) throws EngineFailure {
    String url = choice.url().orElseThrow();
    reach(url);
    try {
      SparkSession session = SparkSession.builder().remote(url).create();
      // A session speaks to nobody until it is asked something.
      session.version();
      return new SparkEngine(session);
    } catch (Exception e) { // Scala does not declare what it throws.
      throw new EngineFailure(String.valueOf(e.getMessage()), e);
    }
  }

  /** The client itself tries again for minutes before it says that nobody is there. */
  private static void reach(String url) throws EngineFailure {
    try (Socket socket = new Socket()) {
      URI address = URI.create(url.replaceAll("[;/]+$", "").replaceFirst("/;.*", ""));
      int port = address.getPort() < 0 ? PORT : address.getPort();
      if (address.getHost() == null) {
        throw new EngineFailure("the URL names no host", "write sc://host:port");
      }
      socket.connect(new InetSocketAddress(address.getHost(), port), MILLISECONDS);
    } catch (IOException | IllegalArgumentException e) {
      throw new EngineFailure(String.valueOf(e.getMessage()), e);
    }
  }
}
