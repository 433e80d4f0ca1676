package io.creditctl.testkit;

import io.creditctl.adapter.site.BuildFolder;
import io.creditctl.core.site.SiteFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Builds a site of pages in a process of its own and stops in the middle until it is killed.
 *
 * <p>Arguments: the folder, and the words on every page.
 */
public final class SiteProgram {
  /** How many pages it has written when it stops. */
  public static final int PAGES = 500;

  private SiteProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (SiteFolder site = BuildFolder.open(Path.of(arguments[0]), false)) {
      for (int n = 1; n <= PAGES; n++) {
        site.write(page(n), arguments[1], arguments[1].getBytes(StandardCharsets.UTF_8));
      }
      System.out.println("written");
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** The path of a page. */
  public static String page(int n) {
    return "records/0/R-" + n + ".html";
  }
}
