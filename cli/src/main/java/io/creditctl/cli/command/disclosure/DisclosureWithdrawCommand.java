package io.creditctl.cli.command.disclosure;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.disclosure.DisclosureFilter;
import io.creditctl.core.disclosure.DisclosureItem;
import io.creditctl.core.disclosure.Withdrawal;
import io.creditctl.core.disclosure.WithdrawalGround;
import io.creditctl.core.disclosure.WithdrawalItem;
import io.creditctl.core.disclosure.WithdrawalService;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code disclosure withdraw}: what may stand on the page no longer, and by when it must be gone.
 */
@Command
public final class DisclosureWithdrawCommand extends CreditCommand {
  @Parameters(paramLabel = "ID", arity = "0..*")
  private List<String> ids = List.of();

  @Option(
      names = "--because",
      paramLabel = "GROUND",
      converter = GroundNames.class,
      completionCandidates = GroundNames.Candidates.class)
  private Optional<WithdrawalGround> because = Optional.empty();

  @Option(names = "--on", paramLabel = "DATE")
  private Optional<LocalDate> on = Optional.empty();

  @Option(names = "--doc", paramLabel = "TEXT")
  private String doc = "";

  @Option(names = "--removed-on", paramLabel = "DATE")
  private Optional<LocalDate> removedOn = Optional.empty();

  @Option(names = "--expired")
  private boolean expired;

  @Mixin private DisclosureFilterOptions filter;

  @Option(names = "--lift")
  private boolean lift;

  @Option(names = "--basis", paramLabel = "TEXT")
  private String basis = "";

  @Mixin private DryRunOption dryRun;

  public DisclosureWithdrawCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    checkOptions();
    if (lift) {
      for (DisclosureItem item :
          client().withdrawals().lift(ids, basis, context().actor(), dryRun.isSet())) {
        context().say("withdraw.lifted", item.id(), item.documentNo());
      }
    } else {
      context().output(dryRun.isSet()).write(view(), items());
    }
    dryRun.say(context());
    return ExitCode.OK;
  }

  private void checkOptions() {
    boolean narrowed = !filter.filter(client().catalog()).equals(DisclosureFilter.ALL);
    if (expired && (!ids.isEmpty() || because.isPresent() || lift)) {
      throw new CreditException(
          ErrorCode.INVALID_ARGUMENT, "--expired", lift ? "--lift" : "ID, --because");
    }
    if (!expired && narrowed) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, "--expired");
    }
    need(expired || !ids.isEmpty(), "ID");
    need(!expired || removedOn.isPresent(), "--removed-on DATE");
    need(!lift || !basis.isBlank(), "--basis TEXT");
  }

  private static void need(boolean given, String what) {
    if (!given) {
      throw new CreditException(ErrorCode.OPERAND_MISSING, what);
    }
  }

  private List<WithdrawalItem> items() {
    WithdrawalService withdrawals = client().withdrawals();
    boolean dry = dryRun.isSet();
    String actor = context().actor();
    if (expired) {
      DisclosureFilter narrowed = filter.filter(client().catalog());
      return withdrawals.removedExpired(narrowed, removedOn.orElseThrow(), actor, dry);
    }
    if (because.isEmpty() && removedOn.isPresent()) {
      return withdrawals.removed(ids, removedOn.get(), actor, dry);
    }
    need(because.isPresent(), "--because GROUND");
    WithdrawalGround ground = because.orElseThrow();
    need(!doc.isBlank() || ground == WithdrawalGround.EXPIRED, "--doc TEXT");
    LocalDate since = on.orElseGet(context()::asOf);
    return withdrawals.withdraw(ids, ground, since, doc, removedOn, actor, dry);
  }

  private View<WithdrawalItem> view() {
    View.Builder<WithdrawalItem> view = View.named("disclosure-withdraw");
    view.column("id", item -> item.item().id().toString()).priority(6);
    view.column("documentNo", item -> item.item().documentNo()).priority(10);
    view.column("ground", item -> item.withdrawal().ground())
        .text(item -> messages().text("ground." + item.withdrawal().ground().name()))
        .priority(9);
    view.column("since", item -> item.withdrawal().since()).priority(5);
    view.column("dueOn", item -> item.withdrawal().dueOn()).text(this::due).priority(8);
    view.column("provisional", item -> item.withdrawal().provisional()).jsonOnly();
    view.column("removedOn", item -> item.withdrawal().doneOn()).priority(7);
    view.column("basis", item -> item.withdrawal().basis()).priority(4);
    return view.build();
  }

  private String due(WithdrawalItem item) {
    Withdrawal withdrawal = item.withdrawal();
    String day = withdrawal.dueOn().toString();
    return withdrawal.provisional() ? messages().text("due.provisional-day", day) : day;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
