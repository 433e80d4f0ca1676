package io.creditctl.cli.command.program;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.cli.output.View;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.Settings;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code config}: the settings in force. */
public final class ConfigCommands {
  private ConfigCommands() {}

  /** {@code config get}. */
  @Command
  public static final class GetCommand extends CreditCommand {
    @Parameters(paramLabel = "KEY")
    private String key = "";

    public GetCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      Setting setting =
          context()
              .services()
              .settings()
              .find(key)
              .orElseThrow(() -> new CreditException(ErrorCode.SETTING_NOT_SET, key));
      context().print(setting.value() + "\n");
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND);
    }
  }

  /** {@code config set}. */
  @Command
  public static final class SetCommand extends CreditCommand {
    @Parameters(index = "0", paramLabel = "KEY")
    private String key = "";

    @Parameters(index = "1", paramLabel = "VALUE")
    private String value = "";

    @Mixin private DryRunOption dryRun;

    public SetCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      Settings settings = context().services().settings();
      if (dryRun.isSet()) {
        settings.check(key, value);
      } else {
        settings.set(key, value);
      }
      context().say("config.set", key, value, settings.userFile());
      dryRun.say(context());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code config list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    @Option(names = "--show-origin")
    private boolean showOrigin;

    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      View.Builder<Setting> view = View.named("config-list");
      view.column("key", Setting::key);
      view.column("value", Setting::value);
      if (showOrigin) {
        view.column("origin", Setting::origin);
      }
      context().output().write(view.build(), context().services().settings().all());
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }
}
