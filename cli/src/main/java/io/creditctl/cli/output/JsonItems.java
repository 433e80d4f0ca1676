package io.creditctl.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.creditctl.cli.text.SafeText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes rows as JSON objects, nesting the columns whose keys share a dotted prefix. */
final class JsonItems<T> {
  private static final int LAST_ASCII = 0x7E;

  private final Map<String, Object> shape = new LinkedHashMap<>();
  private final JsonGenerator generator;
  private final TextSink sink;

  JsonItems(List<Column<T>> columns, JsonGenerator generator, TextSink sink) {
    this.generator = generator;
    this.sink = sink;
    for (Column<T> column : columns) {
      place(shape, column.key(), column);
    }
  }

  void write(T row) throws IOException {
    writeObject(shape, row);
  }

  /** Puts the column at the end of its path; the view has made sure that no key is also a group. */
  private static void place(Map<String, Object> group, String path, Object column) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      group.put(path, column);
      return;
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> inner =
        (Map<String, Object>)
            group.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<>());
    place(inner, path.substring(dot + 1), column);
  }

  private void writeObject(Map<?, ?> group, T row) throws IOException {
    generator.writeStartObject();
    for (Map.Entry<?, ?> entry : group.entrySet()) {
      generator.writeFieldName((String) entry.getKey());
      if (entry.getValue() instanceof Map<?, ?> inner) {
        writeObject(inner, row);
      } else {
        @SuppressWarnings("unchecked")
        Column<T> column = (Column<T>) entry.getValue();
        writeValue(column.plainValue(row));
      }
    }
    generator.writeEndObject();
  }

  private void writeValue(Object plain) throws IOException {
    if (plain == null) {
      generator.writeNull();
    } else if (plain instanceof String text) {
      writeText(text);
    } else if (plain instanceof Boolean flag) {
      generator.writeBoolean(flag);
    } else if (plain instanceof Number number) {
      writeNumber(number);
    } else if (plain instanceof List<?> list) {
      generator.writeStartArray();
      for (Object item : list) {
        writeValue(item);
      }
      generator.writeEndArray();
    } else {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) plain).entrySet()) {
        generator.writeFieldName((String) entry.getKey());
        writeValue(entry.getValue());
      }
      generator.writeEndObject();
    }
  }

  private void writeNumber(Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      generator.writeNumber(decimal.toPlainString());
    } else if (number instanceof BigInteger integer) {
      generator.writeNumber(integer);
    } else if (number instanceof Double || number instanceof Float) {
      generator.writeNumber(number.doubleValue());
    } else {
      generator.writeNumber(number.longValue());
    }
  }

  /** Chinese stays readable; what would harm a terminal or not survive the charset is escaped. */
  private void writeText(String text) throws IOException {
    if (sink.canEncode(text) && !hidesBeyondAscii(text)) {
      generator.writeString(text);
      return;
    }
    generator.setHighestNonEscapedChar(LAST_ASCII);
    generator.writeString(text);
    generator.setHighestNonEscapedChar(0);
  }

  private static boolean hidesBeyondAscii(String text) {
    int index = 0;
    while (index < text.length()) {
      int codePoint = text.codePointAt(index);
      if (codePoint > LAST_ASCII && SafeText.isUnsafe(codePoint)) {
        return true;
      }
      index += Character.charCount(codePoint);
    }
    return false;
  }
}
