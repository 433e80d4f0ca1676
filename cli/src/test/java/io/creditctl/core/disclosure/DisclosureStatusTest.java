package io.creditctl.core.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureStatusTest {
  private static final LocalDate DUE = LocalDate.parse("2026-10-12");

  @ParameterizedTest
  @CsvSource({
    "2026-10-12, 2026-10-20, ON_TIME",
    "2026-09-01, 2026-10-20, ON_TIME",
    "2026-10-13, 2026-10-20, LATE",
    "2026-10-13, 2026-10-13, LATE",
    "2026-10-13, 2026-10-12, PENDING",
    "2026-10-15, 2026-10-14, OVERDUE",
    ", 2026-10-12, PENDING",
    ", 2026-10-13, OVERDUE"
  })
  void judgesByADeadlineThatIsFinal(
      LocalDate disclosedOn, LocalDate asOf, DisclosureStatus expected) {
    assertThat(status(false, disclosedOn, asOf)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-12, 2026-10-20, ON_TIME",
    "2026-10-13, 2026-10-20, PENDING",
    ", 2026-10-12, PENDING",
    ", 2026-10-20, PENDING"
  })
  void judgesNobodyByAProvisionalDeadline(
      LocalDate disclosedOn, LocalDate asOf, DisclosureStatus expected) {
    assertThat(status(true, disclosedOn, asOf)).isEqualTo(expected);
  }

  @Test
  void anExemptionGoesBeforeEverything() {
    assertThat(DisclosureStatus.of(deadline(false), Optional.empty(), true, DUE.plusDays(9)))
        .isEqualTo(DisclosureStatus.EXEMPT);
    assertThat(DisclosureStatus.of(Optional.empty(), Optional.empty(), true, DUE))
        .isEqualTo(DisclosureStatus.EXEMPT);
  }

  @Test
  void withoutARuleThereIsNothingToJudge() {
    assertThat(DisclosureStatus.of(Optional.empty(), Optional.of(DUE), false, DUE))
        .isEqualTo(DisclosureStatus.NONE);
  }

  private static DisclosureStatus status(
      boolean provisional, LocalDate disclosedOn, LocalDate asOf) {
    return DisclosureStatus.of(
        deadline(provisional), Optional.ofNullable(disclosedOn), false, asOf);
  }

  private static Optional<Deadline> deadline(boolean provisional) {
    return Optional.of(new Deadline(DUE, provisional, "disclosure-7wd", 1));
  }
}
