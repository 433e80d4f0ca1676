package io.creditctl.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ThisProcessTest {
  private final ThisProcess process = new ThisProcess();

  @Test
  void livesUnderItsOwnName() {
    assertThat(process.self()).contains("/" + ProcessHandle.current().pid() + "/");
    assertThat(process.lives(process.self())).isTrue();
    assertThat(new ThisProcess().self()).isEqualTo(process.self());
  }

  @Test
  void aProcessThatHasEndedDoesNotLive() throws IOException, InterruptedException {
    Process other = new ProcessBuilder("sleep", "60").start();
    String name = nameOf(other.pid(), start(other));
    assertThat(process.lives(name)).isTrue();

    other.destroyForcibly().waitFor();

    assertThat(process.lives(name)).isFalse();
  }

  @Test
  void aNumberThatWasGivenAgainIsAnotherProcess() {
    assertThat(process.lives(nameOf(ProcessHandle.current().pid(), 1))).isFalse();
  }

  @Test
  void nothingIsKnownOfProcessesElsewhere() {
    assertThat(process.lives("another-machine/1/1")).isTrue();
    assertThat(process.lives("")).isTrue();
  }

  private static long start(Process other) {
    return other.info().startInstant().orElseThrow().toEpochMilli();
  }

  private String nameOf(long pid, long start) {
    String self = process.self();
    String machine =
        self.substring(0, self.indexOf('/' + Long.toString(ProcessHandle.current().pid())));
    return machine + "/" + pid + "/" + start;
  }
}
