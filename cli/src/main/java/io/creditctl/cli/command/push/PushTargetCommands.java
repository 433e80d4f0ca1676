package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.push.Probe;
import io.creditctl.core.push.PushTarget;
import io.creditctl.core.push.TargetState;
import io.creditctl.core.push.TargetStatus;
import io.creditctl.core.push.preflight.RejectionRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code push targets}, {@code push pause} and {@code push resume}: the platforms themselves. */
public final class PushTargetCommands {
  private PushTargetCommands() {}

  /** Says which of the platform's rules cannot be asked before sending. */
  static void sayUnchecked(Context context, List<RejectionRule> rules) {
    rules.forEach(rule -> context.say("preflight.unchecked", rule.code(), rule.message()));
  }

  /** {@code push targets list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      View.Builder<PushTarget> view = View.named("push-targets-list");
      view.column("target", PushTarget::name);
      view.column("url", target -> target.url().toString());
      view.column("protocol", PushTarget::protocol);
      view.column("batchSize", PushTarget::batchSize);
      Map<String, TargetState> states =
          client().pushes().status().stream()
              .collect(Collectors.toMap(TargetStatus::target, TargetStatus::state));
      view.column("state", target -> TargetStates.word(states.get(target.name())))
          .text(target -> TargetStates.words(context(), states.get(target.name())));
      List<PushTarget> targets = client().pushes().targets();
      context().output().write(view.build(), targets);
      if (context().forPeople()) {
        targets.forEach(
            target -> TargetStates.say(context(), target.name(), states.get(target.name())));
      }
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code push targets test}. */
  @Command
  public static final class TestCommand extends CreditCommand {
    @Parameters(paramLabel = "TARGET")
    private String target = "";

    public TestCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      Probe probe = client().pushes().probe(target);
      context().say("target.right", target, words(probe.right()));
      if (!probe.untried().isEmpty()) {
        context().warn("target.untried", target, words(probe.untried()));
      }
      TargetStates.ofOne(context(), target)
          .filter(status -> status.state().pausedBecause().isPresent())
          .ifPresent(status -> context().say("target.still-paused", target));
      sayUnchecked(context(), client().pushChecks().unchecked(target));
      return ExitCode.OK;
    }

    private String words(List<Probe.Part> parts) {
      return parts.stream()
          .map(part -> messages().text("target.part." + part))
          .collect(Collectors.joining(messages().text("target.part.and")));
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.AUTH, ExitCode.NOT_FOUND, ExitCode.REMOTE);
    }
  }

  /** {@code push pause}. */
  @Command
  public static final class PauseCommand extends CreditCommand {
    @Parameters(paramLabel = "TARGET")
    private String target = "";

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Mixin private DryRunOption dryRun;

    public PauseCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      client()
          .pushes()
          .pause(target, reason.isEmpty() ? context().actor() : reason, dryRun.isSet());
      context().say("target.now-paused", target);
      dryRun.say(context());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.LOCKED);
    }
  }

  /** {@code push resume}. */
  @Command
  public static final class ResumeCommand extends CreditCommand {
    @Parameters(paramLabel = "TARGET")
    private String target = "";

    @Mixin private DryRunOption dryRun;

    public ResumeCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      client().pushes().resume(target, dryRun.isSet());
      TargetStates.ofOne(context(), target)
          .ifPresent(status -> context().say("target.now-active", target, status.pending()));
      dryRun.say(context());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.LOCKED);
    }
  }
}
