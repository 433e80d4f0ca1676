package io.creditctl.adapter.calendar;

import io.creditctl.core.calendar.CalendarYear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** The form for those who type a notice into a spreadsheet. */
final class HolidayCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setAllowMissingColumnNames(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private final HolidayFile result;

  HolidayCsv(HolidayFile result) {
    this.result = result;
  }

  CalendarYear read(String text) {
    int line = 1;
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (String column : new String[] {"date", "isOffDay", "name"}) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw result.malformed(1, column);
        }
      }
      line = 2;
      for (CSVRecord row : parser) {
        line = (int) parser.getCurrentLineNumber();
        if (!row.isConsistent()) {
          throw result.malformed(line, String.join(",", row.toList()));
        }
        boolean off = isOffDay(line, row.get("isOffDay"));
        result.addDay(line, row.get("date"), off, row.get("name"));
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw result.malformed(line, e);
    }
    return result.toYear(result.mainYear().orElseThrow(result::empty));
  }

  private boolean isOffDay(int line, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1", "是", "off" -> true;
      case "false", "0", "否", "on" -> false;
      default -> throw result.malformed(line, "isOffDay=" + text);
    };
  }
}
