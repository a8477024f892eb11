package io.baipi.model.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Draws shared out to threads in blocks. Which thread takes which block is left to chance, so that
 * a worker's result must not depend on it: it keeps whole numbers, whose sums are exact, or writes
 * each draw's result to the draw's own place.
 *
 * @param threads how many work at once
 */
record Blocks(int threads) {
  private static final int SIZE = 64;

  /** As many threads as there are processors. */
  static Blocks everywhere() {
    return new Blocks(Runtime.getRuntime().availableProcessors());
  }

  /** Works on some draws, from {@code from} up to but not including {@code to}. */
  interface Worker {
    void work(int from, int to);
  }

  /**
   * Shares out draws.
   *
   * @param worker makes a worker for one thread
   * @return the workers, which hold what they found
   */
  <W extends Worker> List<W> run(int draws, Supplier<W> worker) {
    int blocks = (draws + SIZE - 1) / SIZE;
    int used = Math.max(1, Math.min(threads, blocks));
    List<W> workers = new ArrayList<>();
    for (int i = 0; i < used; i++) {
      workers.add(worker.get());
    }
    AtomicInteger next = new AtomicInteger();
    if (used == 1) {
      take(workers.get(0), next, blocks, draws);
      return workers;
    }
    ExecutorService pool = Executors.newFixedThreadPool(used);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (W each : workers) {
        running.add(pool.submit(() -> take(each, next, blocks, draws)));
      }
      for (Future<?> future : running) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a draw failed", e.getCause());
    } finally {
      pool.shutdownNow();
    }
    return workers;
  }

  private static void take(Worker worker, AtomicInteger next, int blocks, int draws) {
    for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
      worker.work(block * SIZE, Math.min(draws, (block + 1) * SIZE));
    }
  }
}
