package io.creditctl.adapter.db;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** One flat JSON object of texts, such as a stored row in its canonical form. */
final class Payload {
  private static final JsonFactory JSON = new JsonFactory();

  private Payload() {}

  static Map<String, String> parse(String json) {
    try (JsonParser parser = JSON.createParser(json)) {
      return values(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> parse(byte[] json) {
    try (JsonParser parser = JSON.createParser(json)) {
      return values(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what {@link #parse} reads. */
  static String write(Map<String, String> values) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      generator.writeStartObject();
      for (Map.Entry<String, String> value : values.entrySet()) {
        generator.writeStringField(value.getKey(), value.getValue());
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written but a text in memory
    }
    return text.toString();
  }

  private static Map<String, String> values(JsonParser parser) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    parser.nextToken();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      values.put(field, parser.getText());
    }
    return values;
  }
}
