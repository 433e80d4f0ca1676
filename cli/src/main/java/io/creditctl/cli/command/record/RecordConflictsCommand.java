package io.creditctl.cli.command.record;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.record.ConflictDetail;
import io.creditctl.core.record.ConflictState;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code record conflicts}: where units contradict each other. */
@Command
public final class RecordConflictsCommand extends CreditCommand {
  @Option(names = "--kind", paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kind = "";

  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Option(names = "--all")
  private boolean all;

  public RecordConflictsCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    LongAdder open = new LongAdder();
    Stream<ConflictDetail> conflicts =
        client()
            .conflicts()
            .list(kind, unit, all)
            .peek(detail -> open.add(detail.conflict().state() == ConflictState.OPEN ? 1 : 0));
    context()
        .output()
        .write(
            new ConflictViews(context(), this::kindTitle).list("record-conflicts"),
            conflicts,
            OptionalLong.empty());
    if (open.sum() == 0) {
      return ExitCode.OK;
    }
    context().suggest("conflict.next-step");
    return ExitCode.FINDING;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING);
  }
}
