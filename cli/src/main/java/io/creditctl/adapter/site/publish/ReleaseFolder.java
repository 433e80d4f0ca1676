package io.creditctl.adapter.site.publish;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.site.PublishedPage;
import io.creditctl.core.site.check.CheckedSite;
import io.creditctl.core.site.check.SiteTree;
import io.creditctl.core.site.publish.Release;
import io.creditctl.core.site.publish.ReleasePlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A public place: {@code releases/VERSION} beside each other, the link {@code current} to the one
 * that the web server shows, and in {@code .creditctl} what is the program's own.
 */
public final class ReleaseFolder implements ReleasePlace {
  private static final String CURRENT = "current";
  private static final String RELEASES = "releases";
  private static final String OWN = ".creditctl";
  private static final String MANIFEST = ".tsv";
  private static final String DRAFT = ".part";

  private final Path target;
  private final Clock clock;
  private final Optional<PlaceLock> lock;

  private ReleaseFolder(Path target, Clock clock, Optional<PlaceLock> lock) {
    this.target = target;
    this.clock = clock;
    this.lock = lock;
  }

  /**
   * Opens a place, making it when there is none, and clears away what an interrupted publication
   * left.
   *
   * @param rehearsal true to change nothing
   * @throws CreditException PUBLISH_TARGET_LOCKED, PUBLISH_TARGET_FOREIGN or FILE_UNWRITABLE
   */
  public static ReleaseFolder open(Path target, Clock clock, boolean rehearsal) {
    Path place = target.toAbsolutePath().normalize();
    if (rehearsal) {
      ReleaseFolder folder = new ReleaseFolder(place, clock, Optional.empty());
      folder.refuseForeign();
      return folder;
    }
    try {
      PublicFiles.makeFolder(place);
      PublicFiles.makeFolder(place.resolve(RELEASES));
      Files.createDirectories(place.resolve(OWN));
      PlaceLock lock = PlaceLock.take(place.resolve(OWN).resolve("lock"), place);
      ReleaseFolder folder = new ReleaseFolder(place, clock, Optional.of(lock));
      folder.refuseForeign();
      folder.clearDrafts();
      return folder;
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  private void refuseForeign() {
    Path current = target.resolve(CURRENT);
    boolean there = Files.exists(current, LinkOption.NOFOLLOW_LINKS);
    if (there && !Files.isSymbolicLink(current)) {
      throw new CreditException(ErrorCode.PUBLISH_TARGET_FOREIGN, current);
    }
  }

  private void clearDrafts() throws IOException {
    for (String version : manifests()) {
      if (!Files.isDirectory(folder(version))) {
        remove(draft(version), manifest(version));
        Files.deleteIfExists(manifestFile(version));
      }
    }
  }

  private List<String> manifests() {
    Path own = target.resolve(OWN);
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(own)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(MANIFEST))
          .map(name -> name.substring(0, name.length() - MANIFEST.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unwritable(own, e);
    }
  }

  private Path folder(String version) {
    return target.resolve(RELEASES).resolve(version);
  }

  private Path draft(String version) {
    return target.resolve(RELEASES).resolve("." + version + DRAFT);
  }

  private Path manifestFile(String version) {
    return target.resolve(OWN).resolve(version + MANIFEST);
  }

  private Manifest manifest(String version) {
    return Manifest.read(manifestFile(version), version);
  }

  @Override
  public List<Release> releases() {
    List<Release> releases = new ArrayList<>();
    String current = current();
    try {
      for (String version : manifests()) {
        if (Files.isDirectory(folder(version))) {
          Manifest manifest = manifest(version);
          releases.add(
              new Release(
                  version,
                  Files.getLastModifiedTime(manifestFile(version)).toInstant(),
                  manifest.lines().size(),
                  manifest.pages().size(),
                  version.equals(current)));
        }
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
    releases.sort(
        Comparator.comparing(Release::publishedAt).thenComparing(Release::version).reversed());
    return releases;
  }

  /** The version that visitors see, empty when there is none. */
  private String current() {
    try {
      Path link = target.resolve(CURRENT);
      return Files.isSymbolicLink(link)
          ? Files.readSymbolicLink(link).getFileName().toString()
          : "";
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  @Override
  public void add(
      String version, SiteTree tree, Map<String, String> digests, List<PublishedPage> pages) {
    if (Files.exists(manifestFile(version))) {
      return;
    }
    if (Files.exists(folder(version), LinkOption.NOFOLLOW_LINKS)) {
      throw new CreditException(ErrorCode.PUBLISH_TARGET_FOREIGN, folder(version));
    }
    try {
      Manifest.of(digests, pages).write(manifestFile(version));
      Path draft = draft(version);
      PublicFiles.makeFolder(draft);
      for (Map.Entry<String, String> file : digests.entrySet()) {
        String copied = PublicFiles.copy(tree.file(file.getKey()), draft, file.getKey());
        if (!copied.equals(file.getValue())) {
          throw new CreditException(ErrorCode.SITE_CHANGED, tree.root(), file.getKey());
        }
      }
      Files.move(draft, folder(version));
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(target, e);
    }
  }

  @Override
  public List<PublishedPage> pages(String version) {
    return manifest(version).pages();
  }

  @Override
  public void verify(String version) {
    for (Manifest.Line line : manifest(version).lines()) {
      Path file = folder(version).resolve(line.path());
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || !CheckedSite.digest(file).equals(line.sha256())) {
        throw new CreditException(ErrorCode.RELEASE_DAMAGED, version, line.path());
      }
    }
  }

  @Override
  public void switchTo(String version) {
    try {
      PublicFiles.pointTo(target, CURRENT, Path.of(RELEASES, version));
      Files.setLastModifiedTime(manifestFile(version), FileTime.from(clock.instant()));
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  @Override
  public List<String> prune(int keep) {
    List<String> removed = new ArrayList<>();
    int kept = 0;
    try {
      for (Release release : releases()) {
        kept++;
        if (kept > keep && !release.current()) {
          // Out of the list first, so that nobody rolls back to a half of it.
          Files.move(folder(release.version()), draft(release.version()));
          removed.add(release.version());
        }
      }
      clearDrafts();
    } catch (IOException e) {
      throw unwritable(target, e);
    }
    return removed;
  }

  /** Deletes the files of a version and the folders that are empty then, and nothing else. */
  private static void remove(Path folder, Manifest manifest) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Manifest.Line line : manifest.lines()) {
      Files.deleteIfExists(folder.resolve(line.path()));
    }
    List<Path> folders;
    try (Stream<Path> all = Files.walk(folder)) {
      folders =
          all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    for (Path each : folders) {
      try (Stream<Path> inside = Files.list(each)) {
        if (inside.findAny().isPresent()) {
          continue;
        }
      }
      Files.delete(each);
    }
  }

  private static CreditException unwritable(Path path, Exception e) {
    return CreditException.causedBy(
        e, ErrorCode.FILE_UNWRITABLE, path, e.getClass().getSimpleName());
  }

  @Override
  public void close() {
    lock.ifPresent(PlaceLock::close);
  }
}
