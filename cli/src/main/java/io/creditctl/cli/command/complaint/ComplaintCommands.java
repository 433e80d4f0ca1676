package io.creditctl.cli.command.complaint;

import io.creditctl.cli.Context;
import io.creditctl.cli.command.casework.CaseStepCommand;
import io.creditctl.cli.command.casework.CaseUndoCommand;
import io.creditctl.cli.command.casework.CaseVoidCommand;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.objection.ComplaintService;
import io.creditctl.core.objection.ComplaintService.Outcome;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code complaint} does otherwise than other case work. */
public final class ComplaintCommands {
  private ComplaintCommands() {}

  /** {@code complaint refer}. */
  @Command
  public static final class ReferCommand extends CaseStepCommand {
    @Option(names = "--to", paramLabel = "UNIT", required = true)
    private String unit = "";

    public ReferCommand(Context context) {
      super(context, ComplaintService.TYPE, "refer");
    }

    @Override
    protected Map<String, String> facts() {
      return Map.of("handler", unit);
    }
  }

  /** {@code complaint decide}. */
  @Command
  public static final class DecideCommand extends CaseStepCommand {
    @Option(names = "--outcome", paramLabel = "OUTCOME", required = true)
    private Outcome outcome = Outcome.SUBSTANTIATED;

    @Option(names = "--result", paramLabel = "TEXT")
    private String result = "";

    public DecideCommand(Context context) {
      super(context, ComplaintService.TYPE, "decide");
    }

    @Override
    protected String step() {
      return outcome.code();
    }

    @Override
    protected Map<String, String> facts() {
      return result.isBlank() ? Map.of() : Map.of(ComplaintService.RESULT, result);
    }

    @Override
    protected CaseFile take(String number, StepRequest request, boolean rehearsal) {
      return client().complaints().decide(number, outcome, request, context().actor(), rehearsal);
    }
  }

  /** {@code complaint undo}. */
  @Command
  public static final class UndoCommand extends CaseUndoCommand {
    public UndoCommand(Context context) {
      super(context, ComplaintService.TYPE);
    }

    @Override
    protected CaseFile undo(Correction wanted) {
      return client()
          .complaints()
          .undo(wanted.number(), wanted.reason(), wanted.day(), wanted.actor(), wanted.rehearsal());
    }
  }

  /** {@code complaint void}. */
  @Command
  public static final class VoidCommand extends CaseVoidCommand {
    public VoidCommand(Context context) {
      super(context, ComplaintService.TYPE);
    }

    @Override
    protected CaseFile voidCase(Correction wanted) {
      return client()
          .complaints()
          .voidCase(
              wanted.number(), wanted.reason(), wanted.day(), wanted.actor(), wanted.rehearsal());
    }
  }
}
