package io.creditctl.cli.command.program;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code version}: which program this is; opens nothing unless more is asked for. */
@Command
public final class VersionCommand extends CreditCommand {
  public VersionCommand(Context context) {
    super(context);
  }

  /** The program's version. */
  public static String version() {
    try (InputStream in =
        VersionCommand.class.getResourceAsStream("/io/creditctl/version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected ExitCode run() {
    if (context().forPeople()) {
      context().print("creditctl " + version() + "\n");
      return ExitCode.OK;
    }
    View.Builder<String> view = View.named("version");
    view.column("version", version -> version);
    view.column("java", version -> System.getProperty("java.version"));
    view.column("calendar.coverage", version -> coverage());
    context().output().write(view.build(), List.of(version()));
    return ExitCode.OK;
  }

  private List<Integer> coverage() {
    return List.of(
        client().calendars().calendar().coverage().first(),
        client().calendars().calendar().coverage().last());
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
