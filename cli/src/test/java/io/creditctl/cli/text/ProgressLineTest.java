package io.creditctl.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.record.Table;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final Table.Name TABLE = Table.Name.only("许可.csv");

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

  private ProgressLine line(long patienceMillis) {
    return new ProgressLine(
        new PrintStream(terminal, true, StandardCharsets.UTF_8),
        80,
        " 行",
        java.time.Duration.ofMillis(patienceMillis));
  }

  @Test
  void saysNothingOfAShortImport() {
    try (ProgressLine line = line(60_000)) {
      line.at(TABLE, 2_000, 500, 1_000);
    }
    assertThat(terminal.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void showsTheShareOfBytesAndTakesItselfAwayAtTheEnd() {
    try (ProgressLine line = line(0)) {
      line.at(TABLE, 2_000, 50 << 20, 100 << 20);
    }
    assertThat(terminal.toString(StandardCharsets.UTF_8))
        .contains("许可.csv", "50%", "50/100 MiB")
        .endsWith("\r");
  }

  @Test
  void countsRowsWhereBytesTellNothing() {
    try (ProgressLine line = line(0)) {
      line.at(TABLE, 2_000, 0, 1_000);
    }
    assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("2000/? 行");
  }

  @Test
  void aNameCannotSteerTheTerminal() {
    try (ProgressLine line = line(0)) {
      line.at(Table.Name.only("\u001b[31m.csv"), 2_000, 0, 1_000);
    }
    assertThat(terminal.toString(StandardCharsets.UTF_8))
        .contains("[31m.csv")
        .doesNotContain("\u001b");
  }
}
