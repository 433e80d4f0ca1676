package io.creditctl.core.site.check;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.site.PublishedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of the pages that a build made of records: number, path and digest in each line. */
public final class PageList {
  private static final String FILE = "pages.tsv";
  private static final int COLUMNS = 3;
  private static final String DIGEST = "[0-9a-f]{64}";

  private PageList() {}

  /** Where it lies in the folder of a site. */
  public static Path file(Path site) {
    return site.resolve(SiteTree.NOTES).resolve(FILE);
  }

  /**
   * Reads it.
   *
   * @throws CreditException SITE_NOT_BUILT (folder, what) when it is missing or no such list
   */
  public static List<PublishedPage> read(Path site) {
    try (Stream<String> lines = Files.lines(file(site))) {
      return lines
          .map(line -> page(line).orElseThrow(() -> unusable(site, FILE + ": " + line)))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw unusable(site, SiteTree.NOTES + "/" + FILE);
    }
  }

  private static Optional<PublishedPage> page(String line) {
    String[] cells = line.split("\t", -1);
    boolean formed =
        cells.length == COLUMNS
            && cells[2].matches(DIGEST)
            && !cells[1].startsWith("/")
            && !cells[1].contains("..")
            && !cells[1].contains("\\");
    return formed
        ? RecordId.parse(cells[0]).map(id -> new PublishedPage(id, cells[1], cells[2]))
        : Optional.empty();
  }

  private static CreditException unusable(Path site, String what) {
    return new CreditException(ErrorCode.SITE_NOT_BUILT, site, what);
  }
}
