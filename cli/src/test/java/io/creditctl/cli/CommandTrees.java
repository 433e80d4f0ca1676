package io.creditctl.cli;

import io.creditctl.cli.docs.CommandDoc;
import io.creditctl.cli.docs.DocReader;
import io.creditctl.cli.output.TerminalInfo;
import io.creditctl.cli.text.Language;
import io.creditctl.cli.text.Messages;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;

/** The description of the real command tree. */
public final class CommandTrees {
  private CommandTrees() {}

  /** All commands in a language; none of them can be run. */
  public static CommandDoc read(Language language) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            StandardCharsets.UTF_8,
            new TerminalInfo(false, false, false, OptionalInt.empty()));
    Context context =
        new Context(
            console,
            Map.of(),
            options -> {
              throw new IllegalStateException("a description asks no service");
            });
    return new DocReader(Messages.of(language)).read(new CommandLineFactory(context).whole());
  }
}
