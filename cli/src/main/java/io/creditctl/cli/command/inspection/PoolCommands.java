package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.inspection.DrawRequest;
import io.creditctl.core.inspection.Pool;
import io.creditctl.core.inspection.PreparedDraw;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspection pool}: the objects of a field of work as they stand on a day. */
public final class PoolCommands {
  private PoolCommands() {}

  private abstract static class MakeCommand extends ChangeCommand {
    MakeCommand(Context context) {
      super(context);
    }

    final ExitCode answer(String view, Pool pool) {
      answer(PoolViews.pools(view, messages()), List.of(pool));
      if (!rehearsal()) {
        context().suggest("inspection.pool-next", pool.name());
      }
      sayRehearsal();
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
    }
  }

  /** {@code inspection pool build}. */
  @Command
  public static final class BuildCommand extends MakeCommand {
    @Mixin private PoolOptions options;

    public BuildCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      return answer(
          "inspection-pool-build",
          client().inspectionPools().build(options.wish(context()), rehearsal()));
    }
  }

  /** {@code inspection pool import}. */
  @Command
  public static final class ImportCommand extends MakeCommand {
    @Parameters(paramLabel = "FILE")
    private String file = "";

    @Mixin private PoolOptions options;

    public ImportCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      return answer(
          "inspection-pool-import",
          client()
              .inspectionPools()
              .take(
                  options.wish(context()),
                  context().services().input(file).name(),
                  ObjectFile.read(context().services(), file),
                  rehearsal()));
    }
  }

  /** {@code inspection pool list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      context()
          .output()
          .write(
              PoolViews.pools("inspection-pool-list", messages()),
              client().inspectionPools().list());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code inspection pool show}. */
  @Command
  public static final class ShowCommand extends CreditCommand {
    @Parameters(paramLabel = "POOL")
    private String pool = "";

    @Option(names = "--text")
    private boolean text;

    @Option(names = "--plan", paramLabel = "PLAN")
    private Optional<String> plan = Optional.empty();

    @Option(names = "--unit", paramLabel = "UNIT")
    private String unit = "";

    public ShowCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      if (!text) {
        context()
            .output()
            .write(PoolViews.objects(messages()), client().inspectionPools().objects(pool));
        return ExitCode.OK;
      }
      PreparedDraw prepared =
          client().draws().prepare(new DrawRequest(pool, plan, unit, context().asOf()));
      context().output().write(prepared.drawing().text());
      context().say("inspection.pool-digest", prepared.drawing().sha256(), prepared.plan().name());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND);
    }
  }
}
