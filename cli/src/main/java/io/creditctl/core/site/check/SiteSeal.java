package io.creditctl.core.site.check;

import io.creditctl.core.site.PublishedPage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/** The digest of all that a check looked at: the files of the site and the list of its pages. */
public final class SiteSeal {
  private SiteSeal() {}

  /**
   * @param files digests by path
   */
  public static String of(SortedMap<String, String> files, List<PublishedPage> pages) {
    StringBuilder all = new StringBuilder(Digests.tree(files));
    for (PublishedPage page : pages) {
      all.append('\n').append(page.record()).append('\t').append(page.path());
      all.append('\t').append(page.sha256());
    }
    return HexFormat.of()
        .formatHex(Digests.sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
