package io.baipi.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * The same done with many things on all processors. Unlike a parallel stream, which parts a list
 * into a few runs beforehand, whoever is ready takes the next thing: the few that take long often
 * stand side by side.
 */
public final class Tasks {
  private Tasks() {}

  /**
   * Works on each of some things, and gives what was made of them in their order.
   *
   * @param work may be called by several threads at once
   */
  public static <A, B> List<B> each(List<A> things, Function<A, B> work) {
    AtomicReferenceArray<B> made = new AtomicReferenceArray<>(things.size());
    AtomicInteger next = new AtomicInteger();
    Runnable take =
        () -> {
          try {
            int i = next.getAndIncrement();
            while (i < things.size()) {
              made.set(i, work.apply(things.get(i)));
              i = next.getAndIncrement();
            }
          } finally {
            // What failed for one is over for all.
            next.set(things.size());
          }
        };
    List<ForkJoinTask<?>> others = new ArrayList<>();
    int helpers = Math.min(ForkJoinPool.getCommonPoolParallelism(), things.size() - 1);
    for (int i = 0; i < helpers; i++) {
      others.add(ForkJoinPool.commonPool().submit(take));
    }
    try {
      take.run();
    } finally {
      others.forEach(ForkJoinTask::join);
    }
    List<B> all = new ArrayList<>(things.size());
    for (int i = 0; i < things.size(); i++) {
      all.add(made.get(i));
    }
    return all;
  }
}
