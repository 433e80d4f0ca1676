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
    return new CellChange(
        line,
        header,
        field.code(),
        safe(field, cell.before()),
        safe(field, cell.text()),
        cell.rules());
  }

  /** An identity number may stand in any column, with blanks in it or in full-width digits. */
  private static String safe(Field field, String text) {
    String compact = Characters.compact(text);
    boolean personal = field.pii() || !IdentityNumber.maskedIn(compact).equals(compact);
    return personal ? maskedOrWhole(field, text) : text;
  }

  private static String maskedOrWhole(Field field, String text) {
    String masked = IdentityNumber.maskedIn(text);
    return field.pii() || masked.equals(text) ? Masking.mask(text) : masked;
  }
}
