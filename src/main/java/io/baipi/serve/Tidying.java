package io.baipi.serve;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Clears away what readings have left, while nobody waits. A preview keeps its heap small: it would
 * be full after a few readings, and whoever saves then would wait for the whole of it to be looked
 * through. When nothing has happened for long, there is nothing to do.
 */
final class Tidying {
  /** A writer who saves again so soon is not to be held up. */
  private static final int QUIET_MILLIS = 400;

  /** Less than this is left for the next time. */
  private static final long WORTH = 4_000_000;

  private final Optional<MemoryPoolMXBean> old = old();
  private final ScheduledThreadPoolExecutor thread;
  private Optional<ScheduledFuture<?>> planned = Optional.empty();
  private long before;

  Tidying() {
    thread =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread tidying = new Thread(task, "tidying");
              tidying.setDaemon(true);
              return tidying;
            });
    thread.setRemoveOnCancelPolicy(true);
    thread.setKeepAliveTime(2L * QUIET_MILLIS, TimeUnit.MILLISECONDS);
    thread.allowCoreThreadTimeOut(true);
  }

  /** Where a collector keeps what has lived for a while; not all have such a place. */
  private static Optional<MemoryPoolMXBean> old() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .filter(pool -> pool.getName().contains("Tenured") || pool.getName().contains("Old"))
        .findFirst();
  }

  /** Something was read: there may be something to clear away soon. */
  synchronized void soon() {
    planned.ifPresent(earlier -> earlier.cancel(false));
    planned = Optional.of(thread.schedule(this::ifWorth, QUIET_MILLIS, TimeUnit.MILLISECONDS));
  }

  private void ifWorth() {
    if (used() - before >= WORTH) {
      now();
    }
  }

  /** Clears away at once, after work that has taken much. */
  void now() {
    System.gc();
    before = used();
  }

  private long used() {
    return old.map(pool -> pool.getUsage().getUsed()).orElse(0L);
  }
}
