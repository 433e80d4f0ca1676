package io.creditctl.core;

import io.creditctl.core.audit.AuditService;
import io.creditctl.core.bulletin.BulletinService;
import io.creditctl.core.calendar.CalendarService;
import io.creditctl.core.casework.CaseService;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.commitment.CommitmentService;
import io.creditctl.core.commitment.CommitmentTemplates;
import io.creditctl.core.coverage.CoverageService;
import io.creditctl.core.disclosure.DisclosureReportService;
import io.creditctl.core.disclosure.DisclosureService;
import io.creditctl.core.disclosure.RuleService;
import io.creditctl.core.disclosure.WithdrawalService;
import io.creditctl.core.document.CaseDocuments;
import io.creditctl.core.inspection.DrawService;
import io.creditctl.core.inspection.FindingService;
import io.creditctl.core.inspection.InspectorService;
import io.creditctl.core.inspection.PoolService;
import io.creditctl.core.inspection.VisitService;
import io.creditctl.core.job.JobService;
import io.creditctl.core.listing.ListingProposals;
import io.creditctl.core.listing.ListingService;
import io.creditctl.core.listing.RemovalService;
import io.creditctl.core.objection.ComplaintService;
import io.creditctl.core.objection.ObjectionService;
import io.creditctl.core.pull.PullService;
import io.creditctl.core.pull.SnapshotService;
import io.creditctl.core.push.PushCheckService;
import io.creditctl.core.push.PushService;
import io.creditctl.core.push.ReceiptService;
import io.creditctl.core.push.ReconcileService;
import io.creditctl.core.push.ReturnedService;
import io.creditctl.core.push.call.RawCallService;
import io.creditctl.core.quality.QualityService;
import io.creditctl.core.record.ConflictService;
import io.creditctl.core.record.CorrectionService;
import io.creditctl.core.record.EntryService;
import io.creditctl.core.record.ImportService;
import io.creditctl.core.record.LedgerService;
import io.creditctl.core.record.NameService;
import io.creditctl.core.record.RecordService;
import io.creditctl.core.repair.RepairService;
import io.creditctl.core.roster.RosterService;
import io.creditctl.core.score.GradeBook;
import io.creditctl.core.score.ResultService;
import io.creditctl.core.score.SchemeService;
import io.creditctl.core.score.ScoreService;
import io.creditctl.core.score.SimulationService;
import io.creditctl.core.site.SiteService;
import io.creditctl.core.site.check.SiteCheckService;
import io.creditctl.core.site.publish.PublishService;
import io.creditctl.core.source.SourceService;
import io.creditctl.core.subject.SubjectService;

/**
 * The one way into the core, for the commands and for any program that embeds it. Nothing is opened
 * before the service that needs it is asked for.
 */
public interface CreditClient {

  Catalog catalog();

  ImportService imports();

  RecordService records();

  SourceService sources();

  ConflictService conflicts();

  SubjectService subjects();

  SchemeService schemes();

  ScoreService scores();

  ResultService scoreResults();

  SimulationService scoreSimulations();

  GradeBook grades();

  RosterService rosters();

  CalendarService calendars();

  DisclosureService disclosures();

  WithdrawalService withdrawals();

  RuleService rules();

  DisclosureReportService disclosureReports();

  BulletinService bulletins();

  LedgerService ledgers();

  CoverageService coverage();

  PushService pushes();

  PushCheckService pushChecks();

  ReturnedService returned();

  ReceiptService receipts();

  ReconcileService reconciliation();

  CorrectionService corrections();

  RawCallService rawCalls();

  PullService pulls();

  NameService names();

  SnapshotService snapshots();

  JobService jobs();

  QualityService quality();

  PoolService inspectionPools();

  InspectorService inspectors();

  DrawService draws();

  VisitService visits();

  FindingService inspectionResults();

  CommitmentService commitments();

  CommitmentTemplates commitmentTemplates();

  SiteService sites();

  SiteCheckService siteChecks();

  PublishService publishing();

  EntryService entries();

  CaseService cases();

  RepairService repairs();

  ObjectionService objections();

  ComplaintService complaints();

  AuditService audit();

  ListingService listings();

  ListingProposals listingProposals();

  RemovalService removals();

  CaseDocuments documents();
}
