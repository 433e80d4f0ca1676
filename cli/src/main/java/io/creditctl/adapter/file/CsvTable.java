package io.creditctl.adapter.file;

import io.creditctl.adapter.file.bytes.FileDigest;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Characters;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One delimited file being read, which is its only table. Bytes that are not of its charset end the
 * reading; none is ever replaced.
 */
final class CsvTable implements Table, AutoCloseable {
  private static final int SNIFFED = 8192;

  private final InputFile file;
  private final FileProbe probe;
  private final SeekableByteChannel bytes;
  private final MessageDigest digest;
  private final RowBound bound;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private String sha256 = "";
  private long lastLine;
  private Optional<Row> ahead = Optional.empty();

  private CsvTable(
      InputFile file,
      FileProbe probe,
      SeekableByteChannel bytes,
      MessageDigest digest,
      RowBound bound,
      CSVParser parser) {
    this.file = file;
    this.probe = probe;
    this.bytes = bytes;
    this.digest = digest;
    this.bound = bound;
    this.parser = parser;
    this.records = parser.iterator();
  }

  static CsvTable open(InputFile file, FileProbe probe) {
    try {
      MessageDigest digest = FileDigest.sha256();
      SeekableByteChannel bytes = Files.newByteChannel(file.path());
      BufferedReader reader =
          probe.decode(new DigestInputStream(Channels.newInputStream(bytes), digest));
      try {
        RowBound bound = new RowBound(reader);
        return new CsvTable(file, probe, bytes, digest, bound, parser(bound, separator(reader)));
      } catch (IOException | RuntimeException e) {
        reader.close();
        throw e;
      }
    } catch (CharacterCodingException e) {
      throw EncodingFault.of(file, probe.charset());
    } catch (IOException e) {
      throw FileProbe.unreadable(file, e);
    }
  }

  private static CSVParser parser(Reader reader, char separator) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false) // or lines could not be counted
            .setDelimiter(separator)
            .get();
    return CSVParser.builder().setReader(reader).setFormat(format).get();
  }

  private static char separator(Reader reader) throws IOException {
    reader.mark(SNIFFED);
    char[] start = new char[SNIFFED - 1];
    int length = Math.max(0, reader.read(start));
    reader.reset();
    return SeparatorGuess.of(new String(start, 0, length));
  }

  @Override
  public Name name() {
    return Name.only(file.name());
  }

  @Override
  public String encoding() {
    return probe.charset().name();
  }

  @Override
  public boolean endsEarly() {
    return false;
  }

  long bytesRead() {
    try {
      return bytes.position();
    } catch (IOException e) {
      throw FileProbe.unreadable(file, e);
    }
  }

  /** The digest of the file, once its last row was read. */
  String sha256() {
    if (hasNext()) {
      throw new IllegalStateException("the table was not read to its end");
    }
    if (sha256.isEmpty()) {
      sha256 = HexFormat.of().formatHex(digest.digest());
    }
    return sha256;
  }

  /** Rows without any content, as spreadsheets leave behind below a table, are passed over. */
  @Override
  public boolean hasNext() {
    try {
      while (ahead.isEmpty() && records.hasNext()) {
        String[] cells = FormulaText.unwrap(records.next().values());
        if (!isBlank(cells)) {
          ahead = Optional.of(new Row(lastLine + 1, cells));
        }
        lastLine = parser.getCurrentLineNumber();
        bound.nextRow();
      }
      return ahead.isPresent();
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
    Row next = ahead.orElseThrow();
    ahead = Optional.empty();
    return next;
  }

  private static boolean isBlank(String[] cells) {
    for (String cell : cells) {
      if (!Characters.strip(cell).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The line is where the faulty row begins: an open quote swallows all that follows. */
  private CreditException failure(IOException e) {
    if (e instanceof CharacterCodingException) {
      return EncodingFault.of(file, probe.charset());
    }
    String reason = e instanceof RowBound.Exceeded ? "row-too-long" : "quotes";
    return CreditException.causedBy(e, ErrorCode.FILE_MALFORMED, file.name(), lastLine + 1, reason);
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
