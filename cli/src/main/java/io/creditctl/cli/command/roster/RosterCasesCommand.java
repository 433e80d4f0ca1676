package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.casework.CaseCommand;
import io.creditctl.cli.command.casework.CaseWords;
import io.creditctl.cli.output.Tone;
import io.creditctl.cli.output.View;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseFile.Due;
import io.creditctl.core.casework.CaseQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code roster cases}: the listings that are under way, or all of them. */
@Command
public final class RosterCasesCommand extends CaseCommand {
  @Option(names = "--list", paramLabel = "LIST")
  private ListChoice list = ListChoice.ALL;

  @Option(names = "--closed")
  private boolean closed;

  public RosterCasesCommand(Context context) {
    super(context, ListingWords.TYPE, ListingWords.NOUN);
  }

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    CaseQuery all = CaseQuery.of(type());
    List<CaseFile> files =
        client().cases().list(closed ? all : all.open()).stream()
            .filter(
                file ->
                    list.lists().stream()
                        .anyMatch(any -> any.name().equalsIgnoreCase(file.fact("list"))))
            .toList();
    context().output().write(view(), files);
    sayUnset(files);
    return ExitCode.OK;
  }

  private View<CaseFile> view() {
    LocalDate asOf = context().asOf();
    CaseWords words = words();
    View.Builder<CaseFile> view = View.named(answerTo("cases"));
    view.column("id", file -> file.id().toString()).priority(10);
    view.column("list", file -> file.fact("list"))
        .text(file -> ListingWords.list(context(), file.fact("list")))
        .priority(9);
    view.column("subject.name", file -> file.subject().name()).priority(9);
    view.column("state", CaseFile::state).text(file -> words.state(file.state())).priority(8);
    view.column("dueOn", file -> file.due().filter(due -> file.open()).map(Due::on))
        .text(file -> words.due(file, asOf))
        .tone(file -> file.overdue(asOf) ? Tone.BAD : Tone.NONE)
        .priority(7);
    view.column("until", file -> file.fact("until")).priority(6);
    view.column("openedOn", CaseFile::openedOn).priority(5);
    view.column("reason", file -> file.fact("reason")).priority(4);
    view.column("unit", CaseFile::unit).priority(3);
    view.column("overdue", file -> file.overdue(asOf)).jsonOnly();
    view.column("open", CaseFile::open).jsonOnly();
    view.column("closedOn", CaseFile::closedOn).jsonOnly();
    view.column("facts", CaseFile::facts).jsonOnly();
    return view.build();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
