package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.push.PushState;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code push returned}: records that a platform refused for their content. */
public final class PushReturnedCommands {
  private PushReturnedCommands() {}

  /** {@code push returned list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    @Option(names = "--target", paramLabel = "NAME")
    private String target = "";

    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      List<OutboxEntry> entries =
          client().pushes().entries(target, PushState.RETURNED, Integer.MAX_VALUE);
      context()
          .output()
          .write(EntryViews.view("push-returned-list", context(), this::kindTitle), entries);
      if (!entries.isEmpty()) {
        context().suggest("returned.next-step", entries.get(0).name());
      }
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code push returned show}. */
  @Command
  public static final class ShowCommand extends CreditCommand {
    @Parameters(paramLabel = "ID")
    private String id = "";

    public ShowCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      OutboxEntry entry = client().pushes().entry(EntryViews.number(id));
      context()
          .output()
          .write(EntryViews.view("push-returned-show", context(), this::kindTitle), List.of(entry));
      context().suggest("returned.record", entry.record());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND);
    }
  }

  /** {@code push returned resend}. */
  @Command
  public static final class ResendCommand extends CreditCommand {
    @Parameters(paramLabel = "ID", arity = "1..*")
    private List<String> ids = List.of();

    @Mixin private DryRunOption dryRun;

    public ResendCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      client().pushes().resend(ids.stream().map(EntryViews::number).toList(), dryRun.isSet());
      context().say("push.requeued", ids.size());
      dryRun.say(context());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }
}
