package io.creditctl.cli.command.casework;

import io.creditctl.cli.Context;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.WorkdayOptions;
import io.creditctl.cli.option.Workdays;
import io.creditctl.core.casework.CaseFile;
import io.creditctl.core.casework.CaseFile.Due;
import io.creditctl.core.casework.CaseQuery;
import io.creditctl.core.model.UnitName;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code <noun> due}: the cases whose next step presses. */
@Command
public final class CaseDueCommand extends CaseCommand {
  @Option(names = "--within", paramLabel = "DAYS", converter = Workdays.class)
  private int within = 3;

  @Option(names = "--overdue")
  private boolean overdueOnly;

  @Option(names = "--unit", paramLabel = "UNIT")
  private String unit = "";

  @Mixin private WorkdayOptions days;

  public CaseDueCommand(Context context, String type) {
    super(context, type);
  }

  @Override
  protected ExitCode run() {
    if (days.hasDayOff(context())) {
      return ExitCode.OK;
    }
    context().warnOfMissingStore();
    LocalDate asOf = context().asOf();
    LocalDate until = client().calendars().add(asOf, within).date();
    List<CaseFile> due =
        client().cases().list(CaseQuery.of(type()).dueBy(until)).stream()
            .filter(file -> !overdueOnly || file.overdue(asOf))
            .filter(file -> unit.isEmpty() || UnitName.same(file.unit(), unit))
            .toList();
    boolean provisional =
        due.stream().anyMatch(file -> file.due().filter(Due::provisional).isPresent());
    ExitCode code = due.isEmpty() ? ExitCode.OK : ExitCode.FINDING;
    if (provisional) {
      code = code.or(ExitCode.BASIS);
    }
    if (!context().isLetter() || code != ExitCode.OK) {
      context().output().write(views().cases(answerTo("due")), due);
    }
    long late = due.stream().filter(file -> file.overdue(asOf)).count();
    context().say("case.due-summary", late, due.size() - late, within);
    sayUnset(client().cases().list(CaseQuery.of(type()).open()));
    if (provisional) {
      context().warn("due.provisional");
    }
    return code;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of(ExitCode.FINDING, ExitCode.BASIS);
  }
}
