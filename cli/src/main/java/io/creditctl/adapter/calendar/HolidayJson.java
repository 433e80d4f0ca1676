package io.creditctl.adapter.calendar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.error.CreditException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The form of the holiday-cn project, read token by token so that faults have a line. */
final class HolidayJson {
  private final HolidayFile result;
  private Optional<Integer> year = Optional.empty();

  HolidayJson(HolidayFile result) {
    this.result = result;
  }

  CalendarYear read(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      readRoot(parser);
      if (parser.nextToken() != null) {
        throw unexpected(parser, parser.getText());
      }
      return result.toYear(year.or(result::mainYear).orElseThrow(result::empty));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw result.malformed(line, e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private void readRoot(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "year" -> {
          expect(parser, JsonToken.VALUE_NUMBER_INT, field);
          year = Optional.of(parser.getIntValue());
        }
        case "papers" -> {
          expect(parser, JsonToken.START_ARRAY, field);
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser, JsonToken.VALUE_STRING, field);
            result.addNotice(line(parser), parser.getText());
          }
        }
        case "days" -> {
          expect(parser, JsonToken.START_ARRAY, field);
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser, JsonToken.START_OBJECT, field);
            readDay(parser);
          }
        }
        default -> parser.skipChildren();
      }
    }
  }

  private void readDay(JsonParser parser) throws IOException {
    int line = line(parser);
    Optional<String> date = Optional.empty();
    Optional<Boolean> off = Optional.empty();
    String name = "";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "date" -> {
          expect(parser, JsonToken.VALUE_STRING, field);
          line = line(parser);
          date = Optional.of(parser.getText());
        }
        case "isOffDay" -> {
          if (!parser.currentToken().isBoolean()) {
            throw unexpected(parser, field + "=" + parser.getText());
          }
          off = Optional.of(parser.getBooleanValue());
        }
        case "name" -> {
          expect(parser, JsonToken.VALUE_STRING, field);
          name = parser.getText();
        }
        default -> parser.skipChildren();
      }
    }
    int faultLine = line;
    result.addDay(
        line,
        date.orElseThrow(() -> result.malformed(faultLine, "date")),
        off.orElseThrow(() -> result.malformed(faultLine, "isOffDay")),
        name);
  }

  private void expect(JsonParser parser, JsonToken token, String field) throws IOException {
    if (parser.currentToken() != token) {
      throw unexpected(parser, field + "=" + parser.getText());
    }
  }

  private CreditException unexpected(JsonParser parser, String what) {
    return result.malformed(line(parser), what);
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }
}
