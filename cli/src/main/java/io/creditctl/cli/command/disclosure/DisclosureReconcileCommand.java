package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.record.KindNames;
import io.creditctl.cli.command.record.MappingFiles;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.catalog.Mapping;
import io.creditctl.core.disclosure.DisclosureMark.Channel;
import io.creditctl.core.record.LedgerFault;
import io.creditctl.core.record.LedgerFinding;
import io.creditctl.core.record.LedgerReport;
import io.creditctl.core.record.LedgerRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code disclosure reconcile}: compares with the full ledger of another system. */
@Command
public final class DisclosureReconcileCommand extends CreditCommand {
  @Parameters(paramLabel = "FILE")
  private String file = "";

  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private Optional<String> kind = Optional.empty();

  @Option(names = "--mapping", paramLabel = "FILE")
  private Optional<String> mapping = Optional.empty();

  @Option(names = "--encoding", paramLabel = "NAME")
  private String encoding = "auto";

  public DisclosureReconcileCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    LocalDate asOf = context().asOf();
    LedgerReport report =
        client()
            .ledgers()
            .reconcile(
                new LedgerRequest(
                    context().services().input(file),
                    kind,
                    mapping
                        .map(name -> new MappingFiles(context()).read(name))
                        .orElse(Mapping.NONE),
                    encoding,
                    asOf));
    context().output().write(view(), report.findings());
    summarise(report, asOf);
    return report.findings().isEmpty() ? ExitCode.OK : ExitCode.FINDING;
  }

  private void summarise(LedgerReport report, LocalDate asOf) {
    context()
        .say(
            "reconcile.summary",
            kindTitle(report.kind()),
            report.rows(),
            report.found(),
            report.notYetDue(),
            asOf);
    for (LedgerFault fault : LedgerFault.values()) {
      long count = report.count(fault);
      if (count > 0) {
        context().say("reconcile.count", faultWords(fault), count);
      }
    }
    if (report.period().isEmpty()) {
      context().say("reconcile.no-period");
    }
  }

  private View<LedgerFinding> view() {
    View.Builder<LedgerFinding> view = View.named("disclosure-reconcile");
    view.column("type", LedgerFinding::fault)
        .text(finding -> faultWords(finding.fault()))
        .tone(finding -> tone(finding.fault()))
        .priority(10);
    view.column("line", finding -> line(finding)).right().priority(6);
    view.column("documentNo", LedgerFinding::documentNo).priority(9);
    view.column("subject.name", LedgerFinding::subject).priority(2);
    view.column("decidedOn", LedgerFinding::decidedOn).priority(3);
    view.column("id", finding -> finding.record().map(Object::toString)).priority(4);
    view.column("field", LedgerFinding::field).text(this::fieldWords).priority(8);
    view.column("ledger", LedgerFinding::ledger).priority(7);
    view.column("stored", LedgerFinding::stored).priority(7);
    return view.build();
  }

  private static Optional<Long> line(LedgerFinding finding) {
    return finding.line() == 0 ? Optional.empty() : Optional.of(finding.line());
  }

  private String faultWords(LedgerFault fault) {
    return messages().text("reconcile.fault." + fault.name());
  }

  /** A clock is named by its constant, a field by its title. */
  private String fieldWords(LedgerFinding finding) {
    for (Channel clock : Channel.values()) {
      if (finding.field().equals(clock.name())) {
        return messages().text("reconcile.clock." + clock.name());
      }
    }
    return finding.field();
  }

  private static Tone tone(LedgerFault fault) {
    return switch (fault) {
      case CONCEALED, OMITTED, UNDISCLOSED -> Tone.BAD;
      case LATE, MISREPORTED, EXTRA, UNREADABLE -> Tone.WARN;
    };
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING);
  }
}
