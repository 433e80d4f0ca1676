package io.creditctl.core.site;

import java.util.List;
import java.util.stream.Stream;

/** The columns of the site that are filled from records, and where their pages lie. */
public enum SiteSection {
  LICENSES("license", "licenses"),
  PENALTIES("penalty", "penalties"),
  COMMITMENTS("commitment", "commitments"),
  EVALUATIONS("evaluation", "evaluations"),
  RED_LIST("redlist", "red"),
  BLACK_LIST("blacklist", "black");

  private static final String LISTS = "lists/";

  private final String kind;
  private final String code;

  SiteSection(String kind, String code) {
    this.kind = kind;
    this.code = code;
  }

  /** The code of the record kind that fills it. */
  public String kind() {
    return kind;
  }

  /** Its name in addresses. */
  public String code() {
    return code;
  }

  /** Whether it is a list of who is on it now, where the other sections go by month of decision. */
  public boolean isRoster() {
    return this == RED_LIST || this == BLACK_LIST;
  }

  /** The section's first page. */
  public String indexPath() {
    return isRoster() ? LISTS + code + ".html" : code + "/index.html";
  }

  /** One page of the list of a group; the first is 1. */
  public String listPath(String group, int page) {
    String stem = isRoster() ? LISTS + code : code + "/" + group;
    return page == 1 ? stem + ".html" : stem + "-" + page + ".html";
  }

  /** The name of a group's open data, without the ending. */
  public String dataPath(String group) {
    return "data/" + code + (group.isEmpty() ? "" : "-" + group);
  }

  /** The codes of all kinds that the site shows; no other is ever asked for. */
  public static List<String> kinds() {
    return Stream.of(values()).map(SiteSection::kind).toList();
  }
}
