package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.TroubleWords;
import io.creditctl.core.push.TargetStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code push status}: where everything stands on its way to each target. */
@Command
public final class PushStatusCommand extends CreditCommand {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  public PushStatusCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    View.Builder<TargetStatus> view = View.named("push-status");
    view.column("target", TargetStatus::target).priority(9);
    view.column("pending", TargetStatus::pending).priority(8);
    view.column("inFlight", TargetStatus::inFlight).priority(4);
    view.column("delivered", TargetStatus::delivered).priority(5);
    view.column("acknowledged", TargetStatus::acknowledged).priority(8);
    view.column("returned", TargetStatus::returned)
        .tone(status -> status.returned() > 0 ? Tone.BAD : Tone.NONE)
        .priority(7);
    view.column("dead", TargetStatus::dead).priority(6);
    view.column("oldestPendingAt", status -> status.oldestPendingAt().map(this::local)).priority(3);
    view.column("state", PushStatusCommand::state)
        .text(this::stateWords)
        .tone(
            status ->
                state(status).equals("active") && rest(status).isEmpty() ? Tone.GOOD : Tone.BAD)
        .priority(7);
    view.column("notBefore", status -> rest(status).map(this::local)).jsonOnly();
    view.column("failures", status -> status.state().failures()).jsonOnly();
    view.column(
            "pausedBecause",
            status -> status.state().pausedBecause().map(why -> TroubleWords.of(messages(), why)))
        .jsonOnly();
    context().output().write(view.build(), client().pushes().status());
    return ExitCode.OK;
  }

  private OffsetDateTime local(Instant time) {
    return time.atZone(context().services().clock().getZone()).toOffsetDateTime();
  }

  /** Until when the target is left in peace. */
  private Optional<Instant> rest(TargetStatus status) {
    return status.state().notBefore().filter(context().services().clock().instant()::isBefore);
  }

  private String stateWords(TargetStatus status) {
    return rest(status)
        .filter(until -> state(status).equals("active"))
        .map(until -> messages().text("target.resting", HOUR.format(local(until))))
        .orElseGet(() -> messages().text("target." + state(status)));
  }

  private static String state(TargetStatus status) {
    return status.state().pausedBecause().isPresent() ? "paused" : "active";
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
