package io.creditctl.core.site.check;

import io.creditctl.core.site.ContentSection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the path of a file tells about it. */
final class SitePaths {
  static final String VERSION = "VERSION.json";
  static final String RECORDS = "records/";
  static final String HOME = "index.html";

  private static final String PAGE = ".html";
  private static final String INDEX = "/index.html";
  private static final Set<String> TEXTS =
      Set.of("html", "css", "js", "json", "csv", "xml", "txt", "tsv", "svg");

  private SitePaths() {}

  static boolean isPage(String path) {
    return path.endsWith(PAGE);
  }

  /** Whether it is of a kind that a site is made of. */
  static boolean isText(String path) {
    return TEXTS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether a browser loads it while somebody reads: a page, a script or a part of the index. */
  static boolean mustBeSmall(String path) {
    return isPage(path) || path.startsWith("search/") || path.startsWith("assets/");
  }

  /** The folder at the top that it lies in, empty for a file at the root. */
  static String column(String path) {
    int end = path.indexOf('/');
    return end < 0 ? "" : path.substring(0, end);
  }

  /** The column whose first page it is. */
  static Optional<String> columnOfIndex(String path) {
    String column = column(path);
    return !column.isEmpty() && path.equals(column + INDEX)
        ? Optional.of(column)
        : Optional.empty();
  }

  /** The section of written pages that it belongs to. */
  static Optional<ContentSection> written(String path) {
    String column = column(path);
    return ContentSection.of(
        column.isEmpty() && isPage(path)
            ? path.substring(0, path.length() - PAGE.length())
            : column);
  }

  /** Whether it was made of records and of nothing that people wrote. */
  static boolean isOfRecords(String path) {
    return !column(path).isEmpty() && written(path).isEmpty();
  }
}
