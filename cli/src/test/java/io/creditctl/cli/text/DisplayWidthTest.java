package io.creditctl.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayWidthTest {
  private final DisplayWidth narrow = new DisplayWidth(1);
  private final DisplayWidth wide = new DisplayWidth(2);

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "abc ~, 5",
    "威海, 4",
    "（甲）, 6",
    "\uD842\uDFB7, 2",
    "\uD880\uDC00, 2",
    "ｶﾅ, 2",
    "ＡＢ, 4",
    "e\u0301, 1",
    "か\u3099, 2",
    "a\u200Db, 2",
    "\u1112\u1161\u11AB, 2",
    "한, 2",
    "㈱, 2",
    "、。, 4",
    "☕, 2",
    "\uD83D\uDE9A, 2",
    "鲁A·12345, 9",
  })
  void countsColumnsByEastAsianWidth(String text, int columns) {
    assertThat(narrow.width(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @ValueSource(strings = {"·", "“", "”", "…", "①", "→", "│", "─", "●", "√", "※", "ⅲ", "\uE000"})
  void countsAmbiguousCharactersAsTold(String text) {
    assertThat(narrow.width(text)).isEqualTo(1);
    assertThat(wide.width(text)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ñ", "ﾊ", "\u00AD", "威", "\u0301"})
  void leavesUnambiguousCharactersAlone(String text) {
    assertThat(wide.width(text)).isEqualTo(narrow.width(text));
  }

  @Test
  void countsNoColumnsForControlCharacters() {
    assertThat(narrow.width("\033\n\u009B")).isZero();
  }

  @Test
  void padsToColumnsNotToCharacters() {
    assertThat(narrow.padEnd("威海", 6)).isEqualTo("威海  ");
    assertThat(narrow.padStart("威海", 6)).isEqualTo("  威海");
    assertThat(narrow.padEnd("威海", 3)).isEqualTo("威海");
  }

  @ParameterizedTest
  @CsvSource({
    "威海蓝湾运输, 12, 威海蓝湾运输",
    "威海蓝湾运输, 11, 威海蓝湾..",
    "威海蓝湾运输, 7, 威海..",
    "威海蓝湾运输, 3, ..",
    "威海蓝湾运输, 2, ..",
    "威海蓝湾运输, 1, .",
    "威海蓝湾运输, 0, ''",
    "\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7, 5, \uD842\uDFB7..",
    "\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7, 4, \uD842\uDFB7..",
    "ae\u0301bcd, 4, ae\u0301..",
  })
  void truncatesWithoutCuttingACharacter(String text, int columns, String expected) {
    assertThat(narrow.truncate(text, columns)).isEqualTo(expected);
    assertThat(narrow.width(expected)).isLessThanOrEqualTo(columns);
  }

  @Test
  void refusesOtherAmbiguousWidths() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DisplayWidth(3));
  }
}
