package io.creditctl.app;

import io.creditctl.adapter.db.Database;
import io.creditctl.adapter.db.JdbcPublicationStore;
import io.creditctl.adapter.db.JdbcSiteStore;
import io.creditctl.adapter.site.BuildFolder;
import io.creditctl.adapter.site.JteSitePages;
import io.creditctl.adapter.site.TableFiles;
import io.creditctl.adapter.site.check.JsonSiteNotes;
import io.creditctl.adapter.site.check.JsoupPageReader;
import io.creditctl.adapter.site.content.MarkdownContent;
import io.creditctl.adapter.site.publish.ReleaseFolder;
import io.creditctl.adapter.site.search.SearchIndexWriter;
import io.creditctl.adapter.site.view.SiteText;
import io.creditctl.cli.command.program.VersionCommand;
import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.disclosure.DisclosureReportService;
import io.creditctl.core.site.SiteService;
import io.creditctl.core.site.check.RecordJudge;
import io.creditctl.core.site.check.SiteCheckService;
import io.creditctl.core.site.check.StoreJudge;
import io.creditctl.core.site.publish.PublishService;
import java.time.Clock;

/** What builds, checks and publishes the public page, put together. */
record WiredSite(Database database, Catalog catalog, Clock clock) {

  SiteService builder(DisclosureReportService reports) {
    return new SiteService(
        new SiteService.Tools(
            new JdbcSiteStore(database),
            catalog,
            reports,
            frame -> new JteSitePages(frame, VersionCommand.version()),
            new TableFiles(),
            BuildFolder::open,
            new MarkdownContent(),
            () -> new SearchIndexWriter(new SiteText().kinds())));
  }

  SiteCheckService checker() {
    return new SiteCheckService(new JsoupPageReader(), new JsonSiteNotes(), judge(), clock);
  }

  PublishService publisher() {
    return new PublishService(
        new JsonSiteNotes(),
        judge(),
        (target, rehearsal) -> ReleaseFolder.open(target, clock, rehearsal),
        new JdbcPublicationStore(database),
        clock);
  }

  private RecordJudge judge() {
    return new StoreJudge(new JdbcSiteStore(database), catalog);
  }
}
