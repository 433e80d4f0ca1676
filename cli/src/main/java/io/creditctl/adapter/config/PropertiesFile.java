package io.creditctl.adapter.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A {@code .properties} file in UTF-8 that people edit too: what they wrote around a key stays. */
final class PropertiesFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PropertiesFile() {}

  /**
   * The values by key, without outer blanks.
   *
   * @throws IllegalArgumentException for a malformed escape
   */
  static Map<String, String> load(Path file) throws IOException {
    Properties lines = new Properties();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      lines.load(reader);
    }
    Map<String, String> values = new TreeMap<>();
    lines.forEach((key, value) -> values.put(key.toString(), value.toString().strip()));
    return values;
  }

  /** Replaces the value of a key, or adds it at the end; creates the file for its owner alone. */
  static void set(Path file, String key, String value) throws IOException {
    List<String> lines =
        Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    replace(file, withValue(lines, key, value));
  }

  private static List<String> withValue(List<String> lines, String key, String value) {
    List<String> changed = new ArrayList<>();
    String news = key + "=" + value.replace("\\", "\\\\");
    boolean replaced = false;
    boolean continued = false;
    boolean mine = false;
    for (String line : lines) {
      mine = continued ? mine : isOf(key, line);
      continued = !isComment(line, continued) && goesOn(line);
      if (!mine) {
        changed.add(line);
      } else if (!replaced) {
        changed.add(news);
        replaced = true;
      }
    }
    if (!replaced) {
      changed.add(news);
    }
    return changed;
  }

  private static boolean isOf(String key, String line) {
    String text = line.strip();
    if (text.equals(key)) {
      return true;
    }
    return text.startsWith(key) && "=: \t".indexOf(text.charAt(key.length())) >= 0;
  }

  private static boolean isComment(String line, boolean continued) {
    String text = line.stripLeading();
    return !continued && (text.startsWith("#") || text.startsWith("!"));
  }

  /** Whether the next line belongs to this one: an odd number of backslashes ends it. */
  private static boolean goesOn(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == '\\') {
      end--;
    }
    return (line.length() - end) % 2 == 1;
  }

  private static void replace(Path file, List<String> lines) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
    // The temporary file, and so the file that it becomes, is for its owner alone.
    Path temporary = Files.createTempFile(folder, ".config", ".properties");
    try {
      Files.write(temporary, lines, StandardCharsets.UTF_8);
      move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
