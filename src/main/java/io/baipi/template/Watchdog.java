package io.baipi.template;

import java.time.Duration;

/** Interrupts the thread that made it when some time has passed, unless closed before. */
final class Watchdog implements AutoCloseable {
  private final Thread watched = Thread.currentThread();
  private final Thread watcher;
  private boolean closed;
  private boolean fired;

  Watchdog(Duration time) {
    watcher = new Thread(() -> watch(time), "template-watchdog");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      return;
    }
    synchronized (this) {
      if (!closed) {
        fired = true;
        watched.interrupt();
      }
    }
  }

  synchronized boolean hasFired() {
    return fired;
  }

  @Override
  public synchronized void close() {
    closed = true;
    watcher.interrupt();
    if (fired) {
      // The interrupt was meant for the template; what runs next must not see it.
      Thread.interrupted();
    }
  }
}
