package io.baipi.model.collect;

import io.baipi.model.EngineChoice;
import io.baipi.model.formula.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens the engine that a command names. */
final class Engines {
  private static final int SECONDS = 10;
  private static final int MOST_SERVICES = 100;

  /** What JDBC URLs begin with, and the SQL that is understood there. */
  private static final Map<String, Dialect> SCHEMES = new LinkedHashMap<>();

  static {
    SCHEMES.put("jdbc:duckdb:", Dialect.DUCKDB);
    SCHEMES.put("jdbc:hive2:", Dialect.SPARK);
    SCHEMES.put("jdbc:sc:", Dialect.SPARK);
    SCHEMES.put("jdbc:trino:", Dialect.TRINO);
  }

  private Engines() {}

  static Engine open(EngineChoice choice) throws EngineFailure {
    String url = choice.url().orElseThrow();
    ClassLoader loader = loader(choice.drivers());
    for (EngineProvider provider : services(EngineProvider.class, loader)) {
      if (provider.accepts(url)) {
        return within(() -> provider.open(choice), url, provider.getClass().getName(), SECONDS);
      }
    }
    for (Map.Entry<String, Dialect> scheme : SCHEMES.entrySet()) {
      if (url.startsWith(scheme.getKey())) {
        return jdbc(choice, url, scheme.getValue(), loader);
      }
    }
    if (url.startsWith("sc://")) {
      throw new EngineFailure(
          "this generator was built without the client of Spark Connect",
          "build it with 'mvn -Pspark package', or use Spark's Thrift server by jdbc:hive2://…");
    }
    throw new EngineFailure(
        "no engine is known for '" + shown(url) + "'",
        "known: " + String.join("…, ", SCHEMES.keySet()) + "…, sc://…");
  }

  /** A URL without what may be secret: a user's name, a password, a token. */
  static String shown(String url) {
    String bare = url.replaceAll("//[^/@]*@", "//");
    int end = bare.length();
    for (char sign : new char[] {'?', ';', '#'}) {
      int at = bare.indexOf(sign);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    return bare.substring(0, end);
  }

  private static ClassLoader loader(List<Path> jars) throws EngineFailure {
    ClassLoader own = Engines.class.getClassLoader();
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      if (!Files.isRegularFile(jar)) {
        throw new EngineFailure("there is no driver '" + jar + "'", "check --driver");
      }
      try {
        urls.add(jar.toUri().toURL());
      } catch (MalformedURLException e) {
        throw new UncheckedIOException(e);
      }
    }
    return urls.isEmpty() ? own : new URLClassLoader(urls.toArray(URL[]::new), own);
  }

  private static Engine jdbc(EngineChoice choice, String url, Dialect dialect, ClassLoader loader)
      throws EngineFailure {
    List<String> tried = new ArrayList<>();
    for (Driver driver : services(Driver.class, loader)) {
      tried.add(driver.getClass().getName());
      if (accepts(driver, url)) {
        return within(
            () -> connect(driver, url, choice, dialect, loader),
            url,
            driver.getClass().getName(),
            SECONDS);
      }
    }
    close(loader);
    throw new EngineFailure(
        "no JDBC driver knows '" + shown(url) + "'; tried " + String.join(", ", tried),
        "name its jar with --driver, or in BAIPI_DRIVERS");
  }

  /** All that can be loaded; a jar that promises what it does not hold is passed over. */
  private static <T> List<T> services(Class<T> type, ClassLoader loader) {
    List<T> found = new ArrayList<>();
    Iterator<T> services = ServiceLoader.load(type, loader).iterator();
    for (int tries = 0; tries < MOST_SERVICES; tries++) {
      try {
        if (!services.hasNext()) {
          break;
        }
        found.add(services.next());
      } catch (ServiceConfigurationError e) {
        // The next one may be sound.
      }
    }
    return found;
  }

  private static boolean accepts(Driver driver, String url) throws EngineFailure {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      throw JdbcEngine.failure(e);
    }
  }

  private static Engine connect(
      Driver driver, String url, EngineChoice choice, Dialect dialect, ClassLoader loader)
      throws SQLException {
    Properties properties = new Properties();
    choice.user().ifPresent(user -> properties.setProperty("user", user));
    choice.password().ifPresent(password -> properties.setProperty("password", password));
    Connection connection =
        Optional.ofNullable(driver.connect(url, properties))
            .orElseThrow(() -> new SQLException("the driver refuses the URL"));
    return new JdbcEngine(connection, dialect, () -> close(loader));
  }

  private static void close(ClassLoader loader) {
    if (loader instanceof URLClassLoader own) {
      try {
        own.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Opens a session, but waits no longer than a person would. */
  static Engine within(Callable<Engine> open, String url, String driver, int seconds)
      throws EngineFailure {
    FutureTask<Engine> task = new FutureTask<>(open);
    Thread thread = new Thread(task, "baipi-engine");
    thread.setDaemon(true);
    thread.start();
    String what = "'" + shown(url) + "' cannot be reached with " + driver;
    try {
      return task.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new EngineFailure(
          what + ": no answer in " + seconds + " seconds", "check the host and the port");
    } catch (ExecutionException e) {
      throw new EngineFailure(what + ": " + reason(e, url), "check the host and the port");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineFailure(what + ": interrupted", "");
    }
  }

  /** The first line of the innermost message, without the URL, which may hold a password. */
  private static String reason(Throwable failure, String url) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    return message.replace(url, shown(url)).lines().findFirst().orElse("");
  }
}
