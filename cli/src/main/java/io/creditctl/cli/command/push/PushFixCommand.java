package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.record.IssueWords;
import io.creditctl.cli.option.Assignments;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.push.PushState;
import io.creditctl.core.record.CorrectionService.Change;
import io.creditctl.core.record.CorrectionService.Correction;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code push returned fix}: mends the record that came back, and queues it anew. */
@Command
public final class PushFixCommand extends CreditCommand {
  @Parameters(index = "0", paramLabel = "ID")
  private String id = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FIELD=VALUE")
  private List<String> assignments = List.of();

  @Mixin private DryRunOption dryRun;

  public PushFixCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    OutboxEntry entry = client().pushes().entry(EntryViews.number(id));
    if (entry.state() != PushState.RETURNED) {
      throw new CreditException(ErrorCode.STATE_FORBIDS, entry.name(), entry.state());
    }
    Correction correction =
        client()
            .corrections()
            .correct(
                entry.record(),
                Assignments.parse(assignments),
                "fix " + entry.name(),
                context().actor(),
                dryRun.isSet());
    if (!correction.faults().isEmpty()) {
      IssueWords words = new IssueWords(messages(), client().catalog());
      correction.faults().forEach(fault -> context().warn("fix.refused", words.sentence(fault)));
      return ExitCode.FINDING;
    }
    context().output(dryRun.isSet()).write(view(), correction.changes());
    if (dryRun.isSet()) {
      dryRun.say(context());
    } else {
      context().say("fix.done", entry.record(), correction.record().revision() + 1);
    }
    return ExitCode.OK;
  }

  private View<Change> view() {
    boolean english = messages().text("language").equalsIgnoreCase("en");
    View.Builder<Change> view = View.named("push-returned-fix");
    view.column("fieldCode", change -> change.field().code()).priority(5);
    view.column("field", change -> english ? change.field().titleEn() : change.field().title())
        .priority(7);
    view.column("before", Change::before).priority(8);
    view.column("after", Change::after).priority(9);
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING, ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
