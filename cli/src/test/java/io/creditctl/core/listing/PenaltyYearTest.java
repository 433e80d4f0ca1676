package io.creditctl.core.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.core.disclosure.DisclosureState;
import io.creditctl.core.listing.PenaltyYear.Penalty;
import io.creditctl.core.model.BatchId;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.record.StoredRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which penalties fall within one year, 1年内. */
class PenaltyYearTest {

  /** How many penalties the latest year has that has at least so many. */
  private static int found(LocalDate asOf, int least, String... days) {
    List<Penalty> penalties = Stream.of(days).map(PenaltyYearTest::penalty).toList();
    return new PenaltyYear(penalties)
        .latest(asOf, year -> Optional.of(year.size()).filter(size -> size >= least))
        .orElse(0);
  }

  private static Penalty penalty(String day) {
    LocalDate decided = LocalDate.parse(day);
    StoredRecord record =
        new StoredRecord(
            new RecordId(decided.toEpochDay()),
            "penalty",
            SubjectRef.of("91371000MA0000015L", "", "甲", "甲", ""),
            "罚" + day,
            "超限运输",
            "",
            "",
            "",
            Optional.of(decided),
            Optional.empty(),
            1,
            false,
            new DisclosureState(
                Optional.empty(),
                false,
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                ""),
            new BatchId(1),
            1);
    return new Penalty(record, decided, BigDecimal.ZERO, Set.of(), Set.of(), Set.of());
  }

  /** 364, 365 and 366 days after the first; the year has 365 days, across the calendar year. */
  @ParameterizedTest
  @CsvSource({
    "2025-03-01, 2026-02-28, 3",
    "2025-03-01, 2026-03-01, 3",
    "2025-03-01, 2026-03-02, 0",
    // the year has 366 days: 2024-02-29 lies within
    "2023-03-01, 2024-02-29, 3",
    "2023-03-01, 2024-03-01, 3",
    "2023-03-01, 2024-03-02, 0",
    // there is no 29 February a year later
    "2024-02-29, 2025-02-28, 3",
    "2024-02-29, 2025-03-01, 0",
    // a new year in between changes nothing
    "2025-12-31, 2026-12-31, 3",
    "2025-12-31, 2027-01-01, 0"
  })
  void theThirdCountsUntilTheSameDayOfTheNextYear(String first, String third, int found) {
    LocalDate last = LocalDate.parse(third);
    String second = last.minusMonths(5).toString();

    assertThat(found(last, 3, first, second, third)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 0"})
  void twoAreNotThree(int least, int found) {
    assertThat(found(LocalDate.parse("2026-06-01"), least, "2026-01-05", "2026-05-05"))
        .isEqualTo(found);
  }

  /** Who asks once a year misses no year that ended since. */
  @ParameterizedTest
  @CsvSource({"2026-05-05, 3", "2027-05-05, 3", "2027-05-06, 0"})
  void aYearIsLookedAtForAYear(LocalDate asOf, int found) {
    assertThat(found(asOf, 3, "2025-06-01", "2026-01-05", "2026-05-05")).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-01, 4"})
  void allThatFallIntoTheYearAreTold(LocalDate asOf, int found) {
    assertThat(found(asOf, 3, "2025-01-01", "2026-01-05", "2026-03-01", "2026-05-05", "2026-06-01"))
        .isEqualTo(found);
  }
}
