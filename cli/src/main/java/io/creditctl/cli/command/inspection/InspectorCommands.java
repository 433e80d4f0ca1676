package io.creditctl.cli.command.inspection;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.option.DomainOption;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.StatusWords;
import io.creditctl.core.inspection.Inspector;
import io.creditctl.core.inspection.InspectorService.Change;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code inspection inspector}: who may inspect. */
public final class InspectorCommands {
  private InspectorCommands() {}

  private abstract static class SaveCommand extends ChangeCommand {
    SaveCommand(Context context) {
      super(context);
    }

    final ExitCode save(String name, List<Inspector> inspectors) {
      List<Change> changes = client().inspectors().save(inspectors, context().actor(), rehearsal());
      View.Builder<Change> view = View.named(name);
      view.column("outcome", Change::outcome)
          .text(change -> StatusWords.of(messages(), change.outcome()))
          .priority(9);
      view.column("number", change -> change.inspector().number()).priority(10);
      view.column("name", change -> change.inspector().name()).priority(8);
      view.column("unit", change -> change.inspector().unit()).priority(7);
      answer(view.build(), changes);
      sayRehearsal();
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.LOCKED);
    }
  }

  /** {@code inspection inspector import}. */
  @Command
  public static final class ImportCommand extends SaveCommand {
    @Parameters(paramLabel = "FILE")
    private String file = "";

    public ImportCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      return save(
          "inspection-inspector-import",
          new InspectorFile(context().services(), messages()).read(file));
    }
  }

  /** {@code inspection inspector add}. */
  @Command
  public static final class AddCommand extends SaveCommand {
    @Parameters(paramLabel = "NUMBER")
    private String number = "";

    @Option(names = "--name", paramLabel = "NAME", required = true)
    private String name = "";

    @Option(names = "--unit", paramLabel = "UNIT", required = true)
    private String unit = "";

    @Mixin private DomainOption domain;

    @Option(names = "--avoid", paramLabel = "TERM")
    private List<String> avoids = List.of();

    public AddCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      return save(
          "inspection-inspector-add",
          List.of(
              new Inspector(
                  number.strip(),
                  name.strip(),
                  unit.strip(),
                  List.of(domain.required().code()),
                  avoids.stream().map(String::strip).toList(),
                  Optional.empty())));
    }
  }

  private static View<Inspector> inspectors(String name, Context context) {
    View.Builder<Inspector> view = View.named(name);
    view.column("number", Inspector::number).priority(10);
    view.column("name", Inspector::name).priority(9);
    view.column("unit", Inspector::unit).priority(8);
    view.column("domains", Inspector::domains)
        .text(
            inspector ->
                inspector.domains().stream()
                    .map(code -> context.messages().text("domain." + code))
                    .collect(Collectors.joining(", ")))
        .priority(7);
    view.column("avoids", Inspector::avoids)
        .text(inspector -> String.join(", ", inspector.avoids()))
        .priority(5);
    view.column("retiredOn", Inspector::retiredOn).priority(4);
    return view.build();
  }

  /** {@code inspection inspector list}. */
  @Command
  public static final class ListCommand extends CreditCommand {
    @Option(names = "--all")
    private boolean all;

    public ListCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      context()
          .output()
          .write(
              inspectors("inspection-inspector-list", context()),
              client().inspectors().list(context().asOf(), all));
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of();
    }
  }

  /** {@code inspection inspector retire}. */
  @Command
  public static final class RetireCommand extends ChangeCommand {
    @Parameters(paramLabel = "NUMBER")
    private String number = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    public RetireCommand(Context context) {
      super(context);
    }

    @Override
    protected ExitCode run() {
      Inspector retired =
          client()
              .inspectors()
              .retire(number, context().asOf(), reason, context().actor(), rehearsal());
      answer(inspectors("inspection-inspector-retire", context()), List.of(retired));
      sayRehearsal();
      return ExitCode.OK;
    }

    @Override
    public Set<ExitCode> exitCodes() {
      return Set.of(ExitCode.NOT_FOUND, ExitCode.LOCKED);
    }
  }
}
