package io.creditctl.cli.command.roster;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.View;
import io.creditctl.core.casework.CaseId;
import io.creditctl.core.listing.Removal;

/** How it is shown who was taken off a list. */
final class RemovalViews {
  private RemovalViews() {}

  static View<Removal> view(String name, Context context) {
    View.Builder<Removal> view = View.named(name);
    view.column("list", removal -> removal.entry().kind())
        .text(
            removal ->
                context
                    .messages()
                    .find("kind." + removal.entry().kind())
                    .orElse(removal.entry().kind()))
        .priority(5);
    view.column("subject.name", removal -> removal.entry().subject().name()).priority(10);
    view.column("subject.code", removal -> removal.entry().subject().code()).jsonOnly();
    view.column("documentNo", removal -> removal.entry().documentNo()).priority(7);
    view.column("ground", Removal::ground)
        .text(removal -> context.messages().text("ground." + removal.ground().name()))
        .priority(8);
    view.column("since", Removal::since).priority(9);
    view.column("id", removal -> removal.entry().id().toString()).priority(6);
    view.column("case", removal -> removal.listing().map(CaseId::toString)).priority(4);
    return view.build();
  }
}
