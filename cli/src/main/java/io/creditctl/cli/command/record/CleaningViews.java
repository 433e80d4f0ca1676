package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.Output;
import io.creditctl.cli.output.OutputFormat;
import io.creditctl.cli.output.View;
import io.creditctl.core.record.ImportReport;
import io.creditctl.core.record.ImportReport.FileReport;
import io.creditctl.core.record.clean.AmountUnit;
import io.creditctl.core.record.clean.CellChange;
import io.creditctl.core.record.clean.CleaningRule;
import io.creditctl.core.record.validate.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** How the differences that cleaning makes are shown, and what became of the cleaned rows. */
final class CleaningViews {
  private static final int MOST_FOR_PEOPLE = 20;
  private static final int MOST_FOR_PROGRAMS = 1_000;

  private final Context context;
  private final CleaningWords words;
  private final ImportViews imports;
  private final boolean dryRun;

  CleaningViews(Context context, ImportViews imports, boolean dryRun) {
    this.context = context;
    this.words = new CleaningWords(context.messages());
    this.imports = imports;
    this.dryRun = dryRun;
  }

  /** How many differences are shown; the file of changes has them all. */
  long most() {
    return context
        .options()
        .limit()
        .orElse((long) (people() ? MOST_FOR_PEOPLE : MOST_FOR_PROGRAMS));
  }

  private boolean people() {
    return context.options().format() == OutputFormat.TABLE;
  }

  /** The answer proper goes to standard output even where {@code --output} takes the table. */
  private Output output() {
    return context.standardOutput(dryRun);
  }

  /** What a person decides on: every change, and what is still wrong or doubtful afterwards. */
  void showChanges(CleaningDiary diary, ImportReport report) {
    if (people() && diary.changedCells() > 0 && !context.options().quiet()) {
      output().write(changes(), diary.kept().iterator(), OptionalLong.of(diary.kept().size()));
      if (diary.kept().size() < diary.changedCells()) {
        context.say("clean.more-changes", diary.kept().size(), diary.changedCells());
      }
    }
    context.say("clean.summary", diary.changedRows(), diary.rows(), diary.changedCells());
    if (people() && !context.options().quiet()) {
      showFindings(report);
    }
  }

  void showOutcome(ImportReport report, CleaningDiary diary) {
    if (context.options().format() == OutputFormat.JSON) {
      output().write(report(diary), List.of(report));
    } else if (!people()) {
      output().write(changes(), diary.kept().iterator(), OptionalLong.of(diary.changedCells()));
    } else if (!context.options().quiet() && context.options().output().isEmpty()) {
      context.print("\n");
      output().write(imports.fileView(), report.files());
    }
  }

  private void showFindings(ImportReport report) {
    List<ImportViews.Finding> findings = ImportViews.findings(report);
    if (!findings.isEmpty()) {
      context.print("\n"); // stands between two tables
      int shown = (int) Math.min(most(), findings.size());
      output()
          .write(
              imports.findingView(report.files().size() > 1),
              findings.subList(0, shown).iterator(),
              OptionalLong.of(shown));
      if (shown < findings.size()) {
        context.say("import.more-findings", shown, findings.size());
      }
    }
  }

  void say(ImportReport report, CleaningDiary diary, ImportOptions options, AmountUnit amountsIn) {
    if (context.options().output().isPresent()) {
      sayWritten(report, diary);
    } else {
      ImportNotes.say(context, report, options, dryRun);
    }
    if (amountsIn == AmountUnit.WAN && doubtsAmounts(report)) {
      context.warn("clean.amounts-hint");
    }
  }

  private void sayWritten(ImportReport report, CleaningDiary diary) {
    if (dryRun) {
      context.say("dry-run");
      return;
    }
    context.say("output.written", context.options().output().get(), diary.rows());
    for (FileReport file : report.files()) {
      if (file.counts().rejected() > 0) {
        context.warn("clean.still-faulty", file.counts().rejected(), file.counts().read());
      }
    }
  }

  private static boolean doubtsAmounts(ImportReport report) {
    return ImportViews.findings(report).stream()
        .map(finding -> finding.issue().rule())
        .anyMatch(rule -> rule == Rule.AMOUNT_UNIT || rule == Rule.AMOUNT_LARGE);
  }

  private View<CleaningDiary.Entry> changes() {
    View.Builder<CleaningDiary.Entry> view = View.named("record-clean");
    view.column("file", CleaningDiary.Entry::file).priority(1);
    view.column("line", entry -> entry.change().line()).right().priority(9);
    view.column("field", entry -> entry.change().field())
        .text(entry -> entry.change().header())
        .priority(7);
    view.column("before", entry -> entry.change().before()).priority(8);
    view.column("after", entry -> entry.change().after()).priority(10);
    view.column("ruleCodes", entry -> CleaningRule.codes(entry.change().rules())).jsonOnly();
    view.column("why", entry -> words.why(entry.change().rules())).priority(6);
    return view.build();
  }

  /** One line of the file of changes. */
  List<String> row(CleaningDiary.Entry entry) {
    CellChange change = entry.change();
    return List.of(
        entry.file(),
        String.valueOf(change.line()),
        change.header(),
        change.field(),
        change.before(),
        change.after(),
        CleaningRule.codes(change.rules()),
        words.why(change.rules()));
  }

  /** The whole outcome as one item, for programs. */
  private View<ImportReport> report(CleaningDiary diary) {
    View.Builder<ImportReport> view = imports.reportColumns("record-clean", dryRun);
    view.column("changedRows", report -> diary.changedRows());
    view.column("changedCells", report -> diary.changedCells());
    view.column("byRule", report -> byRule(diary));
    view.column("changes", report -> diary.kept().stream().map(this::map).toList());
    return view.build();
  }

  private static Map<String, Object> byRule(CleaningDiary diary) {
    Map<String, Object> map = new LinkedHashMap<>();
    diary.byRule().forEach((rule, cells) -> map.put(rule.code(), cells));
    return map;
  }

  private Map<String, Object> map(CleaningDiary.Entry entry) {
    CellChange change = entry.change();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", entry.file());
    map.put("line", change.line());
    map.put("header", change.header());
    map.put("field", change.field());
    map.put("before", change.before());
    map.put("after", change.after());
    map.put("rules", change.rules().stream().map(CleaningViews::name).toList());
    map.put("codes", change.rules().stream().map(CleaningRule::code).toList());
    map.put("why", words.why(change.rules()));
    return map;
  }

  private static String name(CleaningRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
