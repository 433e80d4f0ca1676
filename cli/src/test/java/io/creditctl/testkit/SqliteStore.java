package io.creditctl.testkit;

import io.creditctl.adapter.db.Database;
import io.creditctl.adapter.db.JdbcCalendarStore;
import io.creditctl.adapter.db.JdbcCaseStore;
import io.creditctl.adapter.db.JdbcCoverageStore;
import io.creditctl.adapter.db.JdbcDisclosureStore;
import io.creditctl.adapter.db.JdbcDrawStore;
import io.creditctl.adapter.db.JdbcGradeBook;
import io.creditctl.adapter.db.JdbcInspectorStore;
import io.creditctl.adapter.db.JdbcKeyCheckStore;
import io.creditctl.adapter.db.JdbcOutbox;
import io.creditctl.adapter.db.JdbcPoolStore;
import io.creditctl.adapter.db.JdbcPreflightStore;
import io.creditctl.adapter.db.JdbcPublicationStore;
import io.creditctl.adapter.db.JdbcPushLedger;
import io.creditctl.adapter.db.JdbcQualityStore;
import io.creditctl.adapter.db.JdbcRecordStore;
import io.creditctl.adapter.db.JdbcReportStore;
import io.creditctl.adapter.db.JdbcRosterStore;
import io.creditctl.adapter.db.JdbcScoreStore;
import io.creditctl.adapter.db.JdbcSourceStore;
import io.creditctl.adapter.db.JdbcSubjectStore;
import io.creditctl.adapter.db.ResultRow;
import io.creditctl.core.calendar.CalendarStore;
import io.creditctl.core.casework.CaseStore;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.coverage.CoverageStore;
import io.creditctl.core.disclosure.DisclosureStore;
import io.creditctl.core.disclosure.ReportStore;
import io.creditctl.core.inspection.DrawStore;
import io.creditctl.core.inspection.InspectorStore;
import io.creditctl.core.inspection.PoolStore;
import io.creditctl.core.person.Identities;
import io.creditctl.core.person.KeyCheckStore;
import io.creditctl.core.push.Outbox;
import io.creditctl.core.push.PushPorts;
import io.creditctl.core.push.PushTools;
import io.creditctl.core.push.TargetDirectory;
import io.creditctl.core.quality.QualityStore;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.roster.RosterStore;
import io.creditctl.core.score.GradeBook;
import io.creditctl.core.score.ScoreStore;
import io.creditctl.core.site.publish.PublicationStore;
import io.creditctl.core.source.SourceStore;
import io.creditctl.core.subject.SubjectStore;
import java.nio.file.Path;
import java.time.Duration;

/** A connection to a SQLite file. */
public record SqliteStore(Database database) implements TestStore {
  private static final Duration LOCK_WAIT = Duration.ofSeconds(20);

  public static SqliteStore in(Path folder) {
    return open(file(folder), LOCK_WAIT);
  }

  public static SqliteStore open(Path file, Duration lockWait) {
    return new SqliteStore(Database.open(file, lockWait));
  }

  public static Path file(Path folder) {
    return folder.resolve("credit.db");
  }

  @Override
  public RecordStore records() {
    return new JdbcRecordStore(database);
  }

  /** What the services around pushing need, on this store. */
  public PushPorts pushPorts(TargetDirectory targets, Identities identities, PushTools tools) {
    return new PushPorts(
        outbox(),
        new JdbcPushLedger(database),
        new JdbcPreflightStore(database),
        Kinds.CATALOG,
        targets,
        identities,
        tools);
  }

  @Override
  public Outbox outbox() {
    return new JdbcOutbox(database, Times.ZONE);
  }

  @Override
  public DisclosureStore disclosures() {
    return new JdbcDisclosureStore(database);
  }

  @Override
  public ReportStore reports() {
    return new JdbcReportStore(database);
  }

  @Override
  public RosterStore rosters() {
    return new JdbcRosterStore(database, kind -> Kinds.of(kind).field(Role.BASIS).map(Field::code));
  }

  @Override
  public SubjectStore subjects() {
    return new JdbcSubjectStore(database);
  }

  @Override
  public ScoreStore scores() {
    return new JdbcScoreStore(database);
  }

  @Override
  public GradeBook grades() {
    return new JdbcGradeBook(database);
  }

  @Override
  public SourceStore sources() {
    return new JdbcSourceStore(database);
  }

  @Override
  public CalendarStore calendar() {
    return new JdbcCalendarStore(database);
  }

  @Override
  public KeyCheckStore keyChecks() {
    return new JdbcKeyCheckStore(database);
  }

  @Override
  public CoverageStore coverage() {
    return new JdbcCoverageStore(database, Times.ZONE);
  }

  @Override
  public QualityStore quality() {
    return new JdbcQualityStore(database, Times.ZONE);
  }

  @Override
  public PublicationStore publications() {
    return new JdbcPublicationStore(database);
  }

  @Override
  public PoolStore pools() {
    return new JdbcPoolStore(database);
  }

  @Override
  public InspectorStore inspectors() {
    return new JdbcInspectorStore(database);
  }

  @Override
  public DrawStore draws() {
    return new JdbcDrawStore(database, new ResultRow(() -> Kinds.of("inspection-result")));
  }

  @Override
  public CaseStore cases() {
    return new JdbcCaseStore(database, type -> Cases.PREFIX);
  }

  @Override
  public void close() {
    database.close();
  }
}
