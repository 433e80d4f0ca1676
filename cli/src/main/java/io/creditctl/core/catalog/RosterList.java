package io.creditctl.core.catalog;

/** Which roster, 名单, the records of a kind put a subject on. */
public enum RosterList {
  NONE(""),
  RED("redlist"),
  BLACK("blacklist"),
  WATCH("watchlist");

  private final String kindCode;

  RosterList(String kindCode) {
    this.kindCode = kindCode;
  }

  /**
   * The record kind that holds the list's entries, known without reading the catalog; empty for
   * none.
   */
  public String kindCode() {
    return kindCode;
  }
}
