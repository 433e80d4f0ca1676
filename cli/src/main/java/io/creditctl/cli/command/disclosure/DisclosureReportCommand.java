package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.cli.option.WorkdayOptions;
import io.creditctl.cli.output.Paper;
import io.creditctl.core.bulletin.Bulletin;
import io.creditctl.core.disclosure.ClockCounts;
import io.creditctl.core.disclosure.Comparison;
import io.creditctl.core.disclosure.DisclosureFilter;
import io.creditctl.core.disclosure.DisclosureReport;
import io.creditctl.core.disclosure.DisclosureRule;
import io.creditctl.core.disclosure.EvidenceItem;
import io.creditctl.core.disclosure.Grouping;
import io.creditctl.core.disclosure.ReportQuestion;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code disclosure report}: how the decisions of a period were disclosed. */
@Command
public final class DisclosureReportCommand extends CreditCommand {
  /** What {@code --fail-on} minds. */
  private enum FailOn {
    LATE,
    OVERDUE
  }

  /** How the answer is worded. */
  private enum Style {
    PLAIN,
    BULLETIN
  }

  @Mixin private PeriodOptions period;

  @Option(names = "--by", paramLabel = "GROUP")
  private Grouping by = Grouping.UNIT;

  @Option(names = "--style", paramLabel = "STYLE")
  private Style style = Style.PLAIN;

  @Mixin private BulletinOptions bulletin;

  @Option(names = "--compare")
  private boolean compare;

  @Option(names = "--evidence", paramLabel = "DIR")
  private Optional<Path> evidence = Optional.empty();

  @Option(names = "--fail-on", paramLabel = "STATUS")
  private Optional<FailOn> failOn = Optional.empty();

  @Mixin private DisclosureFilterOptions filter;

  @Mixin private WorkdayOptions days;

  public DisclosureReportCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (days.hasDayOff(context())) {
      return ExitCode.OK;
    }
    context().warnOfMissingStore();
    LocalDate asOf = context().asOf();
    Period asked = period.period().orElseGet(() -> monthOf(asOf));
    return style == Style.BULLETIN ? bulletin(asked, asOf) : report(asked, asOf);
  }

  private ExitCode report(Period asked, LocalDate asOf) {
    ReportQuestion question =
        new ReportQuestion(asked, by, asOf, filter.filter(client().catalog()));
    DisclosureReport report = client().disclosureReports().report(question, compare);
    ReportViews views = new ReportViews(messages(), this::kindTitle, report);
    boolean withPlatform = views.knowsPlatform() || isForPrograms();
    List<String> notes = notes(report);
    if (!withPlatform && report.totals("").total() > 0) {
      ClockCounts platform = report.totals("").platform();
      notes.add(messages().text("report.no-platform", platform.overdue(), platform.pending()));
    }
    switch (context().options().format()) {
      case JSON -> context().output().write(views.item(), List.of(report));
      case HTML -> context().output().write(head(asked), paper -> views.writeTo(paper, notes));
      default -> {
        context().output().write(views.table(withPlatform), views.rows());
        notes.forEach(context()::sayText);
      }
    }
    evidence.ifPresent(folder -> writeEvidence(folder, question, report));
    return exitCode(report.totals("").portal());
  }

  /** Whether the columns must not depend on the data, or were named. */
  private boolean isForPrograms() {
    return !context().options().fields().isEmpty()
        || switch (context().options().format()) {
          case TABLE, MD, HTML, XLSX, ICS -> false;
          case CSV, TSV, JSON, JSONL -> true;
        };
  }

  private Paper.Head head(Period asked) {
    return new Paper.Head(
        messages().text("title.disclosure-report"),
        messages().text("report.head", asked.from(), asked.to(), context().output().asOfWords()),
        false);
  }

  private List<String> notes(DisclosureReport report) {
    List<String> notes = new ArrayList<>();
    Period asked = report.period();
    notes.add(
        messages()
            .text("report.note", asked.from(), asked.to(), report.asOf(), basis(report.rules())));
    report
        .comparison()
        .map(Comparison::period)
        .map(before -> messages().text("report.compared", before.from(), before.to()))
        .ifPresent(notes::add);
    if (by == Grouping.DOMAIN) {
      notes.add(messages().text("report.domains", client().catalog().domains().basis()));
    }
    return notes;
  }

  private ExitCode bulletin(Period asked, LocalDate asOf) {
    DisclosureFilter narrowed = filter.filter(client().catalog());
    refuse(by != Grouping.UNIT, "--by " + lower(by));
    refuse(!narrowed.kind().isEmpty(), "--kind " + narrowed.kind());
    refuse(!narrowed.domain().isEmpty(), "--domain " + narrowed.domain());
    refuse(evidence.isPresent(), "--evidence");
    Bulletin found =
        client().bulletins().bulletin(asked, asOf, narrowed.unit(), bulletin.lines(context()));
    switch (context().options().format()) {
      case TABLE, MD, HTML, XLSX -> {
        BulletinPaper paper =
            new BulletinPaper(messages(), this::kindTitle, found, bulletin.frame(context(), asOf));
        context().output().write(paper.head(), paper);
      }
      case CSV, TSV, JSON, JSONL -> {
        BulletinViews views = new BulletinViews(messages(), found);
        context().output().write(views.all(), found.rows());
      }
    }
    if (!bulletin.hasLedger()) {
      context().say("bulletin.no-ledger");
    }
    return exitCode(found.totals("").both().disclosed().portal());
  }

  private static void refuse(boolean given, String option) {
    if (given) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--style bulletin", option);
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void writeEvidence(Path folder, ReportQuestion question, DisclosureReport report) {
    try (Stream<EvidenceItem> items = client().disclosureReports().evidence(question)) {
      new EvidenceFolder(context(), folder, report).write(items.iterator());
    }
  }

  private static Period monthOf(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private static String basis(List<DisclosureRule> rules) {
    return rules.stream().map(DisclosureRule::basis).findFirst().orElse("-");
  }

  private ExitCode exitCode(ClockCounts totals) {
    boolean bad =
        failOn
            .map(
                limit ->
                    switch (limit) {
                      case LATE -> totals.untimely() > 0;
                      case OVERDUE -> totals.overdue() > 0;
                    })
            .orElse(false);
    return bad ? ExitCode.FINDING : ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING);
  }
}
