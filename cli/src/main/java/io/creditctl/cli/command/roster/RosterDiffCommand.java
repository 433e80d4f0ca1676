package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.SnapshotId;
import io.creditctl.core.pull.SnapshotService.Cell;
import io.creditctl.core.pull.SnapshotService.Difference;
import io.creditctl.core.pull.SnapshotService.Pair;
import io.creditctl.core.pull.SnapshotService.What;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code roster diff}: who came, who went, and what is told otherwise, from one snapshot to
 * another.
 */
@Command
public final class RosterDiffCommand extends CreditCommand {
  @Parameters(paramLabel = "SNAPSHOT", arity = "0..2")
  private List<String> snapshots = List.of();

  public RosterDiffCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Pair pair = client().snapshots().pair(id(0), id(1));
    View.Builder<Difference> view = View.named("roster-diff");
    view.column("what", Difference::what)
        .text(difference -> messages().text("diff." + difference.what()))
        .tone(difference -> difference.what() == What.CAME ? Tone.WARN : Tone.NONE)
        .priority(9);
    view.column("name", Difference::name).priority(9);
    view.column("code", Difference::code).priority(7);
    view.column("documentNo", Difference::documentNo).priority(8);
    view.column("until", Difference::until).priority(4);
    view.column("fields", difference -> difference.cells().stream().map(this::item).toList())
        .text(this::words)
        .priority(6);
    view.column("id", Difference::record).priority(3);
    context().output().write(view.build(), client().snapshots().differences(pair));
    context()
        .say(
            "diff.between",
            kindTitle(pair.later().origin().kind()),
            SnapshotViews.source(messages(), pair.later().origin().source()),
            pair.earlier().map(earlier -> earlier.id().toString()).orElse("-"),
            pair.later().id());
    return ExitCode.OK;
  }

  private Optional<SnapshotId> id(int position) {
    return snapshots.stream()
        .skip(position)
        .findFirst()
        .map(
            text ->
                SnapshotId.parse(text)
                    .orElseThrow(() -> new CreditException(ErrorCode.SNAPSHOT_NOT_FOUND, text)));
  }

  private Map<String, Object> item(Cell cell) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("field", cell.field());
    item.put("before", cell.before());
    item.put("after", cell.after());
    return item;
  }

  private String words(Difference difference) {
    return difference.cells().stream()
        .map(cell -> cell.title() + ": " + cell.before() + " → " + cell.after())
        .collect(Collectors.joining("; "));
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.INTEGRITY);
  }
}
