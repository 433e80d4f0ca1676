package io.creditctl.cli.command.objection;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.casework.CaseCommand;
import io.creditctl.cli.command.casework.OpeningOptions;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.SubjectRef;
import io.creditctl.core.objection.ObjectionService;
import io.creditctl.core.objection.ObjectionService.Claim;
import io.creditctl.core.objection.ObjectionService.Ground;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code objection open}: receives an objection, from when on the record is marked. */
@Command
public final class ObjectionOpenCommand extends CaseCommand {
  @Parameters(paramLabel = "ID", arity = "0..1")
  private Optional<String> id = Optional.empty();

  @Option(names = "--subject", paramLabel = "TERM")
  private Optional<String> subject = Optional.empty();

  @Option(names = "--ground", paramLabel = "GROUND", required = true)
  private Ground ground = Ground.WRONG;

  @Option(names = "--applicant", paramLabel = "NAME", required = true)
  private String applicant = "";

  @Option(names = "--claim", paramLabel = "TEXT", required = true)
  private String claim = "";

  @Mixin private OpeningOptions opening;

  public ObjectionOpenCommand(Context context) {
    super(context, ObjectionService.TYPE);
  }

  @Override
  protected ExitCode run() {
    if (id.isPresent() == subject.isPresent()) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, "ID, --subject TERM");
    }
    Claim made =
        new Claim(ground, applicant, claim, opening.unit(), opening.day(context()), opening.note());
    CaseFile file = open(made);
    answer("open", file, opening.isRehearsal());
    return ExitCode.OK;
  }

  private CaseFile open(Claim made) {
    ObjectionService objections = client().objections();
    boolean rehearsal = opening.isRehearsal();
    if (id.isPresent()) {
      return objections.open(id.get(), made, context().actor(), rehearsal);
    }
    SubjectRef about = client().subjects().show(subject.orElseThrow(), context().asOf()).subject();
    return objections.open(about, made, context().actor(), rehearsal);
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
