package io.creditctl.testkit;

import io.creditctl.adapter.site.check.JsonSiteNotes;
import io.creditctl.adapter.site.publish.ReleaseFolder;
import io.creditctl.core.site.check.CheckedSite;
import java.nio.file.Path;
import java.time.Clock;

/** Publishes a checked site in a process of its own, to be killed while it copies. */
public final class PublishProgram {
  private PublishProgram() {}

  /** Takes the folder of the site and the public place. */
  public static void main(String[] arguments) {
    CheckedSite site = CheckedSite.of(Path.of(arguments[0]), new JsonSiteNotes());
    try (ReleaseFolder place =
        ReleaseFolder.open(Path.of(arguments[1]), Clock.systemUTC(), false)) {
      place.add(site.version(), site.tree(), site.digests(), site.pages());
      place.switchTo(site.version());
    }
  }
}
