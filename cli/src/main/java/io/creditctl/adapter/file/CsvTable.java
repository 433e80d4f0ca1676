package io.creditctl.adapter.file;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One delimited file being read. Bytes that are not of its charset end the reading; none is ever
 * replaced.
 */
final class CsvTable implements Table {
  private static final int BUFFER = 1 << 16;
  private static final int SNIFFED = 8192;

  private final InputFile file;
  private final FileProbe probe;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> header;
  private long lastLine;

  private CsvTable(InputFile file, FileProbe probe, CSVParser parser) {
    this.file = file;
    this.probe = probe;
    this.parser = parser;
    this.records = parser.iterator();
    if (!hasNext()) {
      throw new CreditException(ErrorCode.FILE_EMPTY, file.name());
    }
    this.header = List.of(next().cells());
  }

  static CsvTable open(InputFile file, FileProbe probe) {
    try {
      InputStream in = Files.newInputStream(file.path());
      in.skipNBytes(probe.markLength());
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(
                  in,
                  probe
                      .charset()
                      .newDecoder()
                      .onMalformedInput(CodingErrorAction.REPORT)
                      .onUnmappableCharacter(CodingErrorAction.REPORT)),
              BUFFER);
      try {
        return new CsvTable(file, probe, parser(reader));
      } catch (CharacterCodingException e) {
        reader.close();
        throw encoding(file, probe, 1, e);
      } catch (IOException | RuntimeException e) {
        reader.close();
        throw e;
      }
    } catch (IOException e) {
      throw FileProbe.unreadable(file, e);
    }
  }

  private static CSVParser parser(BufferedReader reader) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setDelimiter(isTabbed(reader) ? '\t' : ',')
            .get();
    return CSVParser.builder().setReader(reader).setFormat(format).get();
  }

  /** Whether the header is separated by tabs, as in what is pasted from a spreadsheet. */
  private static boolean isTabbed(Reader reader) throws IOException {
    reader.mark(SNIFFED);
    char[] start = new char[SNIFFED - 1];
    int length = reader.read(start);
    reader.reset();
    int tabs = 0;
    int commas = 0;
    for (int i = 0; i < length && start[i] != '\n' && start[i] != '\r'; i++) {
      tabs += start[i] == '\t' ? 1 : 0;
      commas += start[i] == ',' ? 1 : 0;
    }
    return tabs > commas;
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public String encoding() {
    return probe.charset().name();
  }

  @Override
  public String sha256() {
    return probe.sha256();
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      throw failure(e.getCause());
    } catch (IllegalStateException e) {
      throw e.getCause() instanceof IOException io ? failure(io) : e;
    }
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    CSVRecord next = records.next();
    long line = lastLine + 1;
    lastLine = parser.getCurrentLineNumber();
    return new Row(line, next.values());
  }

  private CreditException failure(IOException e) {
    long line = parser.getCurrentLineNumber() + 1;
    return e instanceof CharacterCodingException
        ? encoding(file, probe, line, e)
        : CreditException.causedBy(
            e, ErrorCode.FILE_MALFORMED, file.name(), line, String.valueOf(e.getMessage()));
  }

  private static CreditException encoding(
      InputFile file, FileProbe probe, long line, IOException cause) {
    return CreditException.causedBy(
        cause, ErrorCode.FILE_ENCODING, file.name(), Math.max(probe.faultAt(), 0), line);
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
