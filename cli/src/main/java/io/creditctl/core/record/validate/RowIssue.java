package io.creditctl.core.record.validate;

import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong with one row.
 *
 * @param line line of the file on which the row starts, as the reader counts it
 * @param column column of the file from 1; 0 when no single column is at fault
 * @param header the column's header in the file; the field's Chinese title when the file lacks it
 * @param field code of the field; empty when no single field is at fault
 * @param value the value as found, masked when it identifies a person, cut when it is long
 * @param suggestion a value that would pass, when one is certain enough to propose
 * @param arguments what the message of {@link #rule()} names, in order
 */
public record RowIssue(
    long line,
    int column,
    String header,
    String field,
    Rule rule,
    String value,
    Optional<String> suggestion,
    List<Object> arguments) {

  public RowIssue {
    arguments = List.copyOf(arguments);
  }
}
