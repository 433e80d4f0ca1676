package io.creditctl.cli.command.push;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.push.Returned;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code push returned}: records that a platform refused for their content, or would refuse. */
public final class PushReturnedCommands {
  private PushReturnedCommands() {}

  /** {@code push returned list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    @Option(names = "--target", paramLabel = "NAME")
    private String target = "";

    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      List<Returned> returned = client().returned().list(target);
      ReturnedViews views = new ReturnedViews(context(), this::kindTitle);
      String name = "push-returned-list";
      context()
          .output()
          .write(context().forPeople() ? views.table(name) : views.items(name), returned);
      if (!returned.isEmpty()) {
        context().suggest("returned.next-step", returned.get(0).entry().name());
      }
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code push returned show}. */
  @Command
  public static final class ShowCommand extends CreditCommand {
    @Parameters(paramLabel = "ID")
    private String id = "";

    public ShowCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      Returned returned = client().returned().show(EntryViews.number(id));
      ReturnedViews views = new ReturnedViews(context(), this::kindTitle);
      if (!context().forPeople()) {
        context().output().write(views.items("push-returned-show"), List.of(returned));
        return ExitCode.OK;
      }
      context().print(views.page(returned));
      if (!returned.fields().isEmpty()) {
        context().print("\n");
        context().output().write(views.fields(), returned.fields());
      }
      context().suggest("returned.record", returned.entry().record());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND);
    }
  }

  /** {@code push returned resend}. */
  @Command
  public static final class ResendCommand extends CreditCommand {
    @Parameters(paramLabel = "ID", arity = "0..*")
    private List<String> ids = List.of();

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--target", paramLabel = "NAME")
    private String target = "";

    @Mixin private DryRunOption dryRun;

    public ResendCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      if (all != ids.isEmpty() || all == target.isEmpty()) {
        throw new CreditException(ErrorCode.ENTRIES_OR_ALL);
      }
      List<Long> entries =
          all
              ? client().returned().list(target).stream().map(row -> row.entry().id()).toList()
              : EntryViews.numbers(ids);
      client().pushes().resend(entries, dryRun.isSet());
      context().say("push.requeued", entries.size());
      dryRun.say(context());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }
}
