package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.record.KindNames;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.option.PeriodOptions;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.push.PushRequest;
import io.creditctl.core.push.ReconcileService.Question;
import io.creditctl.core.push.Reconciliation;
import io.creditctl.core.push.Reconciliation.Difference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code push reconcile}: what ought to be at a platform beside what it holds. */
@Command
public final class PushReconcileCommand extends CreditCommand {
  /** Differences that are named one by one beside the table. */
  private static final int NAMED = 10;

  @Option(names = "--target", paramLabel = "NAME")
  private String target = PushRequest.ALL_TARGETS;

  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kind = "";

  @Mixin private PeriodOptions period;

  @Option(names = "--repair")
  private boolean repair;

  @Mixin private DryRunOption dryRun;

  public PushReconcileCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    List<Reconciliation> found =
        client()
            .reconciliation()
            .reconcile(
                new Question(
                    target, kind, period.period(), repair, context().actor(), dryRun.isSet()));
    context().unlimitedOutput(dryRun.isSet()).write(view(), found);
    ExitCode code = ExitCode.OK;
    for (Reconciliation each : found) {
      code = code.or(code(each));
      notes(each);
    }
    dryRun.say(context());
    return code;
  }

  private static ExitCode code(Reconciliation found) {
    ExitCode differs = found.clean() ? ExitCode.OK : ExitCode.FINDING;
    return found.remote().isEmpty() ? differs.or(ExitCode.BASIS) : differs;
  }

  private void notes(Reconciliation found) {
    String what = kindTitle(found.kind());
    if (found.remote().isEmpty()) {
      context().warn("reconcile.unknown", found.target(), what);
    }
    if (context().forPeople()) {
      names("reconcile.missing", what, found.missing());
      names("reconcile.extra", what, found.extra());
    }
    if (repair && found.remote().isPresent()) {
      context().say("reconcile.repaired", found.target(), what, found.repaired());
    } else if (found.repaired() > 0 && found.remote().isPresent()) {
      context().suggest("reconcile.next-step", found.target());
    } else if (!found.clean()) {
      context().suggest("reconcile.by-hand");
    }
  }

  private void names(String key, String what, List<Difference> differences) {
    differences.stream()
        .limit(NAMED)
        .forEach(
            difference ->
                context()
                    .say(
                        key,
                        what,
                        difference.record(),
                        difference.documentNo(),
                        StatusWords.of(messages(), difference.state())));
    if (differences.size() > NAMED) {
      context().say("reconcile.more", differences.size() - NAMED);
    }
  }

  private View<Reconciliation> view() {
    View.Builder<Reconciliation> view = View.named("push-reconcile");
    view.column("target", Reconciliation::target).priority(8);
    view.column("kind", Reconciliation::kind).text(found -> kindTitle(found.kind())).priority(9);
    view.column("expected", Reconciliation::expected).priority(8);
    view.column("sent", Reconciliation::sent).priority(5);
    view.column("acknowledged", Reconciliation::acknowledged).priority(6);
    view.column("remote", PushReconcileCommand::remote)
        .text(
            found ->
                remote(found)
                    .map(String::valueOf)
                    .orElseGet(() -> messages().text("reconcile.not-known")))
        .right()
        .priority(8);
    view.column("missing", found -> items(found.missing()))
        .text(found -> Integer.toString(found.missing().size()))
        .tone(found -> found.missing().isEmpty() ? Tone.NONE : Tone.BAD)
        .right()
        .priority(7);
    view.column("extra", found -> items(found.extra()))
        .text(found -> Integer.toString(found.extra().size()))
        .tone(found -> found.extra().isEmpty() ? Tone.NONE : Tone.BAD)
        .right()
        .priority(7);
    view.column("repaired", Reconciliation::repaired).jsonOnly();
    return view.build();
  }

  private static Optional<Long> remote(Reconciliation found) {
    return found.remote().isPresent() ? Optional.of(found.remote().getAsLong()) : Optional.empty();
  }

  private static List<Map<String, Object>> items(List<Difference> differences) {
    return differences.stream().map(PushReconcileCommand::item).toList();
  }

  private static Map<String, Object> item(Difference difference) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("record", difference.record().toString());
    item.put("documentNo", difference.documentNo());
    item.put("state", difference.state());
    item.put("repaired", difference.repaired());
    return item;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(
        ExitCode.FINDING,
        ExitCode.AUTH,
        ExitCode.NOT_FOUND,
        ExitCode.LOCKED,
        ExitCode.REMOTE,
        ExitCode.BASIS);
  }
}
