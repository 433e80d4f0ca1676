package io.creditctl.core.record.validate;

import io.creditctl.core.catalog.Condition;
import io.creditctl.core.catalog.Enumeration;
import io.creditctl.core.catalog.FieldType;
import io.creditctl.core.catalog.HeaderMatch;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.model.Characters;
import io.creditctl.core.model.SubjectType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks the rows of one file against a kind; safe to share between threads.
 *
 * <p>Faults of the data are results, never exceptions, and a row's faults are all reported. Whether
 * two rows are the same record is for the caller to find, by {@link Kind#naturalKey}.
 */
public final class RowValidator {
  private final Kind kind;
  private final Columns columns;
  private final CellChecks cellChecks;
  private final LayoutChecks layoutChecks;
  private final RowChecks rowChecks;
  private final DoubtfulCodes doubtful;
  private final List<Diversion> diversions;
  private final DoubtChecks doubtChecks;
  private final int subjectType;
  private final int subjectCode;
  private final int subjectDocument;

  /**
   * @param kind as the catalog has it; the layout that the header told is applied to it
   * @param today the business day: a decision later than it is a fault
   */
  public RowValidator(Kind kind, HeaderMatch match, LocalDate today, KnownCodes known) {
    this(kind.in(match.layout()), match, today, new DoubtfulCodes(kind, known));
  }

  private RowValidator(Kind kind, HeaderMatch match, LocalDate today, DoubtfulCodes doubtful) {
    this.kind = kind;
    this.columns = new Columns(kind, match);
    this.cellChecks = new CellChecks(kind);
    this.layoutChecks = new LayoutChecks(kind, match, cellChecks);
    this.rowChecks = new RowChecks(kind, today);
    this.doubtful = doubtful;
    this.diversions = diversions(kind, columns);
    this.doubtChecks = new DoubtChecks(kind);
    this.subjectType = kind.indexOf(Role.SUBJECT_TYPE);
    this.subjectCode = kind.indexOf(Role.SUBJECT_CODE);
    this.subjectDocument = kind.indexOf(Role.SUBJECT_DOCUMENT);
  }

  /**
   * Checks one row.
   *
   * @param line where the row starts, for the report
   * @param cells in the order of the header; surplus cells that are blank are ignored
   */
  public CheckedRow check(long line, String[] cells) {
    Issues issues = new Issues(kind, columns, line);
    String[] values = new String[kind.fields().size()];
    Arrays.fill(values, "");
    checkWidth(cells, issues);
    int width = Math.min(cells.length, columns.width());
    for (int column = 0; column < width; column++) {
      int field = columns.fieldOf(column);
      if (field != HeaderMatch.NO_FIELD) {
        String text = Characters.strip(cells[column]);
        if (!text.isEmpty()) {
          int target = diversions.isEmpty() ? field : target(field, cells);
          put(target, cellChecks.check(target, text, issues), values);
        }
      }
    }
    layoutChecks.checkStatus(cells, issues);
    layoutChecks.fill(values, issues);
    doubtful.settle(values, issues);
    deriveSubjectType(values);
    rowChecks.check(values, issues);
    doubtChecks.check(values, issues);
    return new CheckedRow(line, values, issues.list());
  }

  /** An old layout may spread a list over columns. */
  private void put(int field, String value, String[] values) {
    boolean list = kind.fields().get(field).type() == FieldType.ENUMERATION_LIST;
    values[field] =
        list && !values[field].isEmpty() ? values[field] + Enumeration.JOINER + value : value;
  }

  /** A field whose cells may belong into another, and the column that tells. */
  private record Diversion(int from, int to, int column, Condition when) {}

  private static List<Diversion> diversions(Kind kind, Columns columns) {
    List<Diversion> diversions = new ArrayList<>();
    for (int i = 0; i < kind.fields().size(); i++) {
      int from = i;
      kind.fields()
          .get(i)
          .divert()
          .ifPresent(
              divert ->
                  diversions.add(
                      new Diversion(
                          from,
                          kind.indexOf(divert.to()),
                          columns.position(kind.indexOf(divert.when().field())) - 1,
                          divert.when())));
    }
    return diversions;
  }

  private int target(int field, String[] cells) {
    for (Diversion diversion : diversions) {
      int column = diversion.column();
      if (diversion.from() == field
          && column >= 0
          && column < cells.length
          && diversion.when().holds(Characters.strip(cells[column]))) {
        return diversion.to();
      }
    }
    return field;
  }

  /** The issue of a row whose natural key an earlier row of the file has already. */
  public RowIssue duplicate(CheckedRow row, long firstLine) {
    Issues issues = new Issues(kind, columns, row.line());
    int field = kind.indexOf(kind.primaryKey().get(0));
    issues.add(field, Rule.DUPLICATE_IN_FILE, row.values()[field], firstLine);
    return issues.list().get(0);
  }

  private void checkWidth(String[] cells, Issues issues) {
    boolean wrong = cells.length < columns.width();
    for (int i = columns.width(); i < cells.length; i++) {
      wrong |= !Characters.strip(cells[i]).isEmpty();
    }
    if (wrong) {
      issues.addForRow(Rule.ROW_WIDTH, columns.width(), cells.length);
    }
  }

  /** The split layouts keep legal persons and natural persons in files without a type column. */
  private void deriveSubjectType(String[] values) {
    if (subjectType < 0 || columns.has(subjectType) || !values[subjectType].isEmpty()) {
      return;
    }
    if (subjectCode >= 0 && !values[subjectCode].isEmpty()) {
      values[subjectType] = RowChecks.typeOf(values[subjectCode]).text();
    } else if (subjectDocument >= 0 && !values[subjectDocument].isEmpty()) {
      values[subjectType] = SubjectType.NATURAL_PERSON.text();
    }
  }
}
