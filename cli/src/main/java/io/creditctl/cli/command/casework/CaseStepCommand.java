package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.StepRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code <noun> <step>}: takes one step in a case. */
@Command
public class CaseStepCommand extends CaseCommand {
  private final String verb;

  @Parameters(paramLabel = "CASE")
  private String number = "";

  @Option(names = "--on", paramLabel = "DATE")
  private Optional<LocalDate> on = Optional.empty();

  @Option(names = "--doc", paramLabel = "TEXT")
  private String doc = "";

  @Option(names = "--note", paramLabel = "TEXT")
  private String note = "";

  @Mixin private DryRunOption dryRun;

  /**
   * @param verb the command's word, and the step's name unless {@link #step} says another
   */
  public CaseStepCommand(Context context, String type, String verb) {
    this(context, type, type, verb);
  }

  protected CaseStepCommand(Context context, String type, String noun, String verb) {
    super(context, type, noun);
    this.verb = verb;
  }

  @Override
  protected final ExitCode run() {
    StepRequest request =
        new StepRequest(step(), on.orElseGet(context()::asOf), doc, note, facts());
    answer(verb, take(number, request, dryRun.isSet()), dryRun.isSet());
    return ExitCode.OK;
  }

  /** The name of the step. */
  protected String step() {
    return verb;
  }

  /** The document that the step rests on, empty when none was named. */
  protected final String doc() {
    return doc.strip();
  }

  /** What becomes known with the step. */
  protected Map<String, String> facts() {
    return Map.of();
  }

  /** Takes the step; a type whose steps reach beyond the case does that too. */
  protected CaseFile take(String number, StepRequest request, boolean rehearsal) {
    return client().cases().step(type(), number, request, context().actor(), rehearsal);
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
