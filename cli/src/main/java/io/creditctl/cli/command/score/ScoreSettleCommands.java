package io.creditctl.cli.command.score;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.score.ScoreRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code score freeze} and {@code score publish}: results become final. */
public final class ScoreSettleCommands {
  private ScoreSettleCommands() {}

  /** What both have in common. */
  abstract static class SettleCommand extends CreditCommand {
    @Mixin private ScoreOptions options;
    @Mixin private DryRunOption dryRun;

    @Option(names = "--from", paramLabel = "DATE")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--basis", paramLabel = "TEXT")
    private String basis = "";

    SettleCommand(Context context) {
      super(context);
    }

    abstract ScoreRun settle(ScoreOptions which, Settling how);

    @Override
    protected ExitCode run() {
      ScoreRun run =
          settle(
              options,
              new Settling(
                  from.orElseGet(context()::asOf), basis, context().actor(), dryRun.isSet()));
      if (!context().forPeople() || !context().options().quiet()) {
        context().output(dryRun.isSet()).write(view(), List.of(run));
      }
      dryRun.say(context());
      return ExitCode.OK;
    }

    private View<ScoreRun> view() {
      ScoreWords words = new ScoreWords(messages());
      View.Builder<ScoreRun> view = View.named("score-settle");
      view.column("run", run -> run.id().toString()).priority(4);
      view.column("scheme", ScoreRun::scheme).priority(9);
      view.column("version", ScoreRun::version).jsonOnly();
      view.column("period", ScoreWords::period)
          .text(run -> ScoreWords.period(run.period()))
          .priority(8);
      view.column("subjects", ScoreRun::subjects).priority(5);
      view.column("state", ScoreRun::state).text(run -> words.state(run.state())).priority(10);
      view.column("validFrom", ScoreRun::validFrom).priority(7);
      view.column("validUntil", ScoreRun::validUntil).priority(6);
      return view.build();
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }

  /** From when on, why, by whom, and whether only to see. */
  record Settling(LocalDate day, String basis, String actor, boolean rehearsal) {}

  /** {@code score freeze}. */
  @Command
  public static final class FreezeCommand extends SettleCommand {
    public FreezeCommand(Context context) {
      super(context);
    }

    @Override
    ScoreRun settle(ScoreOptions which, Settling how) {
      return client()
          .scores()
          .freeze(
              which.name(), which.period(), how.day(), how.basis(), how.actor(), how.rehearsal());
    }
  }

  /** {@code score publish}. */
  @Command
  public static final class PublishCommand extends SettleCommand {
    public PublishCommand(Context context) {
      super(context);
    }

    @Override
    ScoreRun settle(ScoreOptions which, Settling how) {
      return client()
          .scores()
          .publish(
              which.name(), which.period(), how.day(), how.basis(), how.actor(), how.rehearsal());
    }
  }
}
