package io.creditctl.core.record.clean;

import io.creditctl.core.model.CreditCode;
import io.creditctl.core.model.IdentityNumber;
import java.util.regex.Pattern;

/** Cleans codes, identity numbers and document numbers. */
final class Codes {
  /** A year in any brackets behind the issuer's name; courts put theirs first, and keep (). */
  private static final Pattern YEAR =
      Pattern.compile("(?<=.)[〔【\\[{〈《「『〖（(［｛﹝﹙](\\d{4})[〕】\\]}〉》」』〗）)］｝﹞﹚]");

  private Codes() {}

  static void mendCode(Mending cell) {
    cell.apply(CleaningRule.BLANKS, Marks::withoutBlanks)
        .apply(CleaningRule.DASHES, Marks::plainDashes)
        .apply(CleaningRule.WIDTH, Marks::halfWidth)
        .apply(CleaningRule.UPPER_CASE, Marks::upperCase);
  }

  static void mendCreditCode(Mending cell) {
    mendCode(cell);
    String meant = cell.text().replace('I', '1').replace('O', '0');
    if (!CreditCode.check(cell.text()).ok() && CreditCode.check(meant).ok()) {
      cell.set(CleaningRule.CODE_LETTERS, meant);
    }
  }

  /** The final x of a citizen's number is upper case; other documents keep their letters. */
  static void mendIdentityNumber(Mending cell) {
    cell.apply(CleaningRule.BLANKS, Marks::withoutBlanks)
        .apply(CleaningRule.WIDTH, Marks::halfWidth);
    if (IdentityNumber.check(cell.text()).ok()) {
      cell.apply(CleaningRule.UPPER_CASE, Marks::upperCase);
    }
  }

  static void mendDocumentNumber(Mending cell) {
    cell.apply(CleaningRule.BLANKS, Marks::withoutBlanks)
        .apply(CleaningRule.DASHES, Marks::plainDashes)
        .apply(CleaningRule.WIDTH, Marks::halfWidth)
        .apply(CleaningRule.BRACKETS, text -> YEAR.matcher(text).replaceAll("〔$1〕"));
  }
}
