package io.creditctl.cli.command.commitment;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.commitment.Commitment;
import io.creditctl.core.commitment.Judgement;
import io.creditctl.core.commitment.Judgement.Degree;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code commitment fulfil|breach|undo|void}: what became of a commitment. */
public final class CommitmentStepCommands {
  private CommitmentStepCommands() {}

  private abstract static class StepCommand extends CreditCommand {
    @Parameters(paramLabel = "ID")
    private String id = "";

    @Option(names = "--on", paramLabel = "DATE")
    private Optional<LocalDate> day = Optional.empty();

    @Mixin private DryRunOption dryRun;

    StepCommand(Context context) {
      super(context);
    }

    abstract Commitment step(String commitment, LocalDate on, boolean rehearsal);

    abstract String view();

    @Override
    protected final ExitCode run() {
      Commitment after = step(id, day.orElseGet(() -> context().asOf()), dryRun.isSet());
      if (!context().options().quiet() || !context().forPeople()) {
        context()
            .output(dryRun.isSet())
            .write(new CommitmentViews(context()).rows(view()), List.of(after));
      }
      dryRun.say(context());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }

  /** {@code commitment fulfil}. */
  @Command
  public static final class FulfilCommand extends StepCommand {
    @Option(names = "--evidence", paramLabel = "TEXT", required = true)
    private String evidence = "";

    public FulfilCommand(Context context) {
      super(context);
    }

    @Override
    Commitment step(String commitment, LocalDate on, boolean rehearsal) {
      return client()
          .commitments()
          .judge(commitment, Judgement.kept(on, evidence.strip()), context().actor(), rehearsal);
    }

    @Override
    String view() {
      return "commitment-fulfil";
    }
  }

  /** {@code commitment breach}. */
  @Command
  public static final class BreachCommand extends StepCommand {
    @Option(names = "--evidence", paramLabel = "TEXT", required = true)
    private String evidence = "";

    @Option(names = "--content", paramLabel = "TEXT", required = true)
    private String content = "";

    @Option(names = "--enforcement", paramLabel = "TEXT", required = true)
    private String enforcement = "";

    @Option(names = "--partly")
    private boolean partly;

    public BreachCommand(Context context) {
      super(context);
    }

    @Override
    Commitment step(String commitment, LocalDate on, boolean rehearsal) {
      Degree degree = partly ? Degree.PARTLY : Degree.NOTHING;
      Judgement judgement =
          new Judgement(degree, on, evidence.strip(), content.strip(), enforcement.strip());
      return client().commitments().judge(commitment, judgement, context().actor(), rehearsal);
    }

    @Override
    String view() {
      return "commitment-breach";
    }
  }

  /** {@code commitment undo}. */
  @Command
  public static final class UndoCommand extends StepCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    public UndoCommand(Context context) {
      super(context);
    }

    @Override
    Commitment step(String commitment, LocalDate on, boolean rehearsal) {
      return client().commitments().undo(commitment, reason, on, context().actor(), rehearsal);
    }

    @Override
    String view() {
      return "commitment-undo";
    }
  }

  /** {@code commitment void}. */
  @Command
  public static final class VoidCommand extends StepCommand {
    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    public VoidCommand(Context context) {
      super(context);
    }

    @Override
    Commitment step(String commitment, LocalDate on, boolean rehearsal) {
      if (!rehearsal) {
        context().confirm("confirm.commitment-void", commitment);
      }
      return client()
          .commitments()
          .voidCommitment(commitment, reason, on, context().actor(), rehearsal);
    }

    @Override
    String view() {
      return "commitment-void";
    }
  }
}
