package io.creditctl.cli.command.objection;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.casework.CaseCommand;
import io.creditctl.cli.command.record.IssueWords;
import io.creditctl.cli.option.Assignments;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.StepRequest;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.objection.ObjectionService;
import io.creditctl.core.objection.ObjectionService.Decided;
import io.creditctl.core.objection.ObjectionService.Remedy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code objection decide}: upholds an objection with its remedy, or rejects it. */
@Command
public final class ObjectionDecideCommand extends CaseCommand {
  @Parameters(paramLabel = "CASE")
  private String number = "";

  @Option(names = "--uphold")
  private boolean uphold;

  @Option(names = "--reject")
  private boolean reject;

  @Option(names = "--result", paramLabel = "TEXT", required = true)
  private String result = "";

  @Option(names = "--set", paramLabel = "ASSIGNMENT")
  private List<String> corrections = List.of();

  @Option(names = "--take-down")
  private boolean takeDown;

  @Option(names = "--on", paramLabel = "DATE")
  private Optional<LocalDate> on = Optional.empty();

  @Option(names = "--doc", paramLabel = "TEXT")
  private String doc = "";

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  @Mixin private DryRunOption dryRun;

  public ObjectionDecideCommand(Context context) {
    super(context, ObjectionService.TYPE);
  }

  @Override
  protected ExitCode run() {
    checkOptions();
    Decided decided = decide();
    if (!decided.faults().isEmpty()) {
      IssueWords words = new IssueWords(messages(), client().catalog());
      decided.faults().forEach(fault -> context().warn("fix.refused", words.sentence(fault)));
      return ExitCode.FINDING;
    }
    CaseFile file = decided.file();
    answer("decide", file, dryRun.isSet());
    if (!dryRun.isSet() && !corrections.isEmpty()) {
      context().say("fix.done", file.record().orElseThrow(), file.fact("revision"));
    }
    return ExitCode.OK;
  }

  private void checkOptions() {
    if (uphold == reject) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, "--uphold, --reject");
    }
    if (reject && (takeDown || !corrections.isEmpty())) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--reject", "--set, --take-down");
    }
    if (takeDown && !corrections.isEmpty()) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--take-down", "--set");
    }
  }

  private Decided decide() {
    StepRequest request =
        new StepRequest(
            "reject",
            on.orElseGet(context()::asOf),
            doc,
            note,
            Map.of(ObjectionService.RESULT, result));
    String actor = context().actor();
    if (uphold) {
      Remedy remedy = new Remedy(Assignments.parse(corrections), takeDown);
      return client().objections().uphold(number, request, remedy, actor, dryRun.isSet());
    }
    CaseFile file = client().cases().step(type(), number, request, actor, dryRun.isSet());
    return new Decided(file, List.of());
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(
        ExitCode.FINDING, ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
