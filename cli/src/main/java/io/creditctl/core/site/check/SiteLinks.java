package io.creditctl.core.site.check;

import io.creditctl.core.site.check.PageFacts.Link;
import io.creditctl.core.site.check.PageFacts.Purpose;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Follows the links of pages within the site; what they lead to outside is not asked. */
final class SiteLinks {
  private static final String SCHEME = "(?i)[a-z][a-z0-9+.-]*:.*";

  /** Of one page only; places in other pages are looked up at the end. */
  private final Map<String, Place> anchors = new ConcurrentHashMap<>();

  private final Set<String> files;
  private final Findings findings;

  /** Where a link to a place in another page was seen first. */
  record Place(String page, int line) {}

  SiteLinks(Set<String> files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  void follow(String page, PageFacts facts) {
    for (Link link : facts.links()) {
      follow(page, link, facts.anchors());
    }
  }

  private void follow(String page, Link link, Set<String> ownAnchors) {
    String address = link.address().strip();
    if (address.startsWith("//") || address.matches(SCHEME)) {
      outside(page, link, address.toLowerCase(Locale.ROOT));
    } else if (address.startsWith("/") || address.contains("\\")) {
      findings.add(SiteRule.LINK_ABSOLUTE, page, link.line(), address);
    } else {
      within(page, link, address, ownAnchors);
    }
  }

  private void outside(String page, Link link, String address) {
    boolean web = address.startsWith("https:") || address.startsWith("http:");
    if (link.purpose() == Purpose.LOAD) {
      findings.add(SiteRule.RESOURCE_OUTSIDE, page, link.line(), link.address());
    } else if (!web && !address.startsWith("mailto:") && !address.startsWith("tel:")) {
      findings.add(SiteRule.LINK_ABSOLUTE, page, link.line(), link.address());
    } else if (web && link.purpose() == Purpose.READ && SitePaths.written(page).isEmpty()) {
      findings.add(SiteRule.LINK_OUTSIDE, page, link.line(), link.address());
    }
  }

  private void within(String page, Link link, String address, Set<String> ownAnchors) {
    int fragmentAt = address.indexOf('#');
    String fragment = fragmentAt < 0 ? "" : decoded(address.substring(fragmentAt + 1));
    String rest = fragmentAt < 0 ? address : address.substring(0, fragmentAt);
    String path = decoded(rest.contains("?") ? rest.substring(0, rest.indexOf('?')) : rest);
    Optional<String> target = path.isEmpty() ? Optional.of(page) : resolved(page, path);
    if (target.isEmpty() || !files.contains(target.get())) {
      findings.add(SiteRule.LINK_DEAD, page, link.line(), address);
    } else if (target.get().equals(page)) {
      if (fragmentAt >= 0 && !ownAnchors.contains(fragment)) {
        findings.add(SiteRule.ANCHOR_DEAD, page, link.line(), address);
      }
    } else if (!fragment.isEmpty() && SitePaths.isPage(target.get())) {
      anchors.putIfAbsent(target.get() + "#" + fragment, new Place(page, link.line()));
    }
  }

  /** Places in other pages that links lead to, by the page and the place. */
  Map<String, Place> anchors() {
    return anchors;
  }

  /** The path from the root; empty when it leads out of the site. */
  private static Optional<String> resolved(String page, String path) {
    Deque<String> names = new ArrayDeque<>();
    int folderEnd = page.lastIndexOf('/');
    for (String name :
        ((folderEnd < 0 ? "" : page.substring(0, folderEnd + 1)) + path).split("/")) {
      if (name.equals("..")) {
        if (names.isEmpty()) {
          return Optional.empty();
        }
        names.removeLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return Optional.of(String.join("/", names));
  }

  private static String decoded(String text) {
    try {
      return text.indexOf('%') < 0
          ? text
          : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
