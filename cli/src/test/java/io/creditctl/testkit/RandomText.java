package io.creditctl.testkit;

import io.creditctl.core.model.Characters;
import io.creditctl.core.model.SpreadsheetDamage;
import java.util.List;
import java.util.Random;

/** Texts that a cell may lawfully hold and that files, quotes and formats are prone to spoil. */
final class RandomText {
  /** What a format may take for something else when it is all that a cell holds. */
  private static final List<String> WHOLE =
      List.of(
          "=1+1",
          "+8606315200000",
          "-1",
          "@SUM(A1)",
          "＝1",
          "=\"00123", // with the closing quote it is how spreadsheets spell 00123
          "'1",
          "00123",
          "1.50",
          "371002000000001",
          "12345678901234567890",
          "2026-09-04",
          "1/2",
          "null",
          "true",
          "N/A",
          "\"",
          "\"\"",
          "'",
          ",",
          "\\",
          "{}",
          "[]",
          "_x000D_",
          "_x4E2D_",
          "&amp;",
          "#",
          "0");

  private static final List<String> PIECES =
      List.of(
          "公路",
          "超限",
          "第六十四条",
          "A",
          "z",
          "7",
          ",",
          "，",
          "\"",
          "“”",
          "'",
          ";",
          "；",
          "、",
          "\n",
          "\r\n",
          "\r",
          "\t",
          " ",
          "\u00A0",
          "\u3000",
          "\u200B",
          "\uFEFF",
          "=",
          "+",
          "-",
          "@",
          "＝",
          "ＡＢ１２",
          "（）",
          "〔2026〕",
          "·",
          "é",
          "e\u0301",
          "㐂",
          "𠮷",
          "𬎆",
          "😀",
          "👨‍👩‍👧",
          "\uE000",
          "ﬁ",
          "<b>",
          "&",
          "]]>",
          "_x000D_",
          "\\n",
          "\\",
          "{",
          "}",
          "[",
          "|",
          "%",
          "#",
          "$",
          "`");

  private static final List<String> BLANKS = List.of("", "", "", " ", "\t", "\u3000", "\u00A0");

  private final Random random;

  RandomText(Random random) {
    this.random = random;
  }

  /** A text without blanks at its ends, of one to so many characters. */
  String of(int longest) {
    while (true) {
      String text =
          switch (random.nextInt(10)) {
            case 0, 1, 2 -> among(WHOLE);
            case 3 -> "长𠮷".repeat((longest + 1) / 2);
            default -> pieces();
          };
      String cut = Characters.strip(cut(text, longest));
      if (!cut.isEmpty()
          && !SpreadsheetDamage.isScientific(cut)
          && !SpreadsheetDamage.isNoData(cut)) {
        return cut;
      }
    }
  }

  private String pieces() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(among(PIECES));
    }
    return text.toString();
  }

  /** The text with blanks around it that are no part of it. */
  String padded(String text) {
    return among(BLANKS) + text + among(BLANKS);
  }

  <T> T among(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
