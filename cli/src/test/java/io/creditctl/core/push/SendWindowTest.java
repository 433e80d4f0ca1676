package io.creditctl.core.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditctl.testkit.Times;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendWindowTest {
  private static ZonedDateTime at(String time) {
    return ZonedDateTime.of(LocalDate.of(2026, 10, 20), LocalTime.parse(time), Times.ZONE);
  }

  @ParameterizedTest
  @CsvSource({
    "08:00-18:00, 07:59, false",
    "08:00-18:00, 08:00, true",
    "08:00-18:00, 17:59, true",
    "08:00-18:00, 18:00, false",
    "20:00-06:00, 19:59, false",
    "20:00-06:00, 20:00, true",
    "20:00-06:00, 05:59, true",
    "20:00-06:00, 06:00, false"
  })
  void isOpenFromItsFirstMinuteUntilBeforeItsLast(String hours, String time, boolean open) {
    assertThat(SendWindow.parse(hours).orElseThrow().contains(at(time))).isEqualTo(open);
  }

  @Test
  void opensAgainTodayOrTomorrow() {
    SendWindow window = SendWindow.parse("08:00-18:00").orElseThrow();

    assertThat(window.nextOpening(at("06:00"))).isEqualTo(at("08:00"));
    assertThat(window.nextOpening(at("18:30"))).isEqualTo(at("08:00").plusDays(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "08:00", "8-18", "08:00-08:00", "08:00-25:00", "08:00-18:00-20:00"})
  void anythingElseIsNoWindow(String text) {
    assertThat(SendWindow.parse(text)).isEmpty();
  }
}
