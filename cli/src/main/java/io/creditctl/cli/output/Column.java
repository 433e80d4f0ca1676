package io.creditctl.cli.output;

import io.creditctl.cli.text.Messages;
import java.util.function.Function;

/**
 * One column of a {@link View}.
 *
 * @param view the name of the view that it belongs to
 * @param key camelCase ASCII; dots nest JSON objects
 * @param value the machine-readable value, of the types that {@link CellValue} lists
 * @param text what people read in its place
 * @param tone colour of the text
 * @param right aligned to the right in tables
 * @param rate a share of one, which people read in percent
 * @param jsonOnly shown elsewhere only when asked for by name
 * @param priority the column with the lowest is the first to leave a narrow terminal
 */
record Column<T>(
    String view,
    String key,
    Function<? super T, ?> value,
    Function<? super T, String> text,
    Function<? super T, Tone> tone,
    boolean right,
    boolean rate,
    boolean jsonOnly,
    int priority) {

  /** The value of a row in one of the plain shapes of {@link CellValue#plain}. */
  Object plainValue(T row) {
    return CellValue.plain(value.apply(row));
  }

  /** What people read, never null. */
  String textOf(T row) {
    String given = text.apply(row);
    return given == null ? "" : given;
  }

  /** Message {@code column.<view>.<key>} or {@code column.<key>}, or the key itself. */
  String heading(Messages messages) {
    return messages
        .find("column." + view + "." + key)
        .or(() -> messages.find("column." + key))
        .orElse(key);
  }

  /** Whether {@code field} names this column or a group that it belongs to. */
  boolean matches(String field) {
    return key.startsWith(field)
        && (key.length() == field.length() || key.charAt(field.length()) == '.');
  }
}
