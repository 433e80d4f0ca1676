package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.record.ImportReport;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.ImportReport.PassedOver;
import io.creditctl.core.record.validate.RowIssue;
import io.creditctl.core.record.validate.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How an import's outcome is shown. */
final class ImportViews {
  /** More findings than this are a wall; the file of rejects has them all. */
  private static final int MOST_FOR_PEOPLE = 20;

  private final Context context;
  private final IssueWords words;

  ImportViews(Context context, IssueWords words) {
    this.context = context;
    this.words = words;
  }

  /** One finding and the file that it is about. */
  record Finding(String file, RowIssue issue) {}

  static List<Finding> findings(ImportReport report) {
    List<Finding> findings = new ArrayList<>();
    for (FileReport file : report.files()) {
      file.issues().forEach(issue -> findings.add(new Finding(file.file(), issue)));
    }
    return findings;
  }

  void showFindings(ImportReport report, boolean dryRun) {
    List<Finding> findings = findings(report);
    long total = report.files().stream().mapToLong(FileReport::issueCount).sum();
    int shown =
        context.options().limit().isPresent()
            ? findings.size()
            : Math.min(MOST_FOR_PEOPLE, findings.size());
    context
        .output(dryRun)
        .write(findingView(report.files().size() > 1), findings.subList(0, shown));
    if (shown < total && context.options().limit().isEmpty()) {
      context.say("import.more-findings", shown, total);
    }
  }

  View<Finding> findingView(boolean severalFiles) {
    Messages messages = context.messages();
    View.Builder<Finding> view = View.named("record-validate");
    view.column("file", Finding::file).priority(severalFiles ? 5 : 0);
    view.column("line", finding -> finding.issue().line()).right().priority(9);
    view.column("column", finding -> finding.issue().column()).right().priority(1);
    view.column("field", finding -> finding.issue().field())
        .text(
            finding ->
                finding.issue().header().isEmpty()
                    ? finding.issue().field()
                    : finding.issue().header())
        .priority(8);
    view.column("rule", finding -> name(finding.issue().rule())).jsonOnly();
    view.column("code", finding -> finding.issue().rule().code()).priority(6);
    view.column("severity", finding -> finding.issue().rule().severity())
        .text(finding -> messages.text("severity." + finding.issue().rule().severity()))
        .tone(finding -> tone(finding.issue()))
        .priority(4);
    view.column("message", finding -> words.message(finding.issue())).priority(10);
    view.column("value", finding -> finding.issue().value()).priority(7);
    view.column("suggestion", finding -> finding.issue().suggestion()).priority(3);
    return view.build();
  }

  private static Tone tone(RowIssue issue) {
    return issue.rule().severity() == Severity.ERROR ? Tone.BAD : Tone.WARN;
  }

  private static String name(Enum<?> rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The files, one row each, for people. */
  View<FileReport> fileView() {
    View.Builder<FileReport> view = View.named("record-import");
    view.column("batch", file -> file.batch().map(Object::toString)).priority(8);
    view.column("file", FileReport::file).priority(9);
    view.column("kind", FileReport::kind).text(file -> kindTitle(file.kind())).priority(6);
    view.column("encoding", FileReport::encoding).priority(2);
    view.column("read", file -> file.counts().read()).priority(5);
    view.column("created", file -> file.counts().created()).priority(7);
    view.column("updated", file -> file.counts().updated()).priority(7);
    view.column("unchanged", file -> file.counts().unchanged()).priority(7);
    view.column("conflicts", file -> file.counts().conflicts())
        .tone(file -> file.openConflicts() > 0 ? Tone.BAD : Tone.NONE)
        .priority(7);
    view.column("rejected", file -> file.counts().rejected())
        .tone(file -> file.counts().rejected() > 0 ? Tone.BAD : Tone.NONE)
        .priority(7);
    return view.build();
  }

  private String kindTitle(String kind) {
    return kind.isEmpty() ? "" : context.messages().find("kind." + kind).orElse(kind);
  }

  /** The whole outcome as one item, for programs. */
  View<ImportReport> reportView(String name, boolean dryRun) {
    return reportColumns(name, dryRun).build();
  }

  View.Builder<ImportReport> reportColumns(String name, boolean dryRun) {
    View.Builder<ImportReport> view = View.named(name);
    view.column(
        "batch",
        report ->
            report.files().stream()
                .flatMap(file -> file.batch().stream())
                .map(Object::toString)
                .findFirst());
    view.column("files", report -> report.files().stream().map(this::fileMap).toList()).jsonOnly();
    view.column(
            "passedOver",
            report -> report.passedOver().stream().map(ImportViews::sheetMap).toList())
        .jsonOnly();
    view.column("read", report -> report.totals().read());
    view.column("created", report -> report.totals().created());
    view.column("updated", report -> report.totals().updated());
    view.column("unchanged", report -> report.totals().unchanged());
    view.column("conflicts", report -> report.totals().conflicts());
    view.column("rejected", report -> report.totals().rejected());
    view.column("dryRun", report -> dryRun);
    view.column(
            "errorCount", report -> report.files().stream().mapToLong(FileReport::issueCount).sum())
        .jsonOnly();
    view.column("errors", report -> findings(report).stream().map(this::findingMap).toList())
        .jsonOnly();
    return view;
  }

  private static Map<String, Object> sheetMap(PassedOver sheet) {
    return Map.of("sheet", sheet.sheet(), "empty", sheet.empty());
  }

  private Map<String, Object> fileMap(FileReport file) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", file.file());
    map.put("batch", file.batch().map(Object::toString));
    map.put("encoding", file.encoding());
    map.put("sha256", file.sha256());
    map.put("kind", file.kind());
    map.put("layout", file.layout());
    map.put("read", file.counts().read());
    map.put("created", file.counts().created());
    map.put("updated", file.counts().updated());
    map.put("unchanged", file.counts().unchanged());
    map.put("conflicts", file.counts().conflicts());
    map.put("prevailed", file.prevailed());
    map.put("rejected", file.counts().rejected());
    map.put("lifted", file.lifted());
    map.put("unknownColumns", file.unknownColumns());
    map.put("failure", file.failure().map(failure -> failure.code().id()));
    return map;
  }

  private Map<String, Object> findingMap(Finding finding) {
    RowIssue issue = finding.issue();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", finding.file());
    map.put("line", issue.line());
    map.put("column", issue.column());
    map.put("header", issue.header());
    map.put("field", issue.field());
    map.put("rule", name(issue.rule()));
    map.put("code", issue.rule().code());
    map.put("severity", issue.rule().severity());
    map.put("message", words.message(issue));
    map.put("value", issue.value());
    map.put("suggestion", issue.suggestion());
    return map;
  }
}
