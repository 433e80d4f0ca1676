package io.creditctl.cli.command.site;

import io.creditctl.cli.Context;
import io.creditctl.cli.output.View;
import io.creditctl.cli.text.Messages;
import io.creditctl.core.site.publish.PublicationChanges;
import io.creditctl.core.site.publish.PublishReport;
import io.creditctl.core.site.publish.Release;
import java.util.List;

/** How publications are told. */
final class PublishViews {
  private PublishViews() {}

  static void tell(Context context, String name, PublishReport report, PublishOptions options) {
    View.Builder<PublishReport> view = View.named(name);
    view.column("version", PublishReport::version);
    view.column("switched", PublishReport::switched);
    view.column("siteFiles", PublishReport::files);
    view.column("pages", PublishReport::records);
    view.column("appeared", each -> each.changes().appeared());
    view.column("changed", each -> each.changes().changed());
    view.column("gone", each -> each.changes().gone());
    view.column("disclosed", each -> each.changes().disclosed());
    view.column("withdrawn", each -> each.changes().withdrawn());
    view.column("removed", PublishReport::removed).jsonOnly();
    if (!context.forPeople()) {
      context.output(options.dryRun().isSet()).write(view.build(), List.of(report));
    }
    PublicationChanges changes = report.changes();
    context.say(
        report.switched() ? "publish.switched" : "publish.current",
        report.version(),
        report.files(),
        report.records());
    if (changes.none()) {
      context.say("publish.nothing-new");
    } else {
      context.say(
          "publish.changes",
          changes.appeared(),
          changes.changed(),
          changes.gone(),
          changes.disclosed(),
          changes.withdrawn());
    }
    for (String version : report.removed()) {
      context.say("publish.removed", version);
    }
    options.dryRun().say(context);
  }

  static View<Release> releases(Messages messages) {
    View.Builder<Release> view = View.named("site-versions");
    view.column("version", Release::version);
    view.column("publishedAt", Release::publishedAt);
    view.column("siteFiles", Release::files);
    view.column("pages", Release::records);
    view.column("current", Release::current)
        .text(release -> release.current() ? messages.text("publish.shown") : "");
    return view.build();
  }
}
