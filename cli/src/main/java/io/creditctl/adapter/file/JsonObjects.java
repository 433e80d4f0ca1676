package io.creditctl.adapter.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.creditctl.adapter.file.sheet.NumberText;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Map;

/**
 * The flat objects of a JSON text, one after the other: of an array, of the items of our own
 * envelope, or standing line by line.
 */
final class JsonObjects implements Closeable {
  private static final String ITEMS = "items";
  private static final int LONGEST_TEXT = 1_000_000;

  /** The members that all objects of a file may have between them, and so each of them. */
  static final int MOST_MEMBERS = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final InputFile file;
  private final FileProbe probe;
  private final RowBound bound;
  private final JsonParser parser;
  private boolean listed;
  private boolean enveloped;
  private long count;
  private long line;

  JsonObjects(InputFile file, FileProbe probe, Reader text) {
    this.file = file;
    this.probe = probe;
    this.bound = new RowBound(text);
    try {
      parser = FACTORY.createParser(bound);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Puts the members of the next object into the map; false when there is none. */
  boolean next(Map<String, String> members) {
    members.clear();
    bound.nextRow();
    try {
      JsonToken token = parser.nextToken();
      while (token == JsonToken.START_ARRAY && !listed && count == 0
          || token == JsonToken.END_ARRAY && listed) {
        listed = token == JsonToken.START_ARRAY;
        token = listed || !enveloped ? parser.nextToken() : skipRest();
      }
      if (token == null) {
        return false;
      }
      count++;
      line = listed ? count : parser.currentTokenLocation().getLineNr();
      if (token != JsonToken.START_OBJECT) {
        throw nested("");
      }
      return readMembers(members) || next(members);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** False when the object is no row but the envelope of the rows. */
  private boolean readMembers(Map<String, String> members) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && name.equals(ITEMS) && !listed && count == 1) {
        listed = true;
        enveloped = true;
        count = 0;
        members.clear();
        return false;
      }
      if (value.isStructStart()) {
        throw nested(name);
      }
      if (members.put(name, text(value)) != null) {
        throw new CreditException(ErrorCode.FILE_MALFORMED, file.name(), here(), "json-twice", "");
      }
      if (members.size() > MOST_MEMBERS) {
        throw new CreditException(ErrorCode.FILE_TOO_LARGE, file.name());
      }
    }
    return true;
  }

  private String text(JsonToken value) throws IOException {
    return switch (value) {
      case VALUE_NULL -> "";
      case VALUE_TRUE -> "TRUE";
      case VALUE_FALSE -> "FALSE";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NumberText.of(parser.getText());
      default -> parser.getText();
    };
  }

  /** What follows the items in the envelope says nothing about them. */
  private JsonToken skipRest() throws IOException {
    while (parser.nextToken() != null) {
      bound.nextRow();
    }
    return null;
  }

  /** Where the object stands: its line in a text of lines, else its number. */
  long line() {
    return line;
  }

  private CreditException nested(String member) {
    String where = member.isEmpty() ? "" : " (" + member + ")";
    return new CreditException(ErrorCode.JSON_NESTED, file.name(), line, where);
  }

  /** Says in our own words what the parser says in its own. */
  private CreditException failure(IOException e) {
    if (e instanceof CharacterCodingException) {
      return EncodingFault.of(file, probe.charset());
    }
    if (e instanceof RowBound.Exceeded || e instanceof StreamConstraintsException) {
      return CreditException.causedBy(e, ErrorCode.FILE_TOO_LARGE, file.name());
    }
    String reason = e instanceof JsonEOFException ? "json-cut-off" : "json-malformed";
    return CreditException.causedBy(e, ErrorCode.FILE_MALFORMED, file.name(), here(), reason, "");
  }

  private int here() {
    return parser == null ? 1 : parser.currentLocation().getLineNr();
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw FileProbe.unreadable(file, e);
    }
  }
}
