package io.creditctl.testkit;

import io.creditctl.core.calendar.CalendarStore;
import io.creditctl.core.casework.CaseStore;
import io.creditctl.core.coverage.CoverageStore;
import io.creditctl.core.disclosure.DisclosureStore;
import io.creditctl.core.disclosure.ReportStore;
import io.creditctl.core.inspection.DrawStore;
import io.creditctl.core.inspection.InspectorStore;
import io.creditctl.core.inspection.PoolStore;
import io.creditctl.core.person.KeyCheckStore;
import io.creditctl.core.push.Outbox;
import io.creditctl.core.quality.QualityStore;
import io.creditctl.core.record.RecordStore;
import io.creditctl.core.roster.RosterStore;
import io.creditctl.core.score.GradeBook;
import io.creditctl.core.score.ScoreStore;
import io.creditctl.core.site.publish.PublicationStore;
import io.creditctl.core.source.SourceStore;
import io.creditctl.core.subject.SubjectStore;

/** One connection to a database, by the ports that it stands behind. */
public interface TestStore extends AutoCloseable {

  RecordStore records();

  Outbox outbox();

  DisclosureStore disclosures();

  ReportStore reports();

  RosterStore rosters();

  SubjectStore subjects();

  SourceStore sources();

  ScoreStore scores();

  GradeBook grades();

  CalendarStore calendar();

  KeyCheckStore keyChecks();

  CoverageStore coverage();

  QualityStore quality();

  PublicationStore publications();

  PoolStore pools();

  InspectorStore inspectors();

  DrawStore draws();

  CaseStore cases();

  @Override
  void close();
}
