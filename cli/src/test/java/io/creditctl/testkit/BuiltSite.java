package io.creditctl.testkit;

import io.creditctl.core.model.RecordId;
import io.creditctl.core.site.check.CheckedSite;
import io.creditctl.core.site.check.Digests;
import io.creditctl.core.site.check.SiteTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small site as a build leaves it, with a page for each record asked for, to be spoilt. */
public final class BuiltSite {
  public static final String AS_OF = "2026-10-20";

  private final Path folder;
  private final StringBuilder pages = new StringBuilder();

  public BuiltSite(Path folder) {
    this.folder = folder;
    put("index.html", page("首页", "<p>欢迎</p>"));
    put("assets/site.css", "body { color: black }\n");
  }

  public Path folder() {
    return folder;
  }

  /** A page without a fault at the root; {@code body} stands below its heading. */
  public static String page(String title, String body) {
    return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width\">\n"
        + "<meta name=\"SiteName\" content=\"信用交通·威海\">\n"
        + ("<title>" + title + "</title>\n</head>\n<body>\n<main>\n<h1>" + title + "</h1>\n")
        + body
        + "\n</main>\n<footer>主办单位 承办单位 联系方式 网站标识码 鲁ICP备1号 公网安备 网站地图 找错</footer>\n</body>\n</html>\n";
  }

  public static String pathOf(int record) {
    return "records/0/R-" + record + ".html";
  }

  /** Adds the page of a record. */
  public BuiltSite record(int record, String documentNo) {
    String page = page(documentNo, "<p>" + documentNo + "</p>");
    put(pathOf(record), page);
    pages.append(new RecordId(record)).append('\t').append(pathOf(record)).append('\t');
    pages.append(CheckedSite.digest(folder.resolve(pathOf(record)))).append('\n');
    return this;
  }

  /** Adds or replaces a file. */
  public BuiltSite put(String path, String text) {
    return put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public BuiltSite put(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what a build writes last. */
  public BuiltSite finish() {
    put(".site/pages.tsv", pages.toString());
    SortedMap<String, String> digests = new TreeMap<>();
    SiteTree tree = SiteTree.of(folder);
    for (String path : tree.files()) {
      if (!path.equals("VERSION.json")) {
        digests.put(path, CheckedSite.digest(tree.file(path)));
      }
    }
    String version = "{\"asOf\":\"" + AS_OF + "\",\"sha256\":\"" + Digests.tree(digests) + "\"}\n";
    return put("VERSION.json", version);
  }
}
