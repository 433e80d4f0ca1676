package io.creditctl.core.site.publish;

import java.util.List;

/**
 * What publishing did.
 *
 * @param switched whether visitors see another version than before
 * @param removed older versions that were removed
 */
public record PublishReport(
    String version,
    boolean switched,
    long files,
    long records,
    List<String> removed,
    PublicationChanges changes) {
  public PublishReport {
    removed = List.copyOf(removed);
  }
}
