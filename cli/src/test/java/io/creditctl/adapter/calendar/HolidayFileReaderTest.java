package io.creditctl.adapter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditctl.core.calendar.CalendarYear;
import io.creditctl.core.calendar.CalendarYear.Origin;
import io.creditctl.core.calendar.ListedDay;
import io.creditctl.core.calendar.Notice;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileReaderTest {
  private static final String JSON =
      """
      {
        "$schema": "https://example.cn/schema.json",
        "year": 2027,
        "papers": ["https://www.gov.cn/zhengce/2027.htm"],
        "extra": {"nested": [1, {"a": null}]},
        "days": [
          {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
          {"name": "元旦", "date": "2027-01-01", "isOffDay": true, "note": [1]},
          {"name": "元旦", "date": "2027-01-03", "isOffDay": false}
        ]
      }
      """;

  @TempDir private Path folder;
  private final HolidayFileReader reader = new HolidayFileReader();

  @Test
  void readsTheJsonOfHolidayCnWithItsPapersAsNotices() throws IOException {
    CalendarYear year = reader.read(write("2027.json", JSON));

    assertThat(year.year()).isEqualTo(2027);
    assertThat(year.origin()).isEqualTo(Origin.IMPORTED);
    assertThat(year.notices())
        .containsExactly(new Notice("", Optional.empty(), "https://www.gov.cn/zhengce/2027.htm"));
    assertThat(year.days())
        .containsExactly(
            new ListedDay(LocalDate.parse("2026-12-31"), false, "元旦"),
            new ListedDay(LocalDate.parse("2027-01-01"), false, "元旦"),
            new ListedDay(LocalDate.parse("2027-01-03"), true, "元旦"));
  }

  @Test
  void theContentDecidesNotTheName() throws IOException {
    assertThat(reader.read(write("a.csv", JSON)).days()).hasSize(3);
    assertThat(reader.read(write("a.json", "date,isOffDay,name\n2027-01-01,true,元旦\n")).year())
        .isEqualTo(2027);
  }

  @Test
  void readsAPublishedButEmptyYearAsEmpty() throws IOException {
    CalendarYear year =
        reader.read(write("2027.json", "{\"year\": 2027, \"papers\": [], \"days\": []}"));

    assertThat(year.year()).isEqualTo(2027);
    assertThat(year.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "true, false", "1, false", "是, false", "off, false", "OFF, false",
    "false, true", "0, true", "否, true", "on, true", "False, true"
  })
  void readsEverySpellingOfADayOff(String spelling, boolean working) throws IOException {
    CalendarYear year =
        reader.read(write("a.csv", "date,isOffDay,name\n2027-01-01," + spelling + ",元旦\n"));

    assertThat(year.days())
        .containsExactly(new ListedDay(LocalDate.parse("2027-01-01"), working, "元旦"));
  }

  @Test
  void readsWhatASpreadsheetProgramMakesOfACsv() throws IOException {
    String csv = "Name,date,isOffDay,\r\n元旦,2027/1/1,TRUE,\r\n\r\n元旦,2026/12/31,FALSE,\r\n";

    CalendarYear marked = reader.read(write("marked.csv", "\uFEFF" + csv));
    CalendarYear chinese = reader.read(write("gbk.csv", csv.getBytes(Charset.forName("GB18030"))));

    assertThat(marked.year()).isEqualTo(2027);
    assertThat(marked.days())
        .containsExactly(
            new ListedDay(LocalDate.parse("2026-12-31"), true, "元旦"),
            new ListedDay(LocalDate.parse("2027-01-01"), false, "元旦"));
    assertThat(chinese).isEqualTo(marked);
    assertThat(reader.read(write("marked.json", "\uFEFF" + JSON)).year()).isEqualTo(2027);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-02-30,true,x | 2 | date=2027-02-30",
        "20270101,true,x | 2 | date=20270101",
        "2027-01,true,x | 2 | date=2027-01",
        "+027-01-01,true,x | 2 | date=+027-01-01",
        "２０２７-01-01,true,x | 2 | date=２０２７-01-01",
        "2027-01-01,maybe,x | 2 | isOffDay=maybe",
        "2027-01-01,,x | 2 | isOffDay=",
        "2027-01-01,true | 2 | 2027-01-01,true",
        "2027-01-01,true,a~2027-01-01,true,a | 3 | date=2027-01-01",
        "2027-01-01,true,a~2027-02-01,true,a~2026-12-24,true,a | 4 | date=2026-12-24",
        "2027-01-01,true,a~2027-02-01,true,a~2028-01-01,true,a | 4 | date=2028-01-01",
        "2027-01-01,true,x\u001b[2J | 2 | name"
      })
  void namesTheLineOfWhatIsWrongInACsv(String rows, String line, String what) throws IOException {
    Path file = write("a.csv", "date,isOffDay,name\n" + rows.replace('~', '\n') + "\n");

    assertFault(file, ErrorCode.FILE_MALFORMED, file.toString(), line, what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2027-01-01\"  | \"2027-13-01\" | 8 | date=2027-13-01",
        "\"2027-01-01\"  | \"2028-01-01\" | 8 | date=2028-01-01",
        "\"2027-01-01\"  | 20270101       | 8 | date=20270101",
        "\"2027-01-01\"  | \"2027-01-03\" | 9 | date=2027-01-03",
        "\"isOffDay\": false | \"isOffDay\": \"no\" | 9 | isOffDay=no",
        "\"isOffDay\": false | \"isOff\": false | 9 | isOffDay",
        "\"date\": \"2027-01-03\" | \"day\": 3 | 9 | date",
        "\"year\": 2027  | \"year\": \"2027\" | 3 | year=2027",
        "\"year\": 2027  | \"year\": 2026 | 8 | date=2027-01-01",
        "https://www.gov | javascript:www.gov | 4 | papers=javascript:www.gov.cn/zhengce/2027.htm",
        "\"元旦\", \"date\": \"2027-01-03\" | \"\\u001b[2J\", \"date\": \"2027-01-03\" | 9 | name",
        "\"name\": \"元旦\", \"date\": \"2027-01-03\" | \"name\": {}, \"date\": \"2027-01-03\" | 9 | name={"
      })
  void namesTheLineOfWhatIsWrongInAJson(String right, String wrong, String line, String what)
      throws IOException {
    assertThat(JSON).contains(right);
    Path file = write("a.json", JSON.replace(right, wrong));

    assertFault(file, ErrorCode.FILE_MALFORMED, file.toString(), line, what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"days\": [",
        "{\"days\": [1]}",
        "{\"days\": {}}",
        "{\"year\": 99999999999}",
        "{\"year\": 2027} {}",
        "{'year': 2027}",
        "[1, 2]",
        "<html></html>",
        "date,isOffDay\n2027-01-01,true\n",
        "date,date,isOffDay,name\n2027-01-01,2027-01-01,true,x\n",
        "date,isOffDay,name\n\"2027-01-01,true,x\n"
      })
  void refusesWhatIsNoCalendar(String content) throws IOException {
    Path file = write("a.json", content);

    assertThatExceptionOfType(CreditException.class)
        .isThrownBy(() -> reader.read(file))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_MALFORMED))
        .satisfies(e -> assertThat(e.arguments()).hasSize(3));
  }

  @Test
  void survivesDeepNesting() throws IOException {
    Path file = write("deep.json", "{\"x\":" + "[".repeat(200_000));

    assertThatExceptionOfType(CreditException.class)
        .isThrownBy(() -> reader.read(file))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF \n", "date,isOffDay,name\n", "{}"})
  void saysThatAFileHoldsNothing(String content) throws IOException {
    Path file = write("a.csv", content);

    assertFault(file, ErrorCode.FILE_EMPTY, file.toString());
  }

  @Test
  void refusesFilesThatCannotBeCalendars() throws IOException {
    Path broken = write("broken.csv", new byte[] {'d', 'a', 't', 'e', (byte) 0xff, 'x'});
    Path huge = write("huge.csv", new byte[(1 << 20) + 1]);

    assertFault(broken, ErrorCode.FILE_ENCODING, broken.toString(), "4");
    assertFault(huge, ErrorCode.FILE_FORMAT_UNSUPPORTED, huge.toString());
    assertThatExceptionOfType(CreditException.class)
        .isThrownBy(() -> reader.read(folder.resolve("none.json")))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNREADABLE));
    assertThatExceptionOfType(CreditException.class)
        .isThrownBy(() -> reader.read(folder))
        .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_UNREADABLE));
  }

  @Test
  void quotesNoMoreThanAGlanceOfAFaultyValue() throws IOException {
    Path file =
        write("a.csv", "date,isOffDay,name\n2027-01-01,\"x\u001b[2J" + "x".repeat(9000) + "\",y\n");

    assertThatExceptionOfType(CreditException.class)
        .isThrownBy(() -> reader.read(file))
        .satisfies(
            e ->
                assertThat((String) e.arguments().get(2))
                    .startsWith("isOffDay=x?[2Jxxx")
                    .hasSize(60));
  }

  private void assertFault(Path file, ErrorCode code, Object... arguments) {
    assertThatExceptionOfType(CreditException.class)
        .isThrownBy(() -> reader.read(file))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code))
        .satisfies(e -> assertThat(e.arguments()).containsExactly(arguments));
  }

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
