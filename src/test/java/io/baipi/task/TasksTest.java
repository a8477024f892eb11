package io.baipi.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TasksTest {
  @Test
  void what_was_made_stands_in_the_things_order() {
    List<Integer> things = IntStream.range(0, 1000).boxed().toList();

    assertThat(Tasks.each(things, thing -> "made of " + thing))
        .isEqualTo(things.stream().map(thing -> "made of " + thing).toList());
    assertThat(Tasks.each(List.<String>of(), thing -> thing)).isEmpty();
  }

  @Test
  void two_that_stand_side_by_side_are_worked_on_at_once() {
    CountDownLatch both = new CountDownLatch(2);

    List<Boolean> met =
        Tasks.each(
            List.of(1, 2),
            thing -> {
              both.countDown();
              try {
                return both.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
              }
            });

    assertThat(met).containsExactly(true, true);
  }

  @Test
  void work_may_share_out_work_of_its_own() {
    assertThat(
            Tasks.each(
                List.of(1, 2, 3, 4),
                thing -> Tasks.each(List.of(10, 20, 30), part -> part + thing)))
        .containsExactly(
            List.of(11, 21, 31), List.of(12, 22, 32), List.of(13, 23, 33), List.of(14, 24, 34));
  }

  @Test
  void a_failure_ends_all_and_is_the_callers() {
    AtomicInteger begun = new AtomicInteger();

    assertThatThrownBy(
            () ->
                Tasks.each(
                    IntStream.range(0, 100_000).boxed().toList(),
                    thing -> {
                      begun.incrementAndGet();
                      if (thing == 3) {
                        throw new IllegalStateException("the third");
                      }
                      return thing;
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the third");
    assertThat(begun.get()).isLessThan(100_000);
  }
}
