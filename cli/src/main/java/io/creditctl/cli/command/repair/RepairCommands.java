package io.creditctl.cli.command.repair;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.casework.CaseCommand;
import io.creditctl.cli.command.casework.CaseShowCommand;
import io.creditctl.cli.command.casework.CaseUndoCommand;
import io.creditctl.cli.command.casework.CaseVoidCommand;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.push.OutboxEntry;
import io.creditctl.core.repair.RepairService;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What {@code repair} does otherwise than other case work. */
public final class RepairCommands {
  private RepairCommands() {}

  /** {@code repair show}: with what the platforms have answered by now. */
  @Command
  public static final class ShowCommand extends CaseShowCommand {
    public ShowCommand(Context context) {
      super(context, RepairService.TYPE);
    }

    @Override
    protected void more(CaseFile file) {
      for (OutboxEntry entry : client().repairs().takenBack(file)) {
        context()
            .say(
                "repair.taken-back",
                entry.name(),
                entry.target(),
                StatusWords.of(messages(), entry.state()));
      }
    }
  }

  /** {@code repair sync}. */
  @Command
  public static final class SyncCommand extends CaseCommand {
    @Parameters(paramLabel = "CASE")
    private String number = "";

    @Mixin private DryRunOption dryRun;

    public SyncCommand(Context context) {
      super(context, RepairService.TYPE);
    }

    @Override
    protected ExitCode run() {
      boolean rehearsal = dryRun.isSet();
      CaseFile file = client().repairs().sync(number, context().actor(), rehearsal);
      answer("sync", file, rehearsal);
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }

  /** {@code repair undo}. */
  @Command
  public static final class UndoCommand extends CaseUndoCommand {
    public UndoCommand(Context context) {
      super(context, RepairService.TYPE);
    }

    @Override
    protected CaseFile undo(Correction wanted) {
      return client()
          .repairs()
          .undo(wanted.number(), wanted.reason(), wanted.day(), wanted.actor(), wanted.rehearsal());
    }
  }

  /** {@code repair void}. */
  @Command
  public static final class VoidCommand extends CaseVoidCommand {
    public VoidCommand(Context context) {
      super(context, RepairService.TYPE);
    }

    @Override
    protected CaseFile voidCase(Correction wanted) {
      return client()
          .repairs()
          .voidCase(
              wanted.number(), wanted.reason(), wanted.day(), wanted.actor(), wanted.rehearsal());
    }
  }
}
