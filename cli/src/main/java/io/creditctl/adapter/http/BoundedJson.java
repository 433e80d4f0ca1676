package io.creditctl.adapter.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.Map;

/** Strict JSON of limited depth and size, for what strangers send. */
public final class BoundedJson {
  private static final int MAX_DEPTH = 20;
  private static final int MAX_TEXT = 1024 * 1024;
  private static final int MAX_LONG_TEXT = 16 * MAX_TEXT;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNameLength(1000)
                  .maxNumberLength(100)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** For an object that is little but one long text. */
  private static final JsonFactory LONG_TEXTS =
      FACTORY
          .rebuild()
          .streamReadConstraints(
              FACTORY.streamReadConstraints().rebuild().maxStringLength(MAX_LONG_TEXT).build())
          .build();

  private static final JSON BINDING = JSON.builder(FACTORY).build();

  private BoundedJson() {}

  /** The factory for writing, and for reading within the limits. */
  static JsonFactory factory() {
    return FACTORY;
  }

  /**
   * The one JSON object that the bytes hold.
   *
   * @throws IOException when they hold anything else, a key twice, or more than the limits allow
   */
  public static Map<String, Object> object(byte[] bytes) throws IOException {
    return object(FACTORY, bytes);
  }

  /** The same for an envelope, whose texts are as long as what is in it. */
  static Map<String, Object> envelope(byte[] bytes) throws IOException {
    return object(LONG_TEXTS, bytes);
  }

  private static Map<String, Object> object(JsonFactory factory, byte[] bytes) throws IOException {
    try (JsonParser parser = factory.createParser(bytes)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no JSON object");
      }
      Map<String, Object> object = BINDING.mapFrom(parser);
      if (parser.nextToken() != null) {
        throw new IOException("more than one JSON value");
      }
      return object;
    }
  }

  /** Reads the first bytes token by token, within the limits; for many small values. */
  public static JsonParser parser(byte[] bytes, int length) throws IOException {
    return FACTORY.createParser(bytes, 0, length);
  }

  /** Maps, lists, texts and numbers as JSON in one line. */
  public static String text(Object value) throws IOException {
    return BINDING.asString(value);
  }
}
