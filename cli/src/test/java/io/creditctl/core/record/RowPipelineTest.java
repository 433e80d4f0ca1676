package io.creditctl.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RowPipelineTest {

  private static Iterator<Integer> numbers(int count) {
    return IntStream.range(0, count).iterator();
  }

  private static <B> List<B> drain(RowPipeline<Integer, B> pipeline) {
    List<B> all = new ArrayList<>();
    pipeline.forEachRemaining(all::add);
    return all;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 499, 500, 501, 2000, 10_001})
  void keepsTheOrder(int count) {
    try (RowPipeline<Integer, String> pipeline =
        new RowPipeline<>(numbers(count), number -> "n" + number)) {
      assertThat(drain(pipeline))
          .isEqualTo(IntStream.range(0, count).mapToObj(number -> "n" + number).toList());
      assertThat(catchThrowable(pipeline::next)).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void aFailureArrivesAfterTheRowsBeforeIt() {
    IllegalArgumentException failure = new IllegalArgumentException("row 1234");
    assertEndsWith(failure, 1234);
  }

  @Test
  void anErrorArrivesToo() {
    assertEndsWith(new StackOverflowError("row 7"), 7);
  }

  private static void assertEndsWith(Throwable failure, int at) {
    Function<Integer, Integer> work =
        number -> {
          if (number == at) {
            return RowPipelineTest.<RuntimeException>thrown(failure);
          }
          return number;
        };
    List<Integer> before = new ArrayList<>();
    try (RowPipeline<Integer, Integer> pipeline = new RowPipeline<>(numbers(10_000), work)) {
      assertThat(catchThrowable(() -> pipeline.forEachRemaining(before::add))).isSameAs(failure);
    }
    assertThat(before).hasSize(at);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> Integer thrown(Throwable failure) throws T {
    throw (T) failure;
  }

  @Test
  void readsAheadOnlySoFar() throws InterruptedException {
    AtomicInteger read = new AtomicInteger();
    try (RowPipeline<Integer, Integer> pipeline =
        new RowPipeline<>(
            numbers(1_000_000),
            number -> {
              read.incrementAndGet();
              return number;
            })) {
      pipeline.next();
      Thread.sleep(Duration.ofMillis(200).toMillis());
      assertThat(read.get()).isLessThanOrEqualTo(500 * 6);
    }
  }

  @Test
  void closingEndsTheSecondThread() {
    AtomicInteger read = new AtomicInteger();
    RowPipeline<Integer, Integer> pipeline =
        new RowPipeline<>(numbers(1_000_000), number -> read.incrementAndGet());
    pipeline.next();
    pipeline.close();

    int atTheEnd = read.get();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("row-pipeline"));
    assertThat(read.get()).isEqualTo(atTheEnd).isLessThan(1_000_000);
  }
}
