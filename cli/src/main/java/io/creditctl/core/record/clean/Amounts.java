package io.creditctl.core.record.clean;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cleans amounts, exactly; a bare number is taken for 万元 unless the user says otherwise. */
final class Amounts {
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<sign>¥|RMB|人民币)?(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?<unit>万元|万|元)?整?");
  private static final int YUAN_IN_WAN_DIGITS = 4;

  private Amounts() {}

  static void mend(Mending cell, AmountUnit amountsIn) {
    String plain = Marks.withoutBlanks(Marks.halfWidth(cell.text())).replace('￥', '¥');
    Matcher amount = AMOUNT.matcher(plain);
    boolean unitMissing = !amount.matches() || amount.group("unit") == null;
    if (!amount.matches() || unitMissing && amount.group("sign") != null) {
      return;
    }
    String number = amount.group("number");
    cell.apply(CleaningRule.BLANKS, Marks::withoutBlanks)
        .apply(CleaningRule.WIDTH, Marks::halfWidth);
    if (number.indexOf(',') >= 0) {
      number = number.replace(",", "");
      cell.apply(CleaningRule.GROUPING, text -> text.replace(",", ""));
    }
    if (!unitMissing) {
      boolean yuan = amount.group("unit").equals("元");
      cell.set(CleaningRule.UNIT_IN_CELL, yuan ? fromYuan(number) : number);
    } else if (amountsIn == AmountUnit.YUAN) {
      cell.set(CleaningRule.AMOUNTS_IN_YUAN, fromYuan(number));
    }
  }

  private static String fromYuan(String number) {
    BigDecimal wan = new BigDecimal(number).movePointLeft(YUAN_IN_WAN_DIGITS).stripTrailingZeros();
    return wan.signum() == 0 ? "0" : wan.toPlainString();
  }
}
