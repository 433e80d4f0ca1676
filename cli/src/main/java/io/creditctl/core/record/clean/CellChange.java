package io.creditctl.core.record.clean;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.model.Characters;
import io.creditctl.core.model.IdentityNumber;
import io.creditctl.core.model.Masking;
import java.util.Set;

/**
 * One cell that cleaning changed.
 *
 * @param line line of the file on which the row starts
 * @param header the column's header in the file
 * @param field code of the field
 * @param before the cell as found, masked where it may identify a person
 * @param after the cell as it is checked and stored, masked likewise
 * @param rules why, in the order in which they were applied
 */
public record CellChange(
    long line, String header, String field, String before, String after, Set<CleaningRule> rules) {

  static CellChange of(long line, String header, Field field, Mending cell) {
    // Cleaning may bring a number to light, or break one up: both sides show it, or neither does.
    boolean personal = field.pii() || holdsNumber(cell.before()) || holdsNumber(cell.text());
    return new CellChange(
        line,
        header,
        field.code(),
        personal ? maskedOrWhole(field, cell.before()) : cell.before(),
        personal ? maskedOrWhole(field, cell.text()) : cell.text(),
        cell.rules());
  }

  /** An identity number may stand in any column, with blanks in it or in full-width digits. */
  private static boolean holdsNumber(String text) {
    return IdentityNumber.occursIn(Characters.compact(text));
  }

  private static String maskedOrWhole(Field field, String text) {
    String masked = IdentityNumber.maskedIn(text);
    return field.pii() || masked.equals(text) ? Masking.mask(text) : masked;
  }
}
