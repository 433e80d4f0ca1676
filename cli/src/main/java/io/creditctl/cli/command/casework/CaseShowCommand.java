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

  private final String verb;

  public CaseShowCommand(Context context, String type) {
    this(context, type, type, "show");
  }

  protected CaseShowCommand(Context context, String type, String noun, String verb) {
    super(context, type, noun);
    this.verb = verb;
  }

  @Override
  protected final ExitCode run() {
    CaseFile file = client().cases().get(type(), number);
    if (!context().forPeople()) {
      context().output().write(views().item(answerTo(verb)), List.of(file));
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
    context().output().write(views().steps(answerTo(verb)), file.steps());
    more(file);
    sayNext(file);
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
