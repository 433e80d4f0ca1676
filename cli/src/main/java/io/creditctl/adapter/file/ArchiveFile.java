package io.creditctl.adapter.file;

import io.creditctl.adapter.file.bytes.FileDigest;
import io.creditctl.adapter.file.bytes.ZipSource;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.Table;
import io.creditctl.core.record.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;

/**
 * An archive of files with tables. One entry at a time lies unpacked in a file that only its owner
 * can read; its name is only shown.
 */
final class ArchiveFile implements TableFile {
  private static final int LONGEST_NAME = 200;

  private final InputFile file;
  private final ZipSource zip;
  private final Function<InputFile, TableFile> reader;
  private final Iterator<ZipEntry> entries;
  private Optional<Path> unpacked = Optional.empty();
  private Optional<TableFile> current = Optional.empty();

  ArchiveFile(InputFile file, ZipSource zip, Function<InputFile, TableFile> reader) {
    this.file = file;
    this.zip = zip;
    this.reader = reader;
    this.entries = zip.entries().stream().filter(entry -> !isLitter(entry.getName())).iterator();
    if (!entries.hasNext()) {
      throw new CreditException(ErrorCode.FILE_EMPTY, file.name());
    }
  }

  /** What macOS and Windows leave in folders, and so in archives. */
  private static boolean isLitter(String name) {
    return name.startsWith("__MACOSX/")
        || name.endsWith(".DS_Store")
        || name.endsWith("Thumbs.db")
        || name.endsWith("desktop.ini");
  }

  @Override
  public boolean hasNext() {
    return current.filter(Iterator::hasNext).isPresent() || entries.hasNext();
  }

  @Override
  public Table next() {
    if (current.filter(Iterator::hasNext).isEmpty()) {
      if (!entries.hasNext()) {
        throw new NoSuchElementException();
      }
      closeEntry();
      current = Optional.of(open(entries.next()));
    }
    return current.get().next();
  }

  private TableFile open(ZipEntry entry) {
    String path = entry.getName();
    String shown = path.length() > LONGEST_NAME ? path.substring(0, LONGEST_NAME) + "…" : path;
    String name = file.name() + "!" + shown;
    try (InputStream in = zip.open(entry)) {
      Path copy = Files.createTempFile("creditctl", ".entry");
      unpacked = Optional.of(copy);
      copy.toFile().deleteOnExit(); // after Ctrl-C too
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return reader.apply(new InputFile(name, copy));
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_DAMAGED, name, "zip");
    }
  }

  private void closeEntry() {
    current.ifPresent(TableFile::close);
    current = Optional.empty();
    try {
      if (unpacked.isPresent()) {
        Files.deleteIfExists(unpacked.get());
      }
    } catch (IOException e) {
      throw FileProbe.unreadable(file, e);
    }
  }

  @Override
  public String sha256() {
    return FileDigest.of(file);
  }

  @Override
  public void close() {
    try {
      closeEntry();
    } finally {
      zip.close();
    }
  }
}
