package io.creditctl.core.site;

import io.creditctl.core.catalog.Field;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.catalog.Role;
import io.creditctl.core.error.CreditException;
import io.creditctl.core.error.ErrorCode;
import io.creditctl.core.model.RecordId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
    String path = group.section().dataPath(group.name());
    List<String> stale =
        openData.forms().stream().filter(form -> !folder.keep(path + "." + form, made)).toList();
    if (!stale.isEmpty()) {
      write(group, kind, path, stale, made);
    }
  }

  /** All forms in one pass: reading the rows is most of the work. */
  private void write(SiteGroup group, Kind kind, String path, List<String> forms, String made) {
    List<Download> downloads = new ArrayList<>();
    Set<RecordId> standing = group.ids();
    try (Stream<SiteStore.Row> rows = store.rows(group.first(), group.last())) {
      List<Field> columns = PublicField.of(kind);
      for (String form : forms) {
        downloads.add(
            Download.begin(folder.begin(path + "." + form, made), openData, form, columns));
      }
      for (SiteStore.Row row : (Iterable<SiteStore.Row>) rows::iterator) {
        if (standing.contains(row.id())) {
          List<PublicField> fields =
              PublicField.of(columns, kind.field(Role.DOCUMENT_NO), row.values(), repaired);
          for (Download download : downloads) {
            download.table().row(fields);
          }
        }
      }
      for (Download download : downloads) {
        download.table().close();
        download.draft().commit();
      }
    } catch (IOException e) {
      throw CreditException.causedBy(e, ErrorCode.FILE_UNWRITABLE, path, e.getMessage());
    } finally {
      downloads.forEach(Download::close);
    }
  }

  /** A file on its way. */
  private record Download(SiteFolder.Draft draft, OpenData.Table table) {
    static Download begin(
        SiteFolder.Draft draft, OpenData openData, String form, List<Field> columns)
        throws IOException {
      try {
        return new Download(draft, openData.begin(form, columns, draft.stream()));
      } catch (IOException | RuntimeException e) {
        draft.close();
        throw e;
      }
    }

    void close() {
      try {
        draft.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
