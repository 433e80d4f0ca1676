package io.creditctl.adapter.site.publish;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.site.PublishedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a version: path, digest, and the record that a page is of. It says what is the
 * program's own, so that nothing else is ever deleted.
 */
record Manifest(List<Line> lines) {
  private static final int COLUMNS = 3;

  /** One file. */
  record Line(String path, String sha256, Optional<RecordId> record) {}

  static Manifest of(Map<String, String> digests, List<PublishedPage> pages) {
    Map<String, RecordId> records = new HashMap<>();
    pages.forEach(page -> records.put(page.path(), page.record()));
    List<Line> lines = new ArrayList<>();
    digests.forEach(
        (path, digest) ->
            lines.add(new Line(path, digest, Optional.ofNullable(records.get(path)))));
    return new Manifest(lines);
  }

  /**
   * Reads one.
   *
   * @throws CreditException RELEASE_DAMAGED (version, file) when it is none
   */
  static Manifest read(Path file, String version) {
    List<Line> lines = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t", -1);
        boolean formed =
            cells.length == COLUMNS && !cells[0].startsWith("/") && !cells[0].contains("..");
        if (!formed) {
          throw damaged(file, version);
        }
        lines.add(new Line(cells[0], cells[1], RecordId.parse(cells[2])));
      }
    } catch (IOException e) {
      throw damaged(file, version);
    }
    return new Manifest(lines);
  }

  private static CreditException damaged(Path file, String version) {
    return new CreditException(ErrorCode.RELEASE_DAMAGED, version, file.getFileName());
  }

  /** Writes it so that it is there whole or not at all. */
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.path()).append('\t').append(line.sha256()).append('\t');
      text.append(line.record().map(RecordId::toString).orElse("")).append('\n');
    }
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The pages of records, by their numbers. */
  List<PublishedPage> pages() {
    List<PublishedPage> pages = new ArrayList<>();
    for (Line line : lines) {
      line.record()
          .ifPresent(record -> pages.add(new PublishedPage(record, line.path(), line.sha256())));
    }
    return pages;
  }
}
