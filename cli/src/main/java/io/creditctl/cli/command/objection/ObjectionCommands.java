package io.creditctl.cli.command.objection;

import io.creditctl.cli.Context;
import io.creditctl.cli.command.casework.CaseStepCommand;
import io.creditctl.cli.command.casework.CaseUndoCommand;
import io.creditctl.cli.command.casework.CaseVoidCommand;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.objection.ObjectionService;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code objection} does otherwise than other case work. */
public final class ObjectionCommands {
  private ObjectionCommands() {}

  /** {@code objection refer}. */
  @Command
  public static final class ReferCommand extends CaseStepCommand {
    @Option(names = "--to", paramLabel = "UNIT", required = true)
    private String unit = "";

    public ReferCommand(Context context) {
      super(context, ObjectionService.TYPE, "refer");
    }

    @Override
    protected Map<String, String> facts() {
      return Map.of("verifier", unit);
    }
  }

  /** {@code objection undo}. */
  @Command
  public static final class UndoCommand extends CaseUndoCommand {
    public UndoCommand(Context context) {
      super(context, ObjectionService.TYPE);
    }

    @Override
    protected CaseFile undo(Correction wanted) {
      return client()
          .objections()
          .undo(wanted.number(), wanted.reason(), wanted.day(), wanted.actor(), wanted.rehearsal());
    }
  }

  /** {@code objection void}. */
  @Command
  public static final class VoidCommand extends CaseVoidCommand {
    public VoidCommand(Context context) {
      super(context, ObjectionService.TYPE);
    }

    @Override
    protected CaseFile voidCase(Correction wanted) {
      return client()
          .objections()
          .voidCase(
              wanted.number(), wanted.reason(), wanted.day(), wanted.actor(), wanted.rehearsal());
    }
  }
}
