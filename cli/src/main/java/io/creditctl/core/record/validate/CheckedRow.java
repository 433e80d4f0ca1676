package io.creditctl.core.record.validate;

import java.util.List;

/**
 * A row in its canonical form, with everything that is wrong with it.
 *
 * @param values aligned with the kind's fields: outer blanks removed, dates ISO, codes upper case,
 *     amounts plain; "" for an empty cell; a faulty value as found
 */
public record CheckedRow(long line, String[] values, List<RowIssue> issues) {

  /** Whether the row can be stored: it has at most warnings. */
  public boolean valid() {
    for (RowIssue issue : issues) {
      if (issue.rule().severity() == Severity.ERROR) {
        return false;
      }
    }
    return true;
  }
}
