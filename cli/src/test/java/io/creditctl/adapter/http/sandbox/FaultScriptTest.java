package io.creditctl.adapter.http.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultScriptTest {
  @TempDir private Path folder;

  private FaultScript script(String... lines) throws IOException {
    return FaultScript.read(Files.write(folder.resolve("faults.txt"), List.of(lines)));
  }

  @Test
  void theFirstLineThatMeansARequestDecides() throws Exception {
    FaultScript script =
        script("# drill", "", "2 lost-reply # once", "2-4 http-500", "5  throttle  20", "* empty");

    assertThat(LongStream.rangeClosed(1, 6).mapToObj(n -> script.of(n).orElseThrow()))
        .containsExactly(
            FaultOrder.of(Fault.EMPTY),
            FaultOrder.of(Fault.LOST_REPLY),
            FaultOrder.of(Fault.HTTP_500),
            FaultOrder.of(Fault.HTTP_500),
            new FaultOrder(Fault.THROTTLE, 20),
            FaultOrder.of(Fault.EMPTY));
  }

  @Test
  void saysNothingOfRequestsThatNoLineMeans() throws Exception {
    assertThat(script("3 reset").of(2)).isEqualTo(Optional.empty());
    assertThat(FaultScript.empty().of(1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "reset",
        "reset 3",
        "0 reset",
        "4-3 reset",
        "-3 reset",
        "1- reset",
        "3 explode",
        "3 reset 2",
        "3 throttle soon",
        "3 throttle 2 2",
        "99999999999 reset",
      })
  void refusesALineThatMakesNoSenseByItsNumber(String line) {
    CreditException refusal =
        catchThrowableOfType(CreditException.class, () -> script("1 ok", "# x", line));

    assertThat(refusal.code()).isEqualTo(ErrorCode.SCRIPT_LINE);
    assertThat(refusal.arguments()).contains(3, line);
  }
}
