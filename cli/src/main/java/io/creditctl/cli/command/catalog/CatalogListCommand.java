package io.creditctl.cli.command.catalog;

import io.creditctl.cli.Context;
import io.creditctl.cli.CreditCommand;
import io.creditctl.cli.ExitCode;
import io.creditctl.cli.output.View;
import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Layout;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;

/** {@code catalog list}: the kinds of record, what they rest on, and how many there are. */
@Command
public final class CatalogListCommand extends CreditCommand {
  public CatalogListCommand(Context context) {
    super(context);
  }

  @Override
  protected ExitCode run() {
    Map<String, Long> records = client().coverage().recordsByKind();
    View.Builder<Kind> view = View.named("catalog-list");
    view.column("kind", Kind::code).priority(9);
    view.column("title", Kind::title).text(kind -> kindTitle(kind.code())).priority(8);
    view.column("fields", kind -> kind.fields().size()).priority(6);
    view.column("required", kind -> kind.fields().stream().filter(Field::required).count())
        .priority(5);
    view.column("records", kind -> records.getOrDefault(kind.code(), 0L)).priority(7);
    view.column("effectiveFrom", Kind::effectiveFrom).priority(2);
    view.column("pushed", Kind::pushed).jsonOnly();
    view.column("list", Kind::list).jsonOnly();
    view.column("layouts", kind -> kind.layouts().stream().map(Layout::name).toList()).jsonOnly();
    view.column("basis", Kind::basis).priority(4);
    context().output().write(view.build(), client().catalog().kinds());
    return ExitCode.OK;
  }

  @Override
  public Set<ExitCode> exitCodes() {
    return Set.of();
  }
}
