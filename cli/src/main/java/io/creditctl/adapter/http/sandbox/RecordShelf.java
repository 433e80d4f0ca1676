package io.creditctl.adapter.http.sandbox;

import com.fasterxml.jackson.core.JsonParser;
import io.creditctl.adapter.http.BoundedJson;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The record revisions that the sandbox has accepted, in order, in memory and in its file. */
final class RecordShelf implements AutoCloseable {
  private final Map<String, StoredRecord> records = new LinkedHashMap<>();
  private final Optional<FileChannel> file;
  private final StringBuilder unsaved = new StringBuilder();
  private long withdrawn;

  /** What became of a record: its receipt number, and whether it is new here. */
  record Shelved(String receiptNo, boolean isNew) {}

  private RecordShelf(Optional<FileChannel> file) {
    this.file = file;
  }

  /** The shelf as the file left it; a last line without its end was never answered and is cut. */
  static RecordShelf open(Optional<Path> stateFile) {
    if (stateFile.isEmpty()) {
      return new RecordShelf(Optional.empty());
    }
    Path path = stateFile.get();
    try {
      byte[] content = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
      int whole = endOfLastLine(content);
      List<StoredRecord> known = parse(path, content, whole);
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(whole).position(whole);
      RecordShelf shelf = new RecordShelf(Optional.of(channel));
      known.forEach(shelf::keep);
      return shelf;
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_UNREADABLE, path);
    }
  }

  /** Puts a record there unless its key is there already; {@link #save} makes it last. */
  synchronized Shelved put(Submission submission) {
    StoredRecord earlier = records.get(submission.key());
    if (earlier != null) {
      return new Shelved(earlier.receiptNo(), false);
    }
    String receiptNo = receiptNo(records.size() + 1);
    StoredRecord stored = new StoredRecord(submission, receiptNo);
    if (file.isPresent()) {
      unsaved.append(stored.toLine()).append('\n');
    }
    keep(stored);
    return new Shelved(receiptNo, true);
  }

  private static String receiptNo(int number) {
    String digits = Integer.toString(number);
    return "SB-" + "0".repeat(Math.max(0, 8 - digits.length())) + digits;
  }

  private void keep(StoredRecord stored) {
    records.put(stored.submission().key(), stored);
    withdrawn += stored.submission().isWithdrawal() ? 1 : 0;
  }

  /** Writes to the file what was put there since; to be called before anything is answered. */
  synchronized void save() {
    if (unsaved.length() == 0) {
      return;
    }
    ByteBuffer lines = StandardCharsets.UTF_8.encode(CharBuffer.wrap(unsaved));
    FileChannel channel = file.orElseThrow();
    try {
      long end = channel.position();
      try {
        while (lines.hasRemaining()) {
          channel.write(lines);
        }
        unsaved.setLength(0);
      } finally {
        if (unsaved.length() > 0) {
          channel.truncate(end); // half of it would stand in the middle of the file for ever
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized Optional<StoredRecord> find(String key) {
    return Optional.ofNullable(records.get(key));
  }

  /** Those that a test lets through, oldest first. */
  synchronized List<StoredRecord> find(Predicate<StoredRecord> test) {
    return records.values().stream().filter(test).toList();
  }

  /** How many there are of each kind. */
  synchronized Map<String, Long> byKind() {
    return records.values().stream()
        .collect(
            Collectors.groupingBy(
                record -> record.submission().kind(), TreeMap::new, Collectors.counting()));
  }

  synchronized List<StoredRecord> all() {
    return List.copyOf(records.values());
  }

  synchronized long size() {
    return records.size();
  }

  synchronized long withdrawn() {
    return withdrawn;
  }

  @Override
  public synchronized void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int endOfLastLine(byte[] content) {
    int end = content.length;
    while (end > 0 && content[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static List<StoredRecord> parse(Path path, byte[] content, int end) throws IOException {
    List<StoredRecord> known = new ArrayList<>();
    try (JsonParser parser = BoundedJson.parser(content, end)) {
      try {
        while (parser.nextToken() != null) {
          known.add(StoredRecord.read(parser));
        }
      } catch (IOException e) {
        int line = parser.currentLocation().getLineNr();
        throw CreditException.causedBy(e, ErrorCode.FILE_MALFORMED, path, line);
      }
    }
    return known;
  }
}
