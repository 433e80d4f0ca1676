package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.core.casework.CaseFile;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code <noun> show}: one case with every step, those that were taken back included. */
@Command
public class CaseShowCommand extends CaseCommand {
  @Parameters(paramLabel = "CASE")
  private String number = "";

  public CaseShowCommand(Context context, String type) {
    super(context, type);
  }

  @Override
  protected final ExitCode run() {
    CaseFile file = client().cases().get(type(), number);
    if (!context().forPeople()) {
      context().output().write(views().item(type() + "-show"), List.of(file));
      return ExitCode.OK;
    }
    CaseWords words = words();
    print("case.head", file.id(), words.title(), file.subject().name(), words.state(file.state()));
    file.record().ifPresent(record -> print("case.record", record, file.fact("documentNo")));
    String due = words.due(file, context().asOf());
    if (!due.isEmpty()) {
      print("case.due", due);
    }
    context().print("\n");
    context().output().write(views().steps(type() + "-show"), file.steps());
    more(file);
    String next = words.next(file);
    if (!next.isEmpty()) {
      context().say("case.next", type(), next);
    }
    return ExitCode.OK;
  }

  /** What this type has to say beside the steps. */
  protected void more(CaseFile file) {}

  private void print(String key, Object... arguments) {
    context().print(messages().text(key, arguments).stripTrailing() + "\n");
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND);
  }
}
