package io.creditctl.cli.command.commitment;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.commitment.Audience;
import io.creditctl.core.commitment.Commitment;
import io.creditctl.core.commitment.Promise;
import io.creditctl.core.config.Setting;
import io.creditctl.core.config.SettingKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code commitment add}: accepts a commitment. */
@Command
public final class CommitmentAddCommand extends CreditCommand {
  @Parameters(paramLabel = "CODE")
  private String code = "";

  @Option(names = "--name", paramLabel = "NAME")
  private String name = "";

  @Option(names = "--type", paramLabel = "TYPE", required = true)
  private String type = "";

  @Option(names = "--matter", paramLabel = "TEXT", required = true)
  private String matter = "";

  @Option(names = "--content", paramLabel = "TEXT", required = true)
  private String content = "";

  @Option(names = "--liability", paramLabel = "TEXT", required = true)
  private String liability = "";

  @Option(names = "--made-on", paramLabel = "DATE")
  private Optional<LocalDate> madeOn = Optional.empty();

  @Option(names = "--valid-until", paramLabel = "DATE")
  private Optional<LocalDate> validUntil = Optional.empty();

  @Option(names = "--due", paramLabel = "DATE")
  private Optional<LocalDate> due = Optional.empty();

  @Option(names = "--unit", paramLabel = "UNIT", required = true)
  private String unit = "";

  @Option(names = "--unit-code", paramLabel = "CODE", required = true)
  private String unitCode = "";

  @Option(names = "--audience", paramLabel = "public|limited|nobody", required = true)
  private Audience audience = Audience.NOBODY;

  @Option(names = "--number", paramLabel = "NUMBER")
  private String number = "";

  @Option(names = "--region", paramLabel = "REGION")
  private Optional<String> region = Optional.empty();

  @Option(names = "--for", paramLabel = "RECORD")
  private Optional<String> about = Optional.empty();

  @Mixin private DryRunOption dryRun;

  public CommitmentAddCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    LocalDate today = context().asOf();
    Commitment accepted =
        client()
            .commitments()
            .accept(promise(today), about, today, context().actor(), dryRun.isSet());
    if (!context().options().quiet() || !context().forPeople()) {
      context()
          .output(dryRun.isSet())
          .write(new CommitmentViews(context()).rows("commitment-add"), List.of(accepted));
    }
    dryRun.say(context());
    return ExitCode.OK;
  }

  private Promise promise(LocalDate today) {
    return new Promise(
        code.strip(),
        name,
        type.strip(),
        matter.strip(),
        content.strip(),
        liability.strip(),
        madeOn.orElse(today),
        validUntil,
        due,
        unit.strip(),
        unitCode.strip(),
        audience,
        number.strip(),
        region.or(this::configuredRegion).orElse(""));
  }

  private Optional<String> configuredRegion() {
    return context().services().settings().find(SettingKey.COMMITMENT_REGION).map(Setting::value);
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.NOT_FOUND, ExitCode.CONFLICT, ExitCode.LOCKED);
  }
}
