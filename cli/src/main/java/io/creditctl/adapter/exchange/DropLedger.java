package io.creditctl.adapter.exchange;

import io.creditctl.core.model.DocumentNumber;
import io.creditctl.core.push.Delivery;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What went into a drop folder and which receipt files were seen, in the order in which it
 * happened: a file of our own, in which lines are only added, before the thing itself is done.
 */
final class DropLedger implements AutoCloseable {
  private static final String DELIVERED = "D";
  private static final String REFUSED = "R";
  private static final String SEEN = "S";

  private final FileChannel channel;
  private final Map<String, Handed> handed = new HashMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private final Set<String> files = new HashSet<>();
  private final Map<String, Set<String>> kindsOfDocument = new HashMap<>();
  private long read;
  private long time;

  /**
   * A delivery that was handed over.
   *
   * @param time when, counted in lines
   */
  record Handed(String file, long time) {}

  private DropLedger(FileChannel channel) {
    this.channel = channel;
  }

  static DropLedger open(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!Files.exists(file) && isPosix(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return new DropLedger(
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** What is done while no other process adds a line. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Waits for other processes, reads what they added, and keeps them out meanwhile. */
  <T> T alone(Work<T> work) throws IOException {
    FileLock lock = channel.lock();
    try {
      readOn();
      return work.run();
    } finally {
      lock.release();
    }
  }

  /** The delivery of a key that the platform has, or had and did not refuse. */
  Optional<Handed> handed(String key) {
    return Optional.ofNullable(handed.get(key));
  }

  boolean hasFile(String name) {
    return files.contains(name);
  }

  /** The file that a receipt file's name names, the longest if several do; empty for none. */
  Optional<String> fileNamedIn(String receiptFile) {
    return files.stream()
        .filter(file -> receiptFile.contains(file.substring(0, file.lastIndexOf('.'))))
        .max(Comparator.comparing(String::length));
  }

  /** The kinds of which a document of this number was ever handed over. */
  Set<String> kindsOf(String document) {
    return kindsOfDocument.getOrDefault(document, Set.of());
  }

  /** When a receipt file was first seen as it is now; empty when it is new. */
  Optional<Long> seen(String receiptFile) {
    return Optional.ofNullable(seen.get(receiptFile));
  }

  /** These deliveries are about to lie in a file. */
  void deliver(String file, List<Delivery> deliveries) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Delivery delivery : deliveries) {
      lines.append(
          line(
              DELIVERED,
              file,
              delivery.idempotencyKey(),
              delivery.kind(),
              document(delivery.documentNo())));
    }
    add(lines);
  }

  /** The platform refused a delivery; handed over again, it is a new one. */
  void refuse(String key) throws IOException {
    add(line(REFUSED, key));
  }

  void see(List<String> receiptFiles) throws IOException {
    StringBuilder lines = new StringBuilder();
    receiptFiles.forEach(file -> lines.append(line(SEEN, file)));
    add(lines);
  }

  /** A document's number in the form in which two spellings are one. */
  static String document(String number) {
    return DocumentNumber.normalise(number);
  }

  private static CharSequence line(String... words) {
    StringBuilder line = new StringBuilder();
    for (String word : words) {
      line.append(line.isEmpty() ? "" : "\t").append(word.replaceAll("\\p{Cntrl}", " "));
    }
    return line.append('\n');
  }

  private void add(CharSequence lines) throws IOException {
    if (!lines.isEmpty()) {
      ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
      long place = read;
      while (bytes.hasRemaining()) {
        place += channel.write(bytes, place);
      }
      channel.force(true);
      readOn();
    }
  }

  /** Takes in what follows; a last line without its end was cut off before anything came of it. */
  private void readOn() throws IOException {
    channel.position(read);
    byte[] bytes = Channels.newInputStream(channel).readAllBytes();
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    channel.truncate(read + end);
    read += end;
    new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(this::take);
  }

  private void take(String line) {
    List<String> words = List.of(line.split("\t", -1));
    time++;
    switch (words.get(0)) {
      case DELIVERED -> {
        files.add(words.get(1));
        handed.put(words.get(2), new Handed(words.get(1), time));
        kindsOfDocument.computeIfAbsent(words.get(4), key -> new HashSet<>()).add(words.get(3));
      }
      case REFUSED -> handed.remove(words.get(1));
      case SEEN -> seen.put(words.get(1), time);
      default -> throw new IllegalStateException("not a line of a drop ledger: " + words.get(0));
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
