package io.creditctl.adapter.http.sandbox;

import io.creditctl.adapter.exchange.TableAccess;
import io.creditctl.core.catalog.Kind;
import io.creditctl.core.push.FieldMapping;
import io.creditctl.core.record.TableReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where a sandbox takes records in other than over HTTP.
 *
 * @param drop the folder that files are dropped in
 * @param tables the front-end database
 * @param mapping the platform's names; without one files have our own template
 * @param kinds the kinds that may come in files
 * @param reader reads the files
 * @param every how often it looks
 */
public record Offices(
    Optional<Path> drop,
    Optional<Tables> tables,
    FieldMapping mapping,
    List<Kind> kinds,
    TableReader reader,
    Duration every) {

  /** A front-end database and how it is reached. */
  public record Tables(URI url, TableAccess access) {}
}
