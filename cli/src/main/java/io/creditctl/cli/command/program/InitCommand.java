package io.creditctl.cli.command.program;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.Services;
import io.creditctl.cli.output.View;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code init}: makes the store ready; harmless when it is. */
@Command
public final class InitCommand extends CreditCommand {
  public InitCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Services.Store store = context().services().store();
    context().services().createStore();
    if (!context().forPeople()) {
      View.Builder<Services.Store> view = View.named("init");
      view.column("store", made -> made.path().toString());
      view.column("created", made -> !made.exists());
      view.column("settings", made -> context().services().settings().userFile().toString());
      context().output().write(view.build(), List.of(store));
    }
    context().say(store.exists() ? "init.there" : "init.created", store.path());
    context().say("init.settings", context().services().settings().userFile());
    context().suggest("init.next-step");
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.LOCKED, ExitCode.INTEGRITY);
  }
}
