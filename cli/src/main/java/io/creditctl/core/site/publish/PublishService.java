package io.creditctl.core.site.publish;

import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.site.PublishedPage;
import io.creditctl.core.site.check.CheckedSite;
import io.creditctl.core.site.check.JudgedRecord;
import io.creditctl.core.site.check.RecordJudge;
import io.creditctl.core.site.check.SiteNotes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a checked site the public one, and an earlier one when that is needed. */
public final class PublishService {
  private static final int NAMED = 5;

  private final SiteNotes notes;
  private final RecordJudge judge;
  private final ReleasePlace.Opener places;
  private final PublicationStore store;
  private final Clock clock;

  public PublishService(
      SiteNotes notes,
      RecordJudge judge,
      ReleasePlace.Opener places,
      PublicationStore store,
      Clock clock) {
    this.notes = notes;
    this.judge = judge;
    this.places = places;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Publishes a built site. What is interrupted leaves visitors the version that they had; the same
   * again finishes it, and changes nothing when there is nothing left.
   *
   * @throws CreditException SITE_NOT_BUILT, SITE_UNCHECKED, SITE_CHANGED, SITE_SHOWS_GONE, or what
   *     {@link ReleasePlace} throws
   */
  public PublishReport publish(Path folder, PublishRequest request) {
    CheckedSite site = CheckedSite.of(folder, notes);
    refuseGone(site.version(), site.pages(), request.today());
    try (ReleasePlace place = places.open(request.target(), request.rehearsal())) {
      boolean switched = !isCurrent(place, site.version());
      List<String> removed = List.of();
      if (!request.rehearsal()) {
        place.add(site.version(), site.tree(), site.digests(), site.pages());
        if (switched) {
          place.switchTo(site.version());
        }
        removed = place.prune(request.keep());
      }
      return new PublishReport(
          site.version(),
          switched,
          site.tree().files().size(),
          site.pages().size(),
          removed,
          remember(site.pages(), request));
    }
  }

  /**
   * Shows visitors an earlier version again.
   *
   * @throws CreditException RELEASE_NOT_FOUND, RELEASE_DAMAGED, or SITE_SHOWS_GONE where it shows a
   *     record that must be gone today: nobody can ask for that
   */
  public PublishReport rollBack(String version, PublishRequest request) {
    try (ReleasePlace place = places.open(request.target(), request.rehearsal())) {
      Release release = find(place.releases(), version);
      List<PublishedPage> pages = place.pages(version);
      refuseGone(version, pages, request.today());
      place.verify(version);
      if (!request.rehearsal() && !release.current()) {
        place.switchTo(version);
      }
      return new PublishReport(
          version,
          !release.current(),
          release.files(),
          pages.size(),
          List.of(),
          remember(pages, request));
    }
  }

  /** The versions at a place, the latest first. */
  public List<Release> releases(Path target) {
    try (ReleasePlace place = places.open(target, true)) {
      return place.releases();
    }
  }

  private static boolean isCurrent(ReleasePlace place, String version) {
    return place.releases().stream()
        .anyMatch(release -> release.current() && release.version().equals(version));
  }

  private static Release find(List<Release> releases, String version) {
    return releases.stream()
        .filter(release -> release.version().equals(version))
        .findFirst()
        .orElseThrow(
            () ->
                new CreditException(
                    ErrorCode.RELEASE_NOT_FOUND,
                    version,
                    releases.stream().map(Release::version).collect(Collectors.joining(", "))));
  }

  private void refuseGone(String version, List<PublishedPage> pages, LocalDate today) {
    Set<RecordId> standing = new HashSet<>();
    for (JudgedRecord record : judge.judge(today)) {
      if (record.stands()) {
        standing.add(record.id());
      }
    }
    List<RecordId> gone =
        pages.stream()
            .map(PublishedPage::record)
            .filter(record -> !standing.contains(record))
            .toList();
    if (!gone.isEmpty()) {
      String named =
          gone.stream().limit(NAMED).map(RecordId::toString).collect(Collectors.joining(", "));
      throw new CreditException(
          ErrorCode.SITE_SHOWS_GONE,
          version,
          gone.size(),
          gone.size() > NAMED ? named + " …" : named);
    }
  }

  private PublicationChanges remember(List<PublishedPage> pages, PublishRequest request) {
    return store.record(
        new Publication(
            pages, request.baseUrl(), request.today(), clock.instant(), request.actor()),
        request.rehearsal());
  }
}
