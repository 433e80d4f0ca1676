package io.creditctl.core.site.check;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.PublishedPage;
import io.creditctl.core.site.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A site that has passed the check and is as it was then.
 *
 * @param version the day that it was built for and the beginning of its seal
 * @param digests of its files by path
 */
public record CheckedSite(
    String version, SiteTree tree, SortedMap<String, String> digests, List<PublishedPage> pages) {
  private static final int SEAL_DIGITS = 12;

  /**
   * Reads all of a site once more.
   *
   * @throws CreditException SITE_NOT_BUILT, SITE_UNCHECKED (folder), SITE_CHANGED (folder, what)
   */
  public static CheckedSite of(Path folder, SiteNotes notes) {
    SiteNotes.Build build =
        notes
            .build(folder)
            .orElseThrow(
                () -> new CreditException(ErrorCode.SITE_NOT_BUILT, folder, SitePaths.VERSION));
    SiteNotes.Check check =
        notes
            .checked(folder)
            .orElseThrow(() -> new CreditException(ErrorCode.SITE_UNCHECKED, folder));
    SiteTree tree = SiteTree.of(folder);
    if (!tree.strange().isEmpty()) {
      throw new CreditException(ErrorCode.SITE_CHANGED, folder, tree.strange().get(0));
    }
    List<PublishedPage> pages = PageList.read(folder);
    SortedMap<String, String> digests = digests(tree);
    if (!SiteSeal.of(digests, pages).equals(check.seal())) {
      throw new CreditException(ErrorCode.SITE_CHANGED, folder, firstChanged(digests, pages));
    }
    String version = build.asOf() + "-" + check.seal().substring(0, SEAL_DIGITS);
    return new CheckedSite(version, tree, digests, pages);
  }

  /** The digests of all files of a tree. */
  private static SortedMap<String, String> digests(SiteTree tree) {
    ConcurrentHashMap<String, String> digests = new ConcurrentHashMap<>();
    try (Workers workers = new Workers()) {
      for (String path : tree.files()) {
        workers.run(() -> digests.put(path, digest(tree.file(path))));
      }
      workers.finish();
    }
    return new TreeMap<>(digests);
  }

  /** The digest of a file. */
  public static String digest(Path file) {
    MessageDigest digest = Digests.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw CreditException.causedBy(
          e, ErrorCode.FILE_UNREADABLE, file, e.getClass().getSimpleName());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A page of a record that is known to differ; another file cannot be told. */
  private static String firstChanged(SortedMap<String, String> digests, List<PublishedPage> pages) {
    return pages.stream()
        .filter(page -> !page.sha256().equals(digests.get(page.path())))
        .map(PublishedPage::path)
        .findFirst()
        .orElse("site-files");
  }
}
