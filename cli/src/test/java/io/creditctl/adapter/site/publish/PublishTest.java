package io.creditctl.adapter.site.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditctl.adapter.site.check.JsonSiteNotes;
import io.creditctl.adapter.site.check.JsoupPageReader;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import io.creditctl.core.site.check.JudgedRecord;
import io.creditctl.core.site.check.SiteCheckService;
import io.creditctl.core.site.publish.LedgerEntry;
import io.creditctl.core.site.publish.Publication;
import io.creditctl.core.site.publish.PublicationChanges;
import io.creditctl.core.site.publish.PublicationStore;
import io.creditctl.core.site.publish.PublishReport;
import io.creditctl.core.site.publish.PublishRequest;
import io.creditctl.core.site.publish.PublishService;
import io.creditctl.core.site.publish.Release;
import io.creditctl.testkit.BuiltSite;
import io.creditctl.testkit.ChildJvm;
import io.creditctl.testkit.PublishProgram;
import io.creditctl.testkit.SteppingClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public sees, whatever happens while a site is published. */
class PublishTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-10-20");

  @TempDir Path home;
  private final SteppingClock clock = new SteppingClock();
  private final Ledger ledger = new Ledger();
  private final Map<Integer, Boolean> standing = new TreeMap<>();
  private Path target;
  private BuiltSite site;

  /** Remembers what it was told. */
  private static final class Ledger implements PublicationStore {
    private final List<Publication> told = new ArrayList<>();

    @Override
    public PublicationChanges record(Publication publication, boolean rehearsal) {
      if (!rehearsal) {
        told.add(publication);
      }
      return new PublicationChanges(publication.pages().size(), 0, 0, 0, 0);
    }

    @Override
    public List<LedgerEntry> ledger(RecordId record) {
      return List.of();
    }
  }

  @BeforeEach
  void build() {
    target = home.resolve("www");
    site = new BuiltSite(home.resolve("dist"));
    standing.put(1, true);
    site.record(1, "鲁威交罚〔2026〕0001号").finish();
    check();
  }

  private List<JudgedRecord> judge() {
    return standing.entrySet().stream()
        .map(
            each ->
                new JudgedRecord(
                    new RecordId(each.getKey()),
                    "鲁威交罚〔2026〕000" + each.getKey() + "号",
                    "某公司",
                    each.getValue(),
                    false))
        .toList();
  }

  private void check() {
    SiteCheckService service =
        new SiteCheckService(new JsoupPageReader(), new JsonSiteNotes(), day -> judge(), clock);
    assertThat(service.check(site.folder(), false).findings()).isEmpty();
  }

  /** Builds the site with one more record and checks it. */
  private void another(int record) {
    clock.advance(Duration.ofHours(1));
    standing.put(record, true);
    site.record(record, "鲁威交罚〔2026〕000" + record + "号").finish();
    check();
  }

  private PublishService service() {
    return new PublishService(
        new JsonSiteNotes(),
        day -> judge(),
        (place, rehearsal) -> ReleaseFolder.open(place, clock, rehearsal),
        ledger,
        clock);
  }

  private PublishRequest request(int keep, boolean rehearsal) {
    return new PublishRequest(target, keep, "https://x.cn/", TODAY, "丛舟", rehearsal);
  }

  private PublishReport publish() {
    return service().publish(site.folder(), request(5, false));
  }

  private CreditException refused() {
    return catchThrowableOfType(CreditException.class, this::publish);
  }

  private Path current(String path) {
    return target.resolve("current").resolve(path);
  }

  private List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void visitorsSeeACheckedSiteAndNotItsNotes() throws IOException {
    PublishReport report = publish();

    assertThat(report.switched()).isTrue();
    assertThat(current("index.html")).hasSameBinaryContentAs(site.folder().resolve("index.html"));
    assertThat(current(".site")).doesNotExist();
    assertThat(Files.readSymbolicLink(target.resolve("current")))
        .isEqualTo(Path.of("releases", report.version()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(current("index.html"))))
        .isEqualTo("rw-r--r--");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(current("records"))))
        .isEqualTo("rwxr-xr-x");
    assertThat(ledger.told.get(0).pages()).hasSize(1);
    assertThat(ledger.told.get(0).on()).isEqualTo(TODAY);
  }

  @Test
  void theSameTwiceIsOne() throws IOException {
    publish();

    PublishReport again = publish();

    assertThat(again.switched()).isFalse();
    assertThat(names(target.resolve("releases"))).hasSize(1);
  }

  @Test
  void anUncheckedOrChangedSiteIsRefused() throws IOException {
    site.put("index.html", BuiltSite.page("改", "<p>改</p>"));
    assertThat(refused().code()).isEqualTo(ErrorCode.SITE_CHANGED);

    site.finish();
    assertThat(refused().code()).isEqualTo(ErrorCode.SITE_CHANGED);

    Files.delete(site.folder().resolve(".site/checked.json"));
    assertThat(refused().code()).isEqualTo(ErrorCode.SITE_UNCHECKED);

    check();
    Files.createSymbolicLink(site.folder().resolve("x.html"), home);
    assertThat(refused().code()).isEqualTo(ErrorCode.SITE_CHANGED);
    assertThat(target).doesNotExist();
  }

  @Test
  void aSiteThatShowsWhatMustBeGoneTodayIsRefused() {
    standing.put(1, false);

    CreditException refused = refused();

    assertThat(refused.code()).isEqualTo(ErrorCode.SITE_SHOWS_GONE);
    assertThat(refused.arguments()).endsWith(1, "R-1");
    assertThat(target).doesNotExist();
  }

  @Test
  void aRehearsalChangesNothing() {
    PublishReport report = service().publish(site.folder(), request(5, true));

    assertThat(report.switched()).isTrue();
    assertThat(target).doesNotExist();
    assertThat(ledger.told).isEmpty();
  }

  @Test
  void soManyVersionsStayAndNothingOfOthersIsDeleted() throws IOException {
    String first = publish().version();
    Path foreign =
        Files.writeString(target.resolve("releases").resolve(first).resolve("a.txt"), "");
    Files.writeString(target.resolve("releases/readme"), "");
    another(2);
    String second = publish().version();
    another(3);

    PublishReport report = service().publish(site.folder(), request(2, false));

    assertThat(report.removed()).containsExactly(first);
    assertThat(foreign).doesNotExist();
    assertThat(target.resolve("releases/." + first + ".part/a.txt")).exists();
    assertThat(names(target.resolve("releases")))
        .contains("readme", second, report.version())
        .doesNotContain(first);
    assertThat(service().releases(target))
        .extracting(Release::version, Release::current)
        .containsExactly(tuple(report.version(), true), tuple(second, false));
  }

  @Test
  void anEarlierVersionComesBackUnlessItShowsWhatMustBeGone() {
    String first = publish().version();
    another(2);
    String second = publish().version();

    assertThat(service().rollBack(first, request(1, false)).switched()).isTrue();
    assertThat(current(BuiltSite.pathOf(2))).doesNotExist();
    assertThat(ledger.told.get(2).pages()).hasSize(1);

    standing.put(2, false);
    CreditException refused =
        catchThrowableOfType(
            CreditException.class, () -> service().rollBack(second, request(1, false)));
    assertThat(refused.code()).isEqualTo(ErrorCode.SITE_SHOWS_GONE);
    assertThat(current(BuiltSite.pathOf(2))).doesNotExist();
  }

  @Test
  void aVersionThatIsNotThereOrDamagedIsRefused() throws IOException {
    String first = publish().version();
    another(2);
    publish();
    Files.writeString(target.resolve("releases").resolve(first).resolve("index.html"), "verändert");

    assertThat(
            catchThrowableOfType(
                    CreditException.class, () -> service().rollBack(first, request(1, false)))
                .code())
        .isEqualTo(ErrorCode.RELEASE_DAMAGED);
    CreditException unknown =
        catchThrowableOfType(
            CreditException.class, () -> service().rollBack("../x", request(1, false)));
    assertThat(unknown.code()).isEqualTo(ErrorCode.RELEASE_NOT_FOUND);
  }

  @Test
  void whatIsNotOursStays() throws IOException {
    Files.createDirectories(target.resolve("current"));
    Files.writeString(target.resolve("current/index.html"), "旧站");

    assertThat(refused().code()).isEqualTo(ErrorCode.PUBLISH_TARGET_FOREIGN);

    assertThat(target.resolve("current/index.html")).hasContent("旧站");
  }

  @Test
  void twoCannotPublishToOnePlaceAtOnce() {
    try (ReleaseFolder other = ReleaseFolder.open(target, clock, false)) {
      assertThat(refused().code()).isEqualTo(ErrorCode.PUBLISH_TARGET_LOCKED);
      assertThat(other.releases()).isEmpty();
    }
  }

  @Test
  void aPublicationThatIsKilledLeavesTheOldVersionAndTheNextOneFinishes() throws IOException {
    String first = publish().version();
    for (int i = 0; i < 4000; i++) {
      site.put("statistics/" + i + ".html", BuiltSite.page("统计", "<p>" + i + "</p>"));
    }
    another(2);
    try (ChildJvm child = ChildJvm.start(PublishProgram.class, site.folder(), target)) {
      while (drafts() == 0) {
        assertThat(ProcessHandle.of(child.pid())).isPresent();
      }
    }

    assertThat(drafts()).isEqualTo(1);
    assertThat(Files.readSymbolicLink(target.resolve("current")))
        .isEqualTo(Path.of("releases", first));
    assertThat(current("index.html")).exists();
    assertThat(service().releases(target)).extracting(Release::version).containsExactly(first);

    PublishReport report = publish();

    assertThat(drafts()).isZero();
    assertThat(report.switched()).isTrue();
    assertThat(current("statistics/3999.html")).exists();
    assertThat(service().rollBack(report.version(), request(1, true)).files())
        .isEqualTo(report.files());
  }

  private long drafts() throws IOException {
    Path releases = target.resolve("releases");
    try (Stream<Path> files = Files.list(releases)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".part")).count();
    }
  }
}
