package io.creditctl.cli.command.job;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.job.JobSet.Job;
import io.creditctl.cli.command.job.JobSet.SiteFolders;
import io.creditctl.cli.option.DryRunOption;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code job install}: prints what a timer needs; installing it is for people. */
@Command
public final class JobInstallCommand extends CreditCommand {
  @Option(names = "--print")
  private boolean print;

  @Option(names = "--systemd")
  private boolean systemd;

  @Option(names = "--windows")
  private boolean windows;

  @Option(names = "--at", paramLabel = "TIME")
  private Map<String, LocalTime> at = Map.of();

  @Option(names = "--mail-to", paramLabel = "ADDRESS")
  private String mailTo = "";

  @Option(names = "--user", paramLabel = "NAME")
  private String user = System.getProperty("user.name", "");

  @Option(names = "--site", paramLabel = "DIR")
  private Optional<Path> site = Optional.empty();

  @Option(names = "--to", paramLabel = "DIR")
  private Optional<Path> to = Optional.empty();

  @Option(names = "--remember")
  private boolean remember;

  @Mixin private DryRunOption dryRun;

  public JobInstallCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    if (!print) {
      throw new CreditException(ErrorCode.JOB_PRINT_ONLY);
    }
    if (systemd && windows) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--systemd", "--windows");
    }
    List<Job> jobs = JobSet.at(JobSet.of(context().services().settings(), siteFolders()), at);
    context().print(text(jobs));
    warnOfTimeZone();
    if (remember && !dryRun.isSet()) {
      client().jobs().plan(JobSet.schedules(jobs));
      context().say("job.remembered", jobs.size());
    } else if (!remember) {
      context().say("job.not-remembered");
    }
    dryRun.say(context());
    return ExitCode.OK;
  }

  private String text(List<Job> jobs) {
    Installation installation = new Installation(program(), user, mailTo, variables());
    if (systemd) {
      return new SystemdUnits(messages(), installation).text(jobs);
    }
    return windows
        ? new WindowsTasks(messages(), installation).text(jobs)
        : new Crontab(messages(), installation).text(jobs);
  }

  private Optional<SiteFolders> siteFolders() {
    if (site.isPresent() != to.isPresent()) {
      throw new CreditException(ErrorCode.INVALID_ARGUMENT, "--site/--to", "");
    }
    return site.map(build -> new SiteFolders(absolute(build), absolute(to.orElseThrow())));
  }

  private static Path absolute(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Installation.refuse(absolute.toString());
    return absolute;
  }

  /** As the launcher was called, so that a link that outlives the next version is kept. */
  private String program() {
    String called = context().environment().getOrDefault("CREDITCTL_PROGRAM", "");
    return called.isEmpty() ? "creditctl" : absolute(Path.of(called)).toString();
  }

  /** What a timer's environment lacks and this one was told. */
  private Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    put(variables, "CREDITCTL_HOME", context().options().home(), true);
    put(variables, "CREDITCTL_DB", context().options().db(), true);
    put(variables, "CREDITCTL_PROFILE", context().options().profile(), false);
    put(variables, "JAVA_HOME", Optional.empty(), true);
    return variables;
  }

  private void put(Map<String, String> variables, String name, Optional<?> option, boolean isPath) {
    String value =
        option.map(Object::toString).orElse(context().environment().getOrDefault(name, ""));
    if (!value.isEmpty()) {
      variables.put(name, isPath ? absolute(Path.of(value)).toString() : value);
    }
  }

  private void warnOfTimeZone() {
    ZoneId business = context().services().clock().getZone();
    ZoneId machine = ZoneId.systemDefault();
    Instant now = context().services().clock().instant();
    boolean same = business.getRules().getOffset(now).equals(machine.getRules().getOffset(now));
    if (!same && !systemd) {
      context().say("job.time-zone", machine, business);
    }
  }

  @Override
  protected boolean leavesHeartbeat() {
    return false;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
