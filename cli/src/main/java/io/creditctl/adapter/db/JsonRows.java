package io.creditctl.adapter.db;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** Many rows as one parameter of a statement, which reads them with {@code json_each}. */
final class JsonRows {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonRows() {}

  /** {@code [1,2,3]}. */
  static String of(List<Long> numbers) {
    return write(numbers, (generator, number) -> generator.writeNumber(number));
  }

  /** {@code [[1,"A"],[2,"B"]]}: whole numbers as such, all else as text. */
  static <T> String of(List<T> values, Function<T, Object[]> columns) {
    return write(
        values,
        (generator, value) -> {
          generator.writeStartArray();
          for (Object column : columns.apply(value)) {
            if (column instanceof Long number) {
              generator.writeNumber(number);
            } else {
              generator.writeString(column.toString());
            }
          }
          generator.writeEndArray();
        });
  }

  private interface RowWriter<T> {
    void write(JsonGenerator generator, T value) throws IOException;
  }

  private static <T> String write(List<T> values, RowWriter<T> writer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      generator.writeStartArray();
      for (T value : values) {
        writer.write(generator, value);
      }
      generator.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written but a text in memory
    }
    return text.toString();
  }
}
