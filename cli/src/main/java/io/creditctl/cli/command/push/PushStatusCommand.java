package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.TroubleWords;
import io.creditctl.core.push.TargetState;
import io.creditctl.core.push.TargetStatus;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code push status}: where everything stands on its way to each target. */
@Command
public final class PushStatusCommand extends CreditCommand {
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
    view.column(
            "oldestPendingAt",
            status -> status.oldestPendingAt().map(time -> TargetStates.local(context(), time)))
        .priority(3);
    view.column("state", status -> TargetStates.word(status.state()))
        .text(status -> TargetStates.words(context(), status.state()))
        .tone(status -> isOpen(status.state()) ? Tone.GOOD : Tone.BAD)
        .priority(7);
    view.column("notBefore", status -> TargetStates.rest(context(), status.state())).jsonOnly();
    view.column("failures", status -> status.state().failures()).jsonOnly();
    view.column(
            "pausedBecause",
            status -> status.state().pausedBecause().map(why -> TroubleWords.of(messages(), why)))
        .jsonOnly();
    List<TargetStatus> targets = client().pushes().status();
    context().output().write(view.build(), targets);
    if (context().forPeople()) {
      targets.forEach(status -> TargetStates.say(context(), status.target(), status.state()));
    }
    return ExitCode.OK;
  }

  private boolean isOpen(TargetState state) {
    return state.pausedBecause().isEmpty() && TargetStates.rest(context(), state).isEmpty();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
