package io.creditctl.cli.command.source;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.View;
import io.creditctl.core.source.SourceAssignment;
import io.creditctl.core.source.SourceScope;
import java.util.function.Function;

/** How it is shown which unit is the source of what. */
final class SourceViews {
  private final Context context;
  private final Function<String, String> kindTitle;

  SourceViews(Context context, Function<String, String> kindTitle) {
    this.context = context;
    this.kindTitle = kindTitle;
  }

  View<SourceAssignment> view(String name) {
    View.Builder<SourceAssignment> view = View.named(name);
    view.column("kind", assignment -> assignment.scope().kind())
        .text(assignment -> kindTitle.apply(assignment.scope().kind()))
        .priority(9);
    view.column("field", assignment -> assignment.scope().field())
        .text(assignment -> field(assignment.scope()))
        .priority(8);
    view.column("unit", SourceAssignment::unit).priority(10);
    view.column("from", SourceAssignment::from).priority(7);
    view.column("endedOn", SourceAssignment::endedOn).priority(5);
    view.column("basis", SourceAssignment::basis).priority(6);
    view.column("actor", SourceAssignment::actor).priority(4);
    view.column(
            "at",
            assignment ->
                assignment.at().atZone(context.services().clock().getZone()).toOffsetDateTime())
        .jsonOnly();
    return view.build();
  }

  private String field(SourceScope scope) {
    if (scope.wholeKind()) {
      return context.messages().text("source.whole-kind");
    }
    boolean english = context.messages().text("language").equals("en");
    return context
        .client()
        .catalog()
        .kind(scope.kind())
        .field(scope.field())
        .map(field -> english ? field.titleEn() : field.title())
        .orElse(scope.field());
  }
}
