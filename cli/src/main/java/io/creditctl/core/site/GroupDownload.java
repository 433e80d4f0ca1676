package io.creditctl.core.site;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the records of a group for download, when one of them has changed. */
final class GroupDownload {
  private final OpenData openData;
  private final SiteStore.Snapshot store;
  private final SiteFolder folder;
  private final String edition;
  private final RepairedNumbers repaired;

  GroupDownload(
      OpenData openData,
      SiteStore.Snapshot store,
      SiteFolder folder,
      String edition,
      RepairedNumbers repaired) {
    this.openData = openData;
    this.store = store;
    this.folder = folder;
    this.edition = edition;
    this.repaired = repaired;
  }

  void write(SiteGroup group, Kind kind) {
    Fingerprint fingerprint = new Fingerprint().add(edition);
    group.fingerprints().forEach(fingerprint::add);
    String made = fingerprint.text();
    for (String form : openData.forms()) {
      String path = group.section().dataPath(group.name()) + "." + form;
      if (!folder.keep(path, made)) {
        write(group, kind, form, path, made);
      }
    }
  }

  private void write(SiteGroup group, Kind kind, String form, String path, String made) {
    List<Field> columns = PublicField.of(kind);
    Set<RecordId> standing = group.ids();
    try (SiteFolder.Draft draft = folder.begin(path, made);
        Stream<SiteRow> rows = store.between(group.first(), group.last())) {
      try (OpenData.Table table = openData.begin(form, columns, draft.stream())) {
        for (SiteRow row : (Iterable<SiteRow>) rows::iterator) {
          if (standing.contains(row.record().id())) {
            table.row(PublicField.of(kind, row.values().get(), repaired));
          }
        }
      }
      draft.commit();
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_UNWRITABLE, path, e.getMessage());
    }
  }
}
