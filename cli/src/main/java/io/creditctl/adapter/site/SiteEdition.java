package io.creditctl.adapter.site;

import io.creditctl.adapter.site.page.JtelayoutGenerated;
import io.creditctl.adapter.site.page.JtelistGenerated;
import io.creditctl.adapter.site.page.JterecordGenerated;
import io.creditctl.adapter.site.page.JterecordsGenerated;
import io.creditctl.adapter.site.search.SearchIndexWriter;
import io.creditctl.adapter.site.view.Page;
import io.creditctl.adapter.site.view.SiteText;
import io.creditctl.core.site.PublicField;
import io.creditctl.core.site.PublicText;
import io.creditctl.core.site.SiteFrame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Tells whether pages of the same values would still be the same pages. */
final class SiteEdition {
  /** What makes the pages of records and lists; a program under development has one version. */
  private static final List<Class<?>> MAKERS =
      List.of(
          JtelayoutGenerated.class,
          JterecordGenerated.class,
          JtelistGenerated.class,
          JterecordsGenerated.class,
          JteSitePages.class,
          Page.class,
          TableFiles.class,
          SearchIndexWriter.class,
          PublicField.class,
          PublicText.class);

  private SiteEdition() {}

  /** Leaves the day out: what only the day changes is on pages that are made anew each time. */
  static String of(SiteFrame frame, String version) {
    MessageDigest digest = BuildMemory.sha256();
    for (Class<?> maker : MAKERS) {
      add(digest, maker, maker.getSimpleName() + ".class");
    }
    add(digest, SiteEdition.class, SiteText.RESOURCE);
    String around =
        String.join("\n", version, frame.profile().toString(), frame.written().toString())
            + frame.filled().stream().sorted().toList();
    digest.update(around.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, Class<?> near, String resource) {
    try (InputStream in = near.getResourceAsStream(resource)) {
      digest.update(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
