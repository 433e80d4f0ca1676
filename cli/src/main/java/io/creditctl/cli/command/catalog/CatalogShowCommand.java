package io.creditctl.cli.command.catalog;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.command.record.KindNames;
import io.creditctl.cli.output.View;
import io.creditctl.core.catalog.Condition;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code catalog show}: the fields of one kind and their rules. */
@Command
public final class CatalogShowCommand extends CreditCommand {
  @Parameters(paramLabel = "KIND", completionCandidates = KindNames.class)
  private String kindCode = "";

  public CatalogShowCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Kind kind = client().catalog().kind(kindCode);
    context().output().write(view(kind), kind.fields());
    context()
        .say(
            "catalog.basis",
            kindTitle(kind.code()),
            kind.basis(),
            kind.effectiveFrom(),
            String.join(", ", kind.primaryKey()));
    return ExitCode.OK;
  }

  private View<Field> view(Kind kind) {
    View.Builder<Field> view = View.named("catalog-show");
    view.column("code", Field::code).priority(9);
    view.column("title", Field::title).priority(10);
    view.column("required", CatalogShowCommand::presence)
        .text(field -> messages().text("catalog.required." + presence(field)))
        .priority(8);
    view.column("type", Field::type)
        .text(field -> messages().text("catalog.type." + field.type().name()))
        .priority(7);
    view.column(
            "maxLength",
            field ->
                field.maxLength() == Field.UNBOUNDED
                    ? Optional.empty()
                    : Optional.of(field.maxLength()))
        .right()
        .priority(5);
    view.column("level", Field::level)
        .text(field -> messages().text("catalog.level." + field.level().name()))
        .priority(6);
    view.column("pii", Field::pii).jsonOnly();
    view.column("key", field -> kind.primaryKey().contains(field.code())).jsonOnly();
    view.column("values", field -> field.enumeration().values()).jsonOnly();
    view.column("requiredWhen", field -> conditions(field.requiredWhen())).jsonOnly();
    view.column("expectedWhen", field -> conditions(field.expectedWhen())).jsonOnly();
    view.column("emptyWhen", field -> conditions(field.emptyWhen())).jsonOnly();
    view.column("aliases", Field::aliases).jsonOnly();
    view.column("evidence", Field::evidence).jsonOnly();
    view.column("example", Field::example).jsonOnly();
    view.column("note", Field::note).priority(4);
    return view.build();
  }

  private static String presence(Field field) {
    boolean conditional = !field.requiredWhen().isEmpty();
    return field.required() ? "always" : conditional ? "sometimes" : "no";
  }

  private static List<Map<String, Object>> conditions(List<Condition> conditions) {
    return conditions.stream()
        .map(c -> Map.<String, Object>of("field", c.field(), "values", c.values()))
        .toList();
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
