package io.creditctl.cli;

import static io.creditctl.cli.CommandNode.command;
import static io.creditctl.cli.CommandNode.group;

import io.creditctl.cli.command.audit.AuditLogCommand;
import io.creditctl.cli.command.audit.AuditShowCommand;
import io.creditctl.cli.command.audit.AuditVerifyCommand;
import io.creditctl.cli.command.calendar.CalendarAddCommand;
import io.creditctl.cli.command.calendar.CalendarBetweenCommand;
import io.creditctl.cli.command.calendar.CalendarCheckCommand;
import io.creditctl.cli.command.calendar.CalendarImportCommand;
import io.creditctl.cli.command.calendar.CalendarOverrideCommand;
import io.creditctl.cli.command.calendar.CalendarShowCommand;
import io.creditctl.cli.command.casework.CaseDocumentCommand;
import io.creditctl.cli.command.casework.CaseDueCommand;
import io.creditctl.cli.command.casework.CaseListCommand;
import io.creditctl.cli.command.casework.CaseShowCommand;
import io.creditctl.cli.command.casework.CaseStatsCommand;
import io.creditctl.cli.command.casework.CaseStepCommand;
import io.creditctl.cli.command.catalog.CatalogCheckCommand;
import io.creditctl.cli.command.catalog.CatalogDiffCommand;
import io.creditctl.cli.command.catalog.CatalogListCommand;
import io.creditctl.cli.command.catalog.CatalogShowCommand;
import io.creditctl.cli.command.commitment.CommitmentAddCommand;
import io.creditctl.cli.command.commitment.CommitmentQueryCommands;
import io.creditctl.cli.command.commitment.CommitmentStepCommands;
import io.creditctl.cli.command.commitment.CommitmentTemplateCommand;
import io.creditctl.cli.command.complaint.ComplaintCommands;
import io.creditctl.cli.command.complaint.ComplaintOpenCommand;
import io.creditctl.cli.command.disclosure.DisclosureDueCommand;
import io.creditctl.cli.command.disclosure.DisclosureExemptCommand;
import io.creditctl.cli.command.disclosure.DisclosureExplainCommand;
import io.creditctl.cli.command.disclosure.DisclosureMarkCommand;
import io.creditctl.cli.command.disclosure.DisclosureRecomputeCommand;
import io.creditctl.cli.command.disclosure.DisclosureReconcileCommand;
import io.creditctl.cli.command.disclosure.DisclosureReportCommand;
import io.creditctl.cli.command.disclosure.DisclosureRulesCommands;
import io.creditctl.cli.command.disclosure.DisclosureWithdrawCommand;
import io.creditctl.cli.command.entity.EntityAlignCommand;
import io.creditctl.cli.command.entity.EntitySearchCommand;
import io.creditctl.cli.command.entity.EntityShowCommand;
import io.creditctl.cli.command.entity.EntitySyncCommand;
import io.creditctl.cli.command.inspection.DrawCommands;
import io.creditctl.cli.command.inspection.InspectionDrawCommand;
import io.creditctl.cli.command.inspection.InspectionMergeCommand;
import io.creditctl.cli.command.inspection.InspectorCommands;
import io.creditctl.cli.command.inspection.PoolCommands;
import io.creditctl.cli.command.inspection.RatioCommands;
import io.creditctl.cli.command.inspection.ResultCommands;
import io.creditctl.cli.command.job.JobInstallCommand;
import io.creditctl.cli.command.job.JobStatusCommand;
import io.creditctl.cli.command.measure.MeasureAppliedCommand;
import io.creditctl.cli.command.measure.MeasureApplyCommand;
import io.creditctl.cli.command.measure.MeasureCatalogCommands;
import io.creditctl.cli.command.measure.MeasureEndCommands;
import io.creditctl.cli.command.measure.MeasureFeedbackCommand;
import io.creditctl.cli.command.measure.MeasureMatchCommand;
import io.creditctl.cli.command.measure.MeasureStatsCommand;
import io.creditctl.cli.command.objection.ObjectionCommands;
import io.creditctl.cli.command.objection.ObjectionDecideCommand;
import io.creditctl.cli.command.objection.ObjectionOpenCommand;
import io.creditctl.cli.command.program.CompletionCommand;
import io.creditctl.cli.command.program.ConfigCommands;
import io.creditctl.cli.command.program.DoctorCommand;
import io.creditctl.cli.command.program.HelpCommand;
import io.creditctl.cli.command.program.InitCommand;
import io.creditctl.cli.command.program.ManCommand;
import io.creditctl.cli.command.program.SandboxServeCommand;
import io.creditctl.cli.command.program.StatusCommand;
import io.creditctl.cli.command.program.VersionCommand;
import io.creditctl.cli.command.push.ApiCommand;
import io.creditctl.cli.command.push.PushDeadCommands;
import io.creditctl.cli.command.push.PushFixCommand;
import io.creditctl.cli.command.push.PushPreviewCommand;
import io.creditctl.cli.command.push.PushQueryCommand;
import io.creditctl.cli.command.push.PushReceiptsCommands;
import io.creditctl.cli.command.push.PushReconcileCommand;
import io.creditctl.cli.command.push.PushReturnedCommands;
import io.creditctl.cli.command.push.PushRunCommand;
import io.creditctl.cli.command.push.PushStatusCommand;
import io.creditctl.cli.command.push.PushTargetCommands;
import io.creditctl.cli.command.record.InspectionResultImportCommand;
import io.creditctl.cli.command.record.RecordBatchesCommand;
import io.creditctl.cli.command.record.RecordCheckCommand;
import io.creditctl.cli.command.record.RecordCleanCommand;
import io.creditctl.cli.command.record.RecordConflictCommand;
import io.creditctl.cli.command.record.RecordConflictsCommand;
import io.creditctl.cli.command.record.RecordExportCommand;
import io.creditctl.cli.command.record.RecordImportCommand;
import io.creditctl.cli.command.record.RecordListCommand;
import io.creditctl.cli.command.record.RecordMapCommand;
import io.creditctl.cli.command.record.RecordResolveCommand;
import io.creditctl.cli.command.record.RecordShowCommand;
import io.creditctl.cli.command.record.RecordTemplateCommand;
import io.creditctl.cli.command.record.RecordTraceCommand;
import io.creditctl.cli.command.record.RecordUndoCommand;
import io.creditctl.cli.command.record.RecordValidateCommand;
import io.creditctl.cli.command.record.RecordVoidCommand;
import io.creditctl.cli.command.repair.RepairCheckCommand;
import io.creditctl.cli.command.repair.RepairCommands;
import io.creditctl.cli.command.repair.RepairOpenCommand;
import io.creditctl.cli.command.repair.RepairPublishCommand;
import io.creditctl.cli.command.repair.RepairStepCommands;
import io.creditctl.cli.command.report.ReportQualityCommand;
import io.creditctl.cli.command.roster.RosterAddCommand;
import io.creditctl.cli.command.roster.RosterCaseCommand;
import io.creditctl.cli.command.roster.RosterCasesCommand;
import io.creditctl.cli.command.roster.RosterCheckCommand;
import io.creditctl.cli.command.roster.RosterDiffCommand;
import io.creditctl.cli.command.roster.RosterEvalCommand;
import io.creditctl.cli.command.roster.RosterExpireCommand;
import io.creditctl.cli.command.roster.RosterListCommand;
import io.creditctl.cli.command.roster.RosterProposeCommand;
import io.creditctl.cli.command.roster.RosterReasonsCommand;
import io.creditctl.cli.command.roster.RosterRemoveCommand;
import io.creditctl.cli.command.roster.RosterSnapshotsCommand;
import io.creditctl.cli.command.roster.RosterStatsCommand;
import io.creditctl.cli.command.roster.RosterStepCommands;
import io.creditctl.cli.command.roster.RosterSyncCommand;
import io.creditctl.cli.command.score.ScoreExplainCommand;
import io.creditctl.cli.command.score.ScoreListCommand;
import io.creditctl.cli.command.score.ScoreRunCommand;
import io.creditctl.cli.command.score.ScoreSchemeCommands;
import io.creditctl.cli.command.score.ScoreSettleCommands;
import io.creditctl.cli.command.score.ScoreShowCommand;
import io.creditctl.cli.command.score.ScoreSimulateCommand;
import io.creditctl.cli.command.score.ScoreStatsCommand;
import io.creditctl.cli.command.score.ScoreWhatIfCommand;
import io.creditctl.cli.command.site.SiteBuildCommand;
import io.creditctl.cli.command.site.SiteCheckCommand;
import io.creditctl.cli.command.site.SiteContentCommand;
import io.creditctl.cli.command.site.SiteInitCommand;
import io.creditctl.cli.command.site.SitePublishCommand;
import io.creditctl.cli.command.site.SiteRollbackCommand;
import io.creditctl.cli.command.site.SiteServeCommand;
import io.creditctl.cli.command.source.SourceAssignCommand;
import io.creditctl.cli.command.source.SourceListCommand;
import io.creditctl.cli.command.source.SourceRemoveCommand;
import io.creditctl.cli.command.source.SourceShowCommand;
import io.creditctl.cli.shell.ShellCommand;
import io.creditctl.core.objection.ComplaintService;
import io.creditctl.core.objection.ObjectionService;
import io.creditctl.core.repair.RepairService;
import java.util.List;

/**
 * Every command there is: the order of the help, the completions and the man pages. What a group
 * has is listed only when the group is asked for, since each entry costs a start some time.
 */
final class CommandTree {
  static final List<CommandNode> ALL =
      List.of(
          command("status", StatusCommand::new),
          command("import", RecordImportCommand::new),
          command("query", EntityShowCommand::new),
          command("check", RosterCheckCommand::new),
          group(
              "record",
              () ->
                  List.of(
                      command("import", RecordImportCommand::new),
                      command("validate", RecordValidateCommand::new),
                      command("clean", RecordCleanCommand::new),
                      command("check", RecordCheckCommand::new),
                      command("template", RecordTemplateCommand::new),
                      command("map", RecordMapCommand::new),
                      command("list", RecordListCommand::new),
                      command("show", RecordShowCommand::new),
                      command("trace", RecordTraceCommand::new),
                      command("void", RecordVoidCommand::new),
                      command("undo", RecordUndoCommand::new),
                      command("batches", RecordBatchesCommand::new),
                      command("conflicts", RecordConflictsCommand::new),
                      command("conflict", RecordConflictCommand::new),
                      command("resolve", RecordResolveCommand::new),
                      command("export", RecordExportCommand::new))),
          group(
              "catalog",
              () ->
                  List.of(
                      command("list", CatalogListCommand::new),
                      command("show", CatalogShowCommand::new),
                      command("check", CatalogCheckCommand::new),
                      command("diff", CatalogDiffCommand::new))),
          group(
              "source",
              () ->
                  List.of(
                      command("assign", SourceAssignCommand::new),
                      command("list", SourceListCommand::new),
                      command("show", SourceShowCommand::new),
                      command("remove", SourceRemoveCommand::new))),
          group(
              "entity",
              () ->
                  List.of(
                      command("show", EntityShowCommand::new),
                      command("search", EntitySearchCommand::new),
                      command("sync", EntitySyncCommand::new),
                      command("align", EntityAlignCommand::new))),
          group(
              "roster",
              () ->
                  List.of(
                      command("check", RosterCheckCommand::new),
                      command("eval", RosterEvalCommand::new),
                      command("list", RosterListCommand::new),
                      command("stats", RosterStatsCommand::new),
                      command("sync", RosterSyncCommand::new),
                      command("snapshots", RosterSnapshotsCommand::new),
                      command("diff", RosterDiffCommand::new),
                      command("reasons", RosterReasonsCommand::new),
                      command("propose", RosterProposeCommand::new),
                      command("add", RosterAddCommand::new),
                      command("notify", RosterStepCommands.NotifyCommand::new),
                      command("plead", RosterStepCommands.PleadCommand::new),
                      command("approve", RosterStepCommands.ApproveCommand::new),
                      command("reject", RosterStepCommands.RejectCommand::new),
                      command("publish", RosterStepCommands.PublishCommand::new),
                      command("withdraw", RosterStepCommands.WithdrawCommand::new),
                      command("remove", RosterRemoveCommand::new),
                      command("expire", RosterExpireCommand::new),
                      command("cases", RosterCasesCommand::new),
                      command("case", RosterCaseCommand::new),
                      command(
                          "document",
                          context -> new CaseDocumentCommand(context, "listing", "roster")),
                      command("undo", RosterStepCommands.UndoCommand::new),
                      command("void", RosterStepCommands.VoidCommand::new))),
          group(
              "score",
              () ->
                  List.of(
                      group(
                          "scheme",
                          () ->
                              List.of(
                                  command("list", ScoreSchemeCommands.ListCommand::new),
                                  command("show", ScoreSchemeCommands.ShowCommand::new),
                                  command("validate", ScoreSchemeCommands.ValidateCommand::new),
                                  command("diff", ScoreSchemeCommands.DiffCommand::new),
                                  command("schema", ScoreSchemeCommands.SchemaCommand::new))),
                      command("run", ScoreRunCommand::new),
                      command("show", ScoreShowCommand::new),
                      command("explain", ScoreExplainCommand::new),
                      command("what-if", ScoreWhatIfCommand::new),
                      command("simulate", ScoreSimulateCommand::new),
                      command("freeze", ScoreSettleCommands.FreezeCommand::new),
                      command("publish", ScoreSettleCommands.PublishCommand::new),
                      command("import", RecordImportCommand::ofEvaluations),
                      command("list", ScoreListCommand::new),
                      command("stats", ScoreStatsCommand::new))),
          group(
              "disclosure",
              () ->
                  List.of(
                      command("due", DisclosureDueCommand::new),
                      command("report", DisclosureReportCommand::new),
                      command("reconcile", DisclosureReconcileCommand::new),
                      command("explain", DisclosureExplainCommand::new),
                      command("mark", DisclosureMarkCommand::new),
                      command("exempt", DisclosureExemptCommand::new),
                      command("withdraw", DisclosureWithdrawCommand::new),
                      command("recompute", DisclosureRecomputeCommand::new),
                      group(
                          "rules",
                          () ->
                              List.of(
                                  command("list", DisclosureRulesCommands.ListCommand::new),
                                  command("show", DisclosureRulesCommands.ShowCommand::new),
                                  command("test", DisclosureRulesCommands.TestCommand::new))))),
          group(
              "calendar",
              () ->
                  List.of(
                      command("show", CalendarShowCommand::new),
                      command("add", CalendarAddCommand::new),
                      command("between", CalendarBetweenCommand::new),
                      command("check", CalendarCheckCommand::new),
                      command("import", CalendarImportCommand::new),
                      group(
                          "override",
                          () -> List.of(command("add", CalendarOverrideCommand::new))))),
          group(
              "report",
              () ->
                  List.of(
                      group("run", () -> List.of(command("quality", ReportQualityCommand::new))))),
          group(
              "push",
              () ->
                  List.of(
                      command("run", PushRunCommand::new),
                      command("status", PushStatusCommand::new),
                      command("preview", PushPreviewCommand::new),
                      command(
                          "receipts",
                          PushReceiptsCommands.ListCommand::new,
                          () ->
                              List.of(
                                  command("list", PushReceiptsCommands.ListCommand::new),
                                  command("pull", PushReceiptsCommands.PullCommand::new),
                                  command("import", PushReceiptsCommands.ImportCommand::new))),
                      group(
                          "returned",
                          () ->
                              List.of(
                                  command("list", PushReturnedCommands.ListCommand::new),
                                  command("show", PushReturnedCommands.ShowCommand::new),
                                  command("fix", PushFixCommand::new),
                                  command("resend", PushReturnedCommands.ResendCommand::new))),
                      group(
                          "dead",
                          () ->
                              List.of(
                                  command("list", PushDeadCommands.ListCommand::new),
                                  command("replay", PushDeadCommands.ReplayCommand::new),
                                  command("drop", PushDeadCommands.DropCommand::new))),
                      command("reconcile", PushReconcileCommand::new),
                      command("query", PushQueryCommand::new),
                      command("pause", PushTargetCommands.PauseCommand::new),
                      command("resume", PushTargetCommands.ResumeCommand::new),
                      group(
                          "targets",
                          () ->
                              List.of(
                                  command("list", PushTargetCommands.ListCommand::new),
                                  command("test", PushTargetCommands.TestCommand::new))))),
          group(
              "measure",
              () ->
                  List.of(
                      command("list", MeasureCatalogCommands.ListCommand::new),
                      command("show", MeasureCatalogCommands.ShowCommand::new),
                      command("match", MeasureMatchCommand::new),
                      command("apply", MeasureApplyCommand::new),
                      command("applied", MeasureAppliedCommand::new),
                      command("lift", MeasureEndCommands.LiftCommand::new),
                      command("revoke", MeasureEndCommands.RevokeCommand::new),
                      command("feedback", MeasureFeedbackCommand::new),
                      command("stats", MeasureStatsCommand::new))),
          group(
              "inspection",
              () ->
                  List.of(
                      group(
                          "pool",
                          () ->
                              List.of(
                                  command("build", PoolCommands.BuildCommand::new),
                                  command("import", PoolCommands.ImportCommand::new),
                                  command("list", PoolCommands.ListCommand::new),
                                  command("show", PoolCommands.ShowCommand::new))),
                      group(
                          "inspector",
                          () ->
                              List.of(
                                  command("import", InspectorCommands.ImportCommand::new),
                                  command("list", InspectorCommands.ListCommand::new),
                                  command("add", InspectorCommands.AddCommand::new),
                                  command("retire", InspectorCommands.RetireCommand::new))),
                      group(
                          "ratio",
                          () ->
                              List.of(
                                  command("list", RatioCommands.ListCommand::new),
                                  command("show", RatioCommands.ShowCommand::new))),
                      command("draw", InspectionDrawCommand::new),
                      command("verify", DrawCommands.VerifyCommand::new),
                      command("list", DrawCommands.ListCommand::new),
                      command("show", DrawCommands.ShowCommand::new),
                      command("void", DrawCommands.VoidCommand::new),
                      command("merge", InspectionMergeCommand::new),
                      group(
                          "result",
                          () ->
                              List.of(
                                  command("import", InspectionResultImportCommand::new),
                                  command("record", ResultCommands.RecordCommand::new))),
                      command("publish", ResultCommands.PublishCommand::new),
                      command("stats", ResultCommands.StatsCommand::new))),
          group(
              "commitment",
              () ->
                  List.of(
                      command("template", CommitmentTemplateCommand::new),
                      command("add", CommitmentAddCommand::new),
                      command("list", CommitmentQueryCommands.ListCommand::new),
                      command("show", CommitmentQueryCommands.ShowCommand::new),
                      command("due", CommitmentQueryCommands.DueCommand::new),
                      command("fulfil", CommitmentStepCommands.FulfilCommand::new),
                      command("breach", CommitmentStepCommands.BreachCommand::new),
                      command("undo", CommitmentStepCommands.UndoCommand::new),
                      command("void", CommitmentStepCommands.VoidCommand::new),
                      command("stats", CommitmentQueryCommands.StatsCommand::new),
                      command("publish", CommitmentQueryCommands.PublishCommand::new))),
          group(
              "job",
              () ->
                  List.of(
                      command("install", JobInstallCommand::new),
                      command("status", JobStatusCommand::new))),
          group(
              "site",
              () ->
                  List.of(
                      command("init", SiteInitCommand::new),
                      command("content", SiteContentCommand::new),
                      command("build", SiteBuildCommand::new),
                      command("check", SiteCheckCommand::new),
                      command("publish", SitePublishCommand::new),
                      command("rollback", SiteRollbackCommand::new),
                      command("serve", SiteServeCommand::new))),
          group(
              "repair",
              () ->
                  List.of(
                      command("check", RepairCheckCommand::new),
                      command("open", RepairOpenCommand::new),
                      command("supplement", RepairStepCommands.SupplementCommand::new),
                      command("accept", RepairStepCommands.AcceptCommand::new),
                      command("refuse", RepairStepCommands.RefuseCommand::new),
                      command("verify", RepairStepCommands.VerifyCommand::new),
                      command("decide", RepairStepCommands.DecideCommand::new),
                      command("sync", RepairCommands.SyncCommand::new),
                      command(
                          "withdraw",
                          context -> new CaseStepCommand(context, RepairService.TYPE, "withdraw")),
                      command("undo", RepairCommands.UndoCommand::new),
                      command("void", RepairCommands.VoidCommand::new),
                      command("list", context -> new CaseListCommand(context, RepairService.TYPE)),
                      command("show", RepairCommands.ShowCommand::new),
                      command("due", context -> new CaseDueCommand(context, RepairService.TYPE)),
                      command(
                          "document",
                          context -> new CaseDocumentCommand(context, RepairService.TYPE)),
                      command("publish", RepairPublishCommand::new),
                      command(
                          "stats", context -> new CaseStatsCommand(context, RepairService.TYPE)))),
          group(
              "objection",
              () ->
                  List.of(
                      command("open", ObjectionOpenCommand::new),
                      command("refer", ObjectionCommands.ReferCommand::new),
                      command("decide", ObjectionDecideCommand::new),
                      command(
                          "withdraw",
                          context ->
                              new CaseStepCommand(context, ObjectionService.TYPE, "withdraw")),
                      command("undo", ObjectionCommands.UndoCommand::new),
                      command("void", ObjectionCommands.VoidCommand::new),
                      command(
                          "list", context -> new CaseListCommand(context, ObjectionService.TYPE)),
                      command(
                          "show", context -> new CaseShowCommand(context, ObjectionService.TYPE)),
                      command("due", context -> new CaseDueCommand(context, ObjectionService.TYPE)),
                      command(
                          "document",
                          context -> new CaseDocumentCommand(context, ObjectionService.TYPE)),
                      command(
                          "stats",
                          context -> new CaseStatsCommand(context, ObjectionService.TYPE)))),
          group(
              "complaint",
              () ->
                  List.of(
                      command("open", ComplaintOpenCommand::new),
                      command("refer", ComplaintCommands.ReferCommand::new),
                      command("decide", ComplaintCommands.DecideCommand::new),
                      command(
                          "withdraw",
                          context ->
                              new CaseStepCommand(context, ComplaintService.TYPE, "withdraw")),
                      command("undo", ComplaintCommands.UndoCommand::new),
                      command("void", ComplaintCommands.VoidCommand::new),
                      command(
                          "list", context -> new CaseListCommand(context, ComplaintService.TYPE)),
                      command(
                          "show", context -> new CaseShowCommand(context, ComplaintService.TYPE)),
                      command("due", context -> new CaseDueCommand(context, ComplaintService.TYPE)),
                      command(
                          "stats",
                          context -> new CaseStatsCommand(context, ComplaintService.TYPE)))),
          group(
              "audit",
              () ->
                  List.of(
                      command("log", AuditLogCommand::new),
                      command("show", AuditShowCommand::new),
                      command("verify", AuditVerifyCommand::new))),
          command("api", ApiCommand::new),
          group("sandbox", () -> List.of(command("serve", SandboxServeCommand::new))),
          command("init", InitCommand::new),
          group(
              "config",
              () ->
                  List.of(
                      command("get", ConfigCommands.GetCommand::new),
                      command("set", ConfigCommands.SetCommand::new),
                      command("list", ConfigCommands.ListCommand::new))),
          command("doctor", DoctorCommand::new),
          command("completion", CompletionCommand::new),
          command("man", ManCommand::new),
          command("shell", ShellCommand::new),
          command("help", HelpCommand::new),
          command("version", VersionCommand::new));

  private CommandTree() {}
}
