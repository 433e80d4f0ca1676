package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ErrorReporter;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.record.KindNames;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.option.JitterOption;
import io.creditctl.cli.option.WorkdayOptions;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.cli.text.TroubleWords;
import io.creditctl.core.error.Category;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.push.PushCheckService.PreflightReport;
import io.creditctl.core.push.PushReport;
import io.creditctl.core.push.PushReport.Outcome;
import io.creditctl.core.push.PushRequest;
import io.creditctl.core.push.TargetStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code push run}: sends what is pending. */
@Command
public final class PushRunCommand extends CreditCommand {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Option(names = "--target", paramLabel = "NAME", required = true)
  private String target = "";

  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kind = "";

  @Option(names = "--batch-size", paramLabel = "N")
  private int batchSize;

  @Option(names = "--timeout", paramLabel = "DURATION")
  private Optional<Duration> timeout = Optional.empty();

  @Mixin private WorkdayOptions days;

  @Mixin private JitterOption jitter;

  @Mixin private DryRunOption dryRun;

  public PushRunCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (days.hasDayOff(context())) {
      return ExitCode.OK;
    }
    if (!dryRun.isSet()) {
      jitter.pause(context());
    }
    long limit = context().options().limit().orElse(Long.MAX_VALUE);
    client()
        .pushes()
        .exampleCredentials(target)
        .forEach(name -> context().say("push.example", name));
    PushRequest request = new PushRequest(target, kind, limit, batchSize, until(), dryRun.isSet());
    List<PushReport> reports = reports(request);
    boolean eventful = reports.stream().anyMatch(report -> code(report) != ExitCode.OK);
    if (!context().options().quiet() || !context().forPeople() || eventful) {
      context().unlimitedOutput(dryRun.isSet()).write(view(), reports);
    }
    ExitCode code = ExitCode.OK;
    for (PushReport report : reports) {
      code = code.or(code(report));
      notes(report);
    }
    if (dryRun.isSet()) {
      client().pushChecks().rehearse(request).forEach(this::preflight);
    }
    dryRun.say(context());
    return code;
  }

  /** What keeps a target from being spoken to at all is an error, but loses nothing either. */
  private List<PushReport> reports(PushRequest request) {
    try {
      return client().pushes().run(request);
    } catch (CreditException e) {
      if (Set.of(Category.AUTH, Category.CONFIG, Category.USAGE).contains(e.code().category())) {
        TargetStates.ofOne(context(), target).ifPresent(this::unsent);
      }
      throw e;
    }
  }

  private void unsent(TargetStatus status) {
    if (context().forPeople()) {
      context().warn("push.unsent", status.target(), status.pending() + status.inFlight());
    }
  }

  private Instant until() {
    return timeout
        .map(time -> context().services().clock().instant().plus(time))
        .orElse(Instant.MAX);
  }

  private void preflight(PreflightReport report) {
    context().say("preflight.refused", report.target(), report.refused());
    PushTargetCommands.sayUnchecked(context(), report.unchecked());
  }

  private void notes(PushReport report) {
    boolean unusable = report.failure().isPresent() && report.outcome() != Outcome.DONE;
    if (unusable) {
      context().warn("push.unsent", report.target(), report.pending());
    }
    report.failure().ifPresent(new ErrorReporter(context())::report);
    if (!unusable) {
      ended(report);
    }
  }

  private void ended(PushReport report) {
    switch (report.outcome()) {
      case DONE -> {
        if (report.returned() > 0) {
          context().warn("push.returned", report.target(), report.returned());
        }
        if (report.failure().isPresent()) {
          context().warn("push.unreadable", report.target(), report.dead());
        }
      }
      case SHUT -> context().say("push.outcome.SHUT", ending(report));
      case TIME_UP -> context().warn("push.outcome.TIME_UP", ending(report));
      case RESTING, PAUSED, CREDENTIAL_REFUSED, PATH_WRONG, UNREACHABLE -> {
        boolean leftInPeace =
            report.outcome() == Outcome.UNREACHABLE && report.notBefore().isPresent();
        String key = "push.outcome." + report.outcome() + (leftInPeace ? ".resting" : "");
        context().warn(key, ending(report));
        TroubleWords.todo(messages(), report.target(), report.detail())
            .ifPresent(todo -> context().warn("push.todo", todo));
        context().warn(key + ".next", ending(report));
      }
    }
  }

  private Object[] ending(PushReport report) {
    return new Object[] {
      report.target(),
      TroubleWords.of(messages(), report.detail()),
      report.pending(),
      report.notBefore().map(this::localTime).orElse("")
    };
  }

  private String localTime(Instant time) {
    return MINUTE.format(time.atZone(context().services().clock().getZone()));
  }

  private static ExitCode code(PushReport report) {
    ExitCode ended =
        switch (report.outcome()) {
          case DONE, SHUT -> ExitCode.OK;
          case TIME_UP -> ExitCode.PARTIAL;
          case PAUSED -> ExitCode.CONFLICT;
          case CREDENTIAL_REFUSED -> ExitCode.AUTH;
          case PATH_WRONG -> ExitCode.CONFIG;
          case UNREACHABLE, RESTING -> ExitCode.REMOTE;
        };
    return report.returned() + report.dead() > 0 ? ended.or(ExitCode.PARTIAL) : ended;
  }

  private View<PushReport> view() {
    View.Builder<PushReport> view = View.named("push-run");
    view.column("target", PushReport::target).priority(9);
    view.column("attempted", PushReport::attempted).priority(8);
    view.column("delivered", PushReport::delivered).priority(6);
    view.column("acknowledged", PushReport::acknowledged).priority(8);
    view.column("returned", PushReport::returned)
        .tone(report -> report.returned() > 0 ? Tone.BAD : Tone.NONE)
        .priority(7);
    view.column("retried", PushReport::retried).priority(5);
    view.column("dead", PushReport::dead).priority(4);
    view.column("pending", PushReport::pending).priority(7);
    view.column("outcome", PushReport::outcome)
        .text(report -> StatusWords.of(messages(), report.outcome()))
        .tone(report -> report.outcome() == Outcome.DONE ? Tone.GOOD : Tone.BAD)
        .priority(8);
    view.column("detail", report -> TroubleWords.of(messages(), report.detail())).jsonOnly();
    view.column("notBefore", report -> report.notBefore().map(Instant::toString)).jsonOnly();
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(
        ExitCode.AUTH,
        ExitCode.NOT_FOUND,
        ExitCode.CONFLICT,
        ExitCode.PARTIAL,
        ExitCode.LOCKED,
        ExitCode.REMOTE);
  }
}
