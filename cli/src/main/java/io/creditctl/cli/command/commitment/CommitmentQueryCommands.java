package io.creditctl.cli.command.commitment;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.commitment.Commitment;
import io.creditctl.core.commitment.CommitmentState;
import io.creditctl.core.commitment.CommitmentTally;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code commitment list|show|due|stats|publish}: what was promised. */
public final class CommitmentQueryCommands {
  private CommitmentQueryCommands() {}

  /** {@code commitment list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    @Option(names = "--state", paramLabel = "STATE")
    private Optional<CommitmentState> state = Optional.empty();

    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      context()
          .output()
          .write(
              new CommitmentViews(context()).rows("commitment-list"),
              client().commitments().list(state));
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code commitment show}. */
  @Command
  public static final class ShowCommand extends CreditCommand {
    @Parameters(paramLabel = "ID")
    private String id = "";

    public ShowCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      Commitment commitment = client().commitments().show(id);
      CommitmentViews views = new CommitmentViews(context());
      if (context().forPeople()) {
        views.print(commitment);
      } else {
        context().output().write(views.whole("commitment-show"), List.of(commitment));
      }
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND);
    }
  }

  /** {@code commitment due}. */
  @Command
  public static final class DueCommand extends CreditCommand {
    @Option(names = "--within", paramLabel = "DURATION")
    private Duration within = Duration.ofDays(30);

    public DueCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      LocalDate today = context().asOf();
      List<Commitment> due = client().commitments().dueBy(today.plusDays(within.toDays()));
      if (!due.isEmpty() || !context().isLetter()) {
        context().output().write(new CommitmentViews(context()).rows("commitment-due"), due);
      }
      boolean overdue = due.stream().anyMatch(each -> each.overdue(today));
      return overdue ? ExitCode.FINDING : ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.FINDING);
    }
  }

  /** {@code commitment stats}. */
  @Command
  public static final class StatsCommand extends CreditCommand {
    @Mixin private PeriodOptions period;

    public StatsCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      View.Builder<CommitmentTally> view = View.named("commitment-stats");
      view.column("type", CommitmentTally::type);
      view.column("total", CommitmentTally::total);
      view.column("open", CommitmentTally::open);
      view.column("overdue", CommitmentTally::overdue);
      view.column("fulfilled", CommitmentTally::fulfilled);
      view.column("breached", CommitmentTally::breached);
      view.column("fulfilledRate", CommitmentTally::fulfilledRate).rate();
      context()
          .output()
          .write(view.build(), client().commitments().tally(period.period(), context().asOf()));
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code commitment publish}. */
  @Command
  public static final class PublishCommand extends CreditCommand {
    public PublishCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      View.Builder<Commitment> view = View.named("commitment-publish");
      view.column("number", Commitment::number).priority(6);
      view.column("name", Commitment::name).priority(10);
      view.column("code", Commitment::code).priority(5);
      view.column("type", Commitment::type).priority(8);
      view.column("matter", Commitment::matter).priority(7);
      view.column("content", Commitment::content).priority(3);
      view.column("madeOn", Commitment::madeOn).priority(7);
      view.column("validUntil", Commitment::validUntil).priority(4);
      view.column("state", Commitment::state)
          .text(each -> StatusWords.of(messages(), each.state()))
          .priority(9);
      view.column("unit", each -> each.file().unit()).priority(4);
      context().output().write(view.build(), client().commitments().publishable());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }
}
