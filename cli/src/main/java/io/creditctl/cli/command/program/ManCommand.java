package io.creditctl.cli.command.program;

import io.creditctl.cli.CommandLineFactory;
import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.docs.CommandDoc;
import io.creditctl.cli.docs.DocReader;
import io.creditctl.cli.docs.ManPage;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code man}: a command's manual page, for {@code man -l -}. */
@Command
public final class ManCommand extends CreditCommand {
  @Parameters(paramLabel = "COMMAND", arity = "0..*")
  private List<String> words = List.of();

  public ManCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    CommandDoc root = new DocReader(messages()).read(new CommandLineFactory(context()).whole());
    CommandDoc doc = root;
    for (String word : words) {
      doc =
          doc.children().stream()
              .filter(child -> child.path().get(child.path().size() - 1).equals(word))
              .findFirst()
              .orElseThrow(() -> new CreditException(ErrorCode.UNKNOWN_TOPIC, word));
    }
    context().print(ManPage.of(doc, root, messages(), VersionCommand.version()));
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
