package io.creditctl.core.site.check;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The notes in a site's folder about how it was built and that it was checked. */
public interface SiteNotes {

  /**
   * What the folder says of itself, empty when it is no built site.
   *
   * @param tree the digest of all its files
   */
  record Build(LocalDate asOf, String tree) {}

  /**
   * That a site has passed the check.
   *
   * @param seal the digest of all that was checked
   */
  record Check(String seal, LocalDate asOf, Instant at, long files, long warnings) {}

  Optional<Build> build(Path folder);

  Optional<Check> checked(Path folder);

  void write(Path folder, Check check);

  /** Forgets an earlier check. */
  void forget(Path folder);
}
