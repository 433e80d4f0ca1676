package io.creditctl.core.record.clean;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cleans the rows of one file; safe to share between threads.
 *
 * <p>Only what is certain is changed: a cell that would still be faulty in that respect stays as it
 * was found, and columns that no field answers to are left alone.
 */
public final class RowCleaner {
  private final Kind kind;
  private final HeaderMatch match;
  private final AmountUnit amountsIn;
  private final String documentNo;
  private final Set<String> ends;

  public RowCleaner(Kind kind, HeaderMatch match, AmountUnit amountsIn) {
    this.kind = kind;
    this.match = match;
    this.amountsIn = amountsIn;
    this.documentNo = kind.field(Role.DOCUMENT_NO).map(Field::code).orElse("");
    this.ends =
        Stream.of(Role.VALID_UNTIL, Role.DISCLOSED_UNTIL)
            .flatMap(role -> kind.field(role).stream())
            .map(Field::code)
            .collect(Collectors.toUnmodifiableSet());
  }

  public CleanedRow clean(long line, String[] cells) {
    String[] cleaned = cells;
    List<CellChange> changes = List.of();
    for (int column = 0; column < Math.min(cells.length, match.fields().size()); column++) {
      int index = match.fields().get(column);
      if (index != HeaderMatch.NO_FIELD && !cells[column].isEmpty()) {
        Field field = kind.fields().get(index);
        Mending cell = mend(field, cells[column]);
        if (cell.changed()) {
          if (changes.isEmpty()) {
            cleaned = cells.clone();
            changes = new ArrayList<>();
          }
          cleaned[column] = cell.text();
          changes.add(CellChange.of(line, match.header().get(column), field, cell));
        }
      }
    }
    return new CleanedRow(cleaned, changes);
  }

  private Mending mend(Field field, String text) {
    Mending cell =
        new Mending(text)
            .apply(CleaningRule.INVISIBLE, Marks::withoutInvisible)
            .apply(CleaningRule.BLANKS, Marks::stripped);
    switch (field.type()) {
      case STRING -> mendText(field, cell);
      case DATE -> Dates.mend(cell, ends.contains(field.code()));
      case AMOUNT -> Amounts.mend(cell, amountsIn);
      case CREDIT_CODE -> Codes.mendCreditCode(cell);
      case ORGANISATION_CODE -> Codes.mendCode(cell);
      case IDENTITY_NUMBER -> Codes.mendIdentityNumber(cell);
      case ENUMERATION, ENUMERATION_LIST -> {} // the catalog's synonyms see to them
    }
    return cell;
  }

  private void mendText(Field field, Mending cell) {
    if (field.code().equals(documentNo)) {
      Codes.mendDocumentNumber(cell);
    } else if (Marks.isNumber(cell.text())) {
      cell.apply(CleaningRule.WIDTH, Marks::halfWidth);
    }
  }
}
