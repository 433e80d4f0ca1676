package io.creditctl.cli.command.audit;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.View;
import io.creditctl.core.audit.AuditLine;

/** How links of the chain are shown. */
final class AuditViews {
  private static final int SHORT_HASH = 12;

  private AuditViews() {}

  static View<AuditLine> view(String name, Context context) {
    View.Builder<AuditLine> view = View.named(name);
    view.column("seq", AuditLine::seq).priority(6);
    view.column(
            "at", line -> line.at().atZone(context.services().clock().getZone()).toOffsetDateTime())
        .priority(9);
    view.column("actor", AuditLine::actor).priority(8);
    view.column("action", AuditLine::action)
        .text(line -> context.messages().find("trace." + line.action()).orElse(line.action()))
        .priority(10);
    view.column("object", AuditLine::object).priority(9);
    view.column("before", AuditLine::before).priority(5);
    view.column("after", AuditLine::after).priority(5);
    view.column("basis", AuditLine::basis).priority(4);
    view.column("detail", AuditLine::detail).priority(2);
    view.column("prevHash", AuditLine::previousHash).jsonOnly();
    view.column("hash", AuditLine::hash)
        .text(line -> line.hash().substring(0, Math.min(SHORT_HASH, line.hash().length())))
        .priority(1);
    return view.build();
  }
}
