package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseQuery;
import io.creditctl.core.casework.CaseType;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.UnitName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code <noun> list}: the open cases, the most urgent first. */
@Command
public final class CaseListCommand extends CaseCommand {
  @Option(names = "--closed")
  private boolean closed;

  @Option(names = "--state", paramLabel = "STATE")
  private String state = "";

  @Option(names = "--subject", paramLabel = "TERM")
  private Optional<String> subject = Optional.empty();

  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  public CaseListCommand(Context context, String type) {
    super(context, type);
  }

  @Override
  protected ExitCode run() {
    context().warnOfMissingStore();
    checkState();
    CaseQuery query = CaseQuery.of(type()).in(state);
    if (!closed && state.isEmpty()) {
      query = query.open();
    }
    if (subject.isPresent()) {
      query =
          query.about(client().subjects().show(subject.get(), context().asOf()).subject().key());
    }
    List<CaseFile> files =
        client().cases().list(query).stream()
            .filter(file -> unit.isEmpty() || UnitName.same(file.unit(), unit))
            .toList();
    context().output().write(views().cases(answerTo("list")), files);
    sayUnset(files);
    return ExitCode.OK;
  }

  private void checkState() {
    List<String> known =
        Stream.concat(
                client().cases().type(type()).states().stream().map(CaseType.State::name),
                Stream.of(CaseType.VOID))
            .toList();
    if (!state.isEmpty() && !known.contains(state)) {
      throw new CreditException(
          ErrorCode.CASE_STATE_UNKNOWN,
          state,
          known.stream()
              .map(name -> name + " " + words().state(name))
              .collect(Collectors.joining(", ")));
    }
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT);
  }
}
