package io.creditctl.adapter.file.bytes;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.record.InputFile;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The entries of a zip that somebody handed in: no passwords, not too many, and none that grows
 * beyond all reason when it is unpacked. Nothing is ever written under an entry's name.
 */
public final class ZipSource implements Closeable {
  private static final int MOST_ENTRIES = 10_000;

  /** What Windows programs in China write names in when they do not say UTF-8. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final InputFile file;
  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

  private ZipSource(InputFile file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
    zip.stream()
        .filter(entry -> !entry.isDirectory())
        .forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
  }

  /**
   * Opens a zip.
   *
   * @throws CreditException FILE_ENCRYPTED, FILE_DAMAGED or FILE_TOO_LARGE
   */
  public static ZipSource open(InputFile file) {
    try {
      ZipDirectory.check(file, MOST_ENTRIES);
      return new ZipSource(file, zip(file.path().toFile()));
    } catch (ZipException e) {
      throw String.valueOf(e.getMessage()).contains("encrypted")
          ? CreditException.causedBy(e, ErrorCode.FILE_ENCRYPTED, file.name())
          : damaged(file, e);
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  private static ZipFile zip(File file) throws IOException {
    try {
      return new ZipFile(file, StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (String.valueOf(e.getMessage()).contains("entry name")) {
        return new ZipFile(file, GB18030);
      }
      throw e;
    }
  }

  private static CreditException damaged(InputFile file, IOException e) {
    return CreditException.causedBy(e, ErrorCode.FILE_DAMAGED, file.name(), "zip");
  }

  /** The entries that are no folders, in the archive's order. */
  public List<ZipEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** An entry by its path, whatever the case, with or without a leading slash. */
  public Optional<ZipEntry> find(String path) {
    return Optional.ofNullable(entries.get(key(path)));
  }

  private static String key(String path) {
    String lower = path.toLowerCase(Locale.ROOT).replace('\\', '/');
    return lower.startsWith("/") ? lower.substring(1) : lower;
  }

  /**
   * The unpacked bytes of an entry; reading throws FILE_TOO_LARGE when they are too many for what
   * they were packed in, FILE_DAMAGED when they are not those that were packed.
   */
  public InputStream open(ZipEntry entry) {
    try {
      return new EntryStream(file, entry, zip.getInputStream(entry));
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw damaged(file, e);
    }
  }
}
