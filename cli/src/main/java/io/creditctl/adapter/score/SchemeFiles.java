package io.creditctl.adapter.score;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.score.SchemeSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The schemes that come with the program, each in a file of its name, and a bureau's own folder.
 */
public final class SchemeFiles implements SchemeSource {
  private static final String BUNDLED = "/io/creditctl/score/schemes/";
  private static final String EXTENSION = ".yaml";
  private static final long LARGEST = 1L << 20;
  private static final List<String> NAMES =
      List.of(
          "highway-construction",
          "safety",
          "shipping",
          "taxi-company",
          "taxi-driver",
          "waterway",
          "road",
          "road-repair",
          "road-driving",
          "road-ride-hailing");

  private final Optional<Path> folder;

  /**
   * @param folder where the bureau keeps schemes of its own
   */
  public SchemeFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  @Override
  public List<Entry> all() {
    return entries(NAMES);
  }

  @Override
  public List<Entry> named(String name) {
    return entries(NAMES.stream().filter(name::equals).toList());
  }

  private List<Entry> entries(List<String> bundled) {
    List<Entry> entries = new ArrayList<>();
    bundled.forEach(name -> entries.add(new Entry(name + EXTENSION, resource(name))));
    folder.ifPresent(own -> entries.addAll(ofFolder(own)));
    return entries;
  }

  private static String resource(String name) {
    try (InputStream in = SchemeFiles.class.getResourceAsStream(BUNDLED + name + EXTENSION)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Entry> ofFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(EXTENSION) || file.toString().endsWith(".yml"))
          .sorted()
          .map(file -> new Entry(file.toString(), text(file)))
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /**
   * The text of a scheme's file.
   *
   * @throws CreditException FILE_UNREADABLE or SCHEME_MALFORMED
   */
  public static String text(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new CreditException(
            ErrorCode.SCHEME_MALFORMED, file, "", "scheme-too-large", LARGEST);
      }
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw CreditException.causedBy(
          e, ErrorCode.SCHEME_MALFORMED, file, "", "scheme-encoding", "");
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static CreditException unreadable(Path file, IOException e) {
    return CreditException.causedBy(
        e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
  }
}
