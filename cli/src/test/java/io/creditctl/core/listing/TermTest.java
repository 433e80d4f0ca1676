package io.creditctl.core.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long somebody stays on a list. */
class TermTest {

  @ParameterizedTest
  @CsvSource({
    "2y, 2026-09-04, 2028-09-03",
    "2y, 2026-03-01, 2028-02-29",
    "1y, 2024-02-29, 2025-02-27",
    "18m, 2026-08-31, 2028-02-28",
    "1m, 2026-01-31, 2026-02-27"
  })
  void lastsUntilTheDayBeforeTheSameDay(String term, LocalDate decision, LocalDate last) {
    assertThat(Term.parse(term).orElseThrow().lastDay(decision)).isEqualTo(last);
  }

  @Test
  void isSaidInYearsWhereItIsWholeYears() {
    assertThat(Term.parse("24m")).hasToString("Optional[2y]");
    assertThat(Term.parse("18m")).hasToString("Optional[18m]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0y", "2", "2d", "-1y", "101y", "9999y", "２y", "2y "})
  void anythingElseIsNone(String text) {
    assertThat(Term.parse(text)).isEmpty();
  }
}
