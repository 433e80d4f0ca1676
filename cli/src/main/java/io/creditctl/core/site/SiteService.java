package io.creditctl.core.site;

import io.creditctl.core.catalog.Catalog;
import io.creditctl.core.disclosure.DisclosureReportService;
import java.util.List;
import java.util.function.Supplier;

/** Builds the public site from the store. */
public final class SiteService {
  private final Tools tools;

  /**
   * What a build needs.
   *
   * @param search a new index for each build
   */
  public record Tools(
      SiteStore store,
      Catalog catalog,
      DisclosureReportService reports,
      SitePages.Maker pages,
      OpenData openData,
      SiteFolder.Opener folders,
      ContentSource content,
      Supplier<SearchIndex> search) {}

  public SiteService(Tools tools) {
    this.tools = tools;
  }

  /**
   * Builds the site in a folder, or says what building it would change.
   *
   * @throws io.creditctl.core.error.CreditException SITE_FOLDER_FOREIGN, SITE_LOCKED,
   *     SITE_STATE_DAMAGED or FILE_UNWRITABLE
   */
  public SiteBuildReport build(SiteBuildRequest request) {
    List<ContentPage> written = tools.content().pages(request.content());
    try (SiteFolder folder = tools.folders().open(request.folder(), request.rehearsal());
        SiteStore.Snapshot store = tools.store().open(SiteSection.kinds());
        Workers workers = new Workers()) {
      return new SiteBuild(tools, request, written, folder, store, workers).run();
    }
  }
}
