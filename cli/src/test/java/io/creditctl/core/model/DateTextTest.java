package io.creditctl.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-09-04",
        "2026-9-4",
        "2026/9/4",
        "2026/09/04",
        "2026.9.4",
        "20260904",
        "2026年9月4日",
        "2026年09月04日",
        "２０２６／９／４",
        "2026-09-04 00:00:00",
        "2026/9/4 0:00",
        "2026-09-04T00:00:00",
        "2026-09-04 00:00:00.0",
        "2026年9月4日 00:00:00"
      })
  void readsTheFormsThatFilesUse(String text) {
    assertThat(DateText.parse(text)).contains(LocalDate.of(2026, 9, 4));
    assertThat(DateText.toIso(text)).isEqualTo("2026-09-04");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2",
        "2026",
        "2026-09",
        "09/04/26",
        "26-9-4",
        "04-09-2026",
        "2026-09-04 13:20:00",
        "2026/9-4",
        "2026年9月4",
        "2026-9-4x",
        "2026-09-04 ",
        "46269",
        "2026-009-04",
        "长期",
        "2026--4",
        "2026-9-",
        "-026-09-04",
        "2026090",
        "202609041",
        "2026-09-04T",
        "2026-09-04 .",
        "２０２６",
        "2026-\0-04"
      })
  void refusesAnythingElse(String text) {
    assertThat(DateText.parse(text)).isEmpty();
    assertThat(DateText.toIso(text)).isEmpty();
    assertThat(DateText.isImpossible(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026/9/31",
        "20260230",
        "1900/1/0",
        "0001-01-01",
        "1900-02-29",
        "2026年2月30日"
      })
  void tellsDaysThatDoNotExist(String text) {
    assertThat(DateText.parse(text)).isEmpty();
    assertThat(DateText.isImpossible(text)).isTrue();
  }

  @Test
  void knowsLeapYears() {
    assertThat(DateText.parse("2028-02-29")).isPresent();
    assertThat(DateText.parse("2000-02-29")).isPresent();
  }

  @Test
  void keepsIsoTextAsTheSameObject() {
    String iso = "2099-12-31";
    assertThat(DateText.toIso(iso)).isSameAs(iso);
    assertThat(DateText.LONG_TERM).isEqualTo(iso);
  }

  @Test
  void survivesAMegabyte() {
    assertThat(DateText.parse("2026-09-04 " + "0:".repeat(1 << 19))).isEmpty();
  }

  @Test
  void proposesTheDayOfASpreadsheetsNumberWithinReason() {
    assertThat(DateText.ofSerial("46269")).contains(LocalDate.of(2026, 9, 4));
    assertThat(DateText.ofSerial("73050")).contains(DateText.LONG_TERM);
    for (String text : new String[] {"29220", "73051", "4626", "462690", "4626x", ""}) {
      assertThat(DateText.ofSerial(text)).isEmpty();
    }
    assertThat(DateText.toIso("46269")).isEmpty();
  }
}
