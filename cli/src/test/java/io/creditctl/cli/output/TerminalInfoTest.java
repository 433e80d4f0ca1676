package io.creditctl.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalInfoTest {
  @TempDir Path descriptors;

  @Test
  void judgesEachStreamOnItsOwn() throws IOException {
    link("0", "pipe:[4711]");
    link("1", "/dev/pts/3");
    link("2", "/home/user/错误.log");
    assertThat(TerminalInfo.detect(descriptors, Map.of("COLUMNS", "120")))
        .isEqualTo(new TerminalInfo(false, true, false, OptionalInt.of(120)));
  }

  @Test
  void hasNoWidthWhenStandardOutputIsRedirected() throws IOException {
    link("0", "/dev/tty1");
    link("1", "/dev/null");
    assertThat(TerminalInfo.detect(descriptors, Map.of("COLUMNS", "120")))
        .isEqualTo(new TerminalInfo(true, false, false, OptionalInt.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "wide", "99999999999"})
  void ignoresAWidthThatIsNone(String columns) throws IOException {
    link("1", "/dev/pts/0");
    assertThat(TerminalInfo.detect(descriptors, Map.of("COLUMNS", columns)).columns()).isEmpty();
  }

  @Test
  void looksAtTheRealStreams() {
    // The build runs the tests behind pipes.
    assertThat(TerminalInfo.detect(Map.of()).stdout()).isFalse();
  }

  private void link(String descriptor, String device) throws IOException {
    Files.createSymbolicLink(descriptors.resolve(descriptor), Path.of(device));
  }
}
