package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.adapter.http.ExampleCredential;
import io.creditctl.adapter.http.sandbox.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every protocol against everything that can go wrong on the way. Afterwards the platform has what
 * it is due, each revision once, those of a record in their order, and no entry is left without a
 * next step.
 */
class FaultMatrixTest {
  /**
   * A row of the matrix: a protocol, and what its target's settings need beside the address. The
   * gateway is sent lists in place of decisions, and returns withdrawals.
   */
  private static final Map<Protocol, Map<String, String>> PROTOCOLS =
      Map.of(
          Protocol.REST_V1, Map.of("appKey", ExampleCredential.APP_KEY),
          Protocol.CREDITCHINA_SOAP, Map.of(),
          Protocol.GATEWAY, Map.of("appKey", ExampleCredential.APP_KEY),
          Protocol.ENVELOPE_SM, Map.of());

  /** These end by the deadline alone. */
  private static final Set<Fault> SLOW = EnumSet.of(Fault.SILENCE, Fault.SLOW_DRIP);

  @TempDir private Path folder;

  static Stream<Arguments> everyProtocolAndFault() {
    return PROTOCOLS.keySet().stream()
        .sorted()
        .flatMap(
            protocol ->
                EnumSet.complementOf(EnumSet.of(Fault.OK)).stream()
                    .map(fault -> Arguments.of(protocol, fault)));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("everyProtocolAndFault")
  void everythingArrivesOnceAndInOrder(Protocol protocol, Fault fault) {
    // Single requests, some in a row, and so many that the first runs give up.
    List<String> which = SLOW.contains(fault) ? List.of("1", "3-4") : List.of("1-2", "4", "7-21");
    List<String> script = which.stream().map(requests -> requests + " " + fault.word()).toList();
    Duration deadline = SLOW.contains(fault) ? Duration.ofMillis(500) : Duration.ofSeconds(20);

    try (MatrixScene scene = new MatrixScene(folder, protocol, PROTOCOLS.get(protocol))) {
      scene.platformFails(script, deadline);
      scene.pushUntilSettled();

      assertThat(scene.faults()).containsOnlyKeys(fault.word());
      if (!harmless(protocol, fault)) {
        assertThat(scene.faults()).containsValue(SLOW.contains(fault) ? 3L : 18L);
      }
      scene.assertEverythingArrived();
    }
  }

  /**
   * Lines at fault that are named twice are no less at fault, and the gateway's reply has one only:
   * nothing is sent again for them.
   */
  private static boolean harmless(Protocol protocol, Fault fault) {
    return fault == Fault.DOUBLE_RECEIPTS
        && (protocol == Protocol.CREDITCHINA_SOAP || protocol == Protocol.GATEWAY);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyProtocol")
  void aPauseThatThePlatformAsksForIsKept(Protocol protocol) {
    try (MatrixScene scene = new MatrixScene(folder, protocol, PROTOCOLS.get(protocol))) {
      scene.platformFails(List.of("2 throttle 900", "4 busy 90"), Duration.ofSeconds(20));
      scene.pushUntilSettled();

      assertThat(scene.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(990));
      scene.assertEverythingArrived();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"REST_V1", "ENVELOPE_SM"}) // the others sign no time
  void aClockThatIsWrongStopsThePushAndLosesNothing(Protocol protocol) {
    try (MatrixScene scene = new MatrixScene(folder, protocol, PROTOCOLS.get(protocol))) {
      scene.platformClockIsAhead(Duration.ofMinutes(20));
      assertThat(scene.run().outcome()).isEqualTo(PushReport.Outcome.CREDENTIAL_REFUSED);
      assertThat(scene.whyPaused()).isNotBlank();

      scene.platformFails(List.of(), Duration.ofSeconds(20));
      scene.pushUntilSettled();
      scene.assertEverythingArrived();
    }
  }

  static Stream<Protocol> everyProtocol() {
    return PROTOCOLS.keySet().stream().sorted();
  }
}
