package io.creditctl.adapter.file;

import io.creditctl.core.record.InputFile;
import io.creditctl.core.record.TableReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;

/**
 * Reads plain lines in whichever of the known charsets they are; never with a replacement
 * character.
 */
public final class TextLines {
  private TextLines() {}

  /** The lines of a file; close the stream. An empty file has none. */
  public static Stream<String> of(InputFile file) {
    try {
      if (Files.size(file.path()) == 0) {
        return Stream.empty();
      }
      FileProbe probe = FileProbe.of(file, TableReader.ANY_ENCODING);
      BufferedReader reader = probe.open(file);
      return reader.lines().onClose(() -> close(reader));
    } catch (IOException e) {
      throw FileProbe.unreadable(file, e);
    }
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
