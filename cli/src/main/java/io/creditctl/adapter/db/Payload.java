package io.creditctl.adapter.db;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a stored row back from its canonical JSON: one flat object of texts. */
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
