package io.creditctl.cli.command.job;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.WorkdayOptions;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.cli.text.TimeWords;
import io.creditctl.core.config.Settings;
import io.creditctl.core.job.Heartbeat;
import io.creditctl.core.job.JobStanding;
import io.creditctl.core.job.JobState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code job status}: which job did not run, or could not do its work. */
@Command
public final class JobStatusCommand extends CreditCommand {
  @Mixin private WorkdayOptions days;

  public JobStatusCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (days.hasDayOff(context())) {
      return ExitCode.OK;
    }
    List<JobStanding> standings = client().jobs().standings(JobSet.usual(settings()));
    List<JobStanding> bad =
        standings.stream().filter(standing -> standing.state() != JobState.OK).toList();
    if (!context().isLetter()) {
      context().output().write(view(), standings);
      context().say(standings.isEmpty() ? "job.none" : "job.note");
    } else if (!bad.isEmpty()) {
      context()
          .output()
          .write(messages().text("job.letter", context().asOf(), bad.size()) + "\n\n");
      context().output().write(view(), bad);
    }
    return bad.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
  }

  private Settings settings() {
    return context().services().settings();
  }

  private View<JobStanding> view() {
    View.Builder<JobStanding> view = View.named("job-status");
    view.column("job", standing -> standing.job().value()).priority(10);
    view.column("state", JobStanding::state)
        .text(standing -> StatusWords.of(messages(), standing.state()))
        .tone(standing -> standing.state() == JobState.OK ? Tone.GOOD : Tone.BAD)
        .priority(9);
    time(view, "lastRun", standing -> standing.last().map(Heartbeat::ended), 8);
    view.column("exitCode", standing -> standing.last().map(Heartbeat::exitCode)).priority(7);
    view.column("seconds", standing -> standing.last().map(JobStatusCommand::seconds)).jsonOnly();
    time(view, "seenAt", standing -> standing.last().map(Heartbeat::seen), 5);
    time(view, "nextRun", JobStanding::next, 6);
    return view.build();
  }

  private void time(
      View.Builder<JobStanding> view,
      String key,
      Function<JobStanding, Optional<Instant>> time,
      int priority) {
    Function<JobStanding, Optional<OffsetDateTime>> local =
        standing ->
            time.apply(standing)
                .map(at -> at.atZone(context().services().clock().getZone()).toOffsetDateTime());
    view.column(key, local)
        .text(standing -> local.apply(standing).map(TimeWords::of).orElse("-"))
        .priority(priority);
  }

  private static double seconds(Heartbeat last) {
    return Duration.between(last.started(), last.ended()).toMillis() / 1000.0;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING, ExitCode.BASIS);
  }
}
