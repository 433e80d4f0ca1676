package io.creditctl.adapter.site;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the last build left, in tables under {@value #FOLDER}: each file with what it was made of
 * and its hash, the records that were held back, and, while a build goes on, the paths that it
 * touches.
 */
final class BuildMemory implements AutoCloseable {
  static final String FOLDER = ".site";

  private static final String PAGES = "pages.tsv";
  private static final String FILES = "files.tsv";
  private static final String HELD_BACK = "held.tsv";
  private static final String JOURNAL = "journal";

  private final Path folder;
  private final Map<String, Entry> files;
  private final Map<String, String> heldBack;
  private final Set<String> doubtful;
  private Optional<BufferedWriter> journal = Optional.empty();

  /** A file as it was built. */
  record Entry(String fingerprint, String hash) {
    private static final Entry UNKNOWN = new Entry("", "");

    /** What has no fingerprint is made anew each time. */
    boolean isMadeOf(String other) {
      return !fingerprint.isEmpty() && fingerprint.equals(other);
    }
  }

  private BuildMemory(
      Path folder, Map<String, Entry> files, Map<String, String> heldBack, Set<String> doubtful) {
    this.folder = folder;
    this.files = files;
    this.heldBack = heldBack;
    this.doubtful = doubtful;
  }

  /** Reads it and changes nothing. */
  static BuildMemory read(Path folder) throws IOException {
    Map<String, Entry> files = new HashMap<>();
    for (String[] cells : table(folder.resolve(FILES), 3)) {
      files.put(cells[0], new Entry(cells[1], cells[2]));
    }
    Map<String, String> heldBack = new HashMap<>();
    for (String[] cells : table(folder.resolve(HELD_BACK), 2)) {
      heldBack.put(cells[0], cells[1]);
    }
    Set<String> doubtful = new HashSet<>();
    for (String[] cells : table(folder.resolve(JOURNAL), 1)) {
      files.put(cells[0], Entry.UNKNOWN);
      doubtful.add(cells[0]);
    }
    return new BuildMemory(folder, files, heldBack, doubtful);
  }

  /** Reads it for a build, and clears away the drafts of one that was cut off. */
  static BuildMemory recall(Path folder) throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "draft-*")) {
      for (Path draft : drafts) {
        Files.delete(draft);
      }
    }
    BuildMemory memory = read(folder);
    memory.journal =
        Optional.of(
            Files.newBufferedWriter(
                folder.resolve(JOURNAL), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    return memory;
  }

  /** The last line of a journal may be a torn one: no file has that name, and none is missed. */
  private static List<String[]> table(Path file, int columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns || cells[0].contains("..") || cells[0].startsWith("/")) {
          throw new CreditException(ErrorCode.SITE_STATE_DAMAGED, file, rows.size() + 1);
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  Path folder() {
    return folder;
  }

  /** Every file that an earlier build wrote or may have written. */
  Map<String, Entry> files() {
    return files;
  }

  /** The records that were not for everybody, with what they were made of. */
  Map<String, String> heldBack() {
    return heldBack;
  }

  /** Whether a file was surely there before this build. */
  boolean wasThere(String path) {
    return !doubtful.contains(path);
  }

  /** Notes a path before it is touched. */
  synchronized void announce(String path) throws IOException {
    BufferedWriter writer = journal.orElseThrow();
    writer.write(path);
    writer.write('\n');
    writer.flush(); // to the system, which outlives this process
  }

  /** Remembers a finished build. */
  void replace(Map<String, Entry> present, Map<String, String> held) throws IOException {
    StringBuilder all = new StringBuilder();
    StringBuilder pages = new StringBuilder();
    Map<Long, String> records = new TreeMap<>();
    for (String path : sorted(present)) {
      Entry entry = present.get(path);
      line(all, path, entry.fingerprint(), entry.hash());
      recordOf(path).ifPresent(id -> records.put(id, path));
    }
    records.forEach(
        (id, path) -> line(pages, new RecordId(id).toString(), path, present.get(path).hash()));
    StringBuilder notShown = new StringBuilder();
    held.forEach((record, fingerprint) -> line(notShown, record, fingerprint));
    put(PAGES, pages);
    put(HELD_BACK, notShown);
    put(FILES, all);
    close();
    Files.deleteIfExists(folder.resolve(JOURNAL));
  }

  /** The paths in the order of the tables. */
  static List<String> sorted(Map<String, Entry> files) {
    List<String> paths = new ArrayList<>(files.keySet());
    paths.sort(null);
    return paths;
  }

  private static Optional<Long> recordOf(String path) {
    if (!path.startsWith("records/") || !path.endsWith(".html")) {
      return Optional.empty();
    }
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".html".length());
    return RecordId.parse(name).map(RecordId::number);
  }

  private static void line(StringBuilder table, String... cells) {
    table.append(String.join("\t", cells)).append('\n');
  }

  private void put(String name, CharSequence table) throws IOException {
    Path draft = folder.resolve("draft-" + name);
    Files.writeString(draft, table, StandardCharsets.UTF_8);
    Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  @Override
  public void close() throws IOException {
    if (journal.isPresent()) {
      journal.get().close();
      journal = Optional.empty();
    }
  }
}
