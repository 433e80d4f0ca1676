package io.creditctl.core.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the addresses of all pages for search engines, in files that each have one folder's, so
 * that a new record changes one of them.
 */
final class SiteAddresses {
  private static final String MAPS = "sitemap/";
  private static final String RECORDS = "records/";

  private final SiteFolder folder;
  private final SitePages pages;
  private final Map<String, List<String>> maps = new TreeMap<>();

  SiteAddresses(SiteFolder folder, SitePages pages) {
    this.folder = folder;
    this.pages = pages;
  }

  void add(String path) {
    int slash = path.lastIndexOf('/');
    String name = slash < 0 ? "pages" : path.substring(0, slash).replace('/', '-');
    // Lists of some hundred months are small beside the records.
    maps.computeIfAbsent(path.startsWith(RECORDS) ? name : "pages", any -> new ArrayList<>())
        .add(path);
  }

  void finish() {
    List<String> files = new ArrayList<>();
    maps.forEach(
        (name, paths) -> {
          Collections.sort(paths);
          String file = MAPS + name + ".xml";
          files.add(file);
          Fingerprint fingerprint = new Fingerprint().add(pages.edition());
          paths.forEach(fingerprint::add);
          String made = fingerprint.text();
          if (!folder.keep(file, made)) {
            folder.write(file, made, pages.addresses(paths));
          }
        });
    folder.write(SiteFiles.ADDRESSES, "", pages.addressIndex(files));
  }
}
