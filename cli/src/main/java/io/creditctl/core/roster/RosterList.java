package io.creditctl.core.roster;

/** The lists that a subject can stand on. */
public enum RosterList {
  RED("redlist"),
  BLACK("blacklist"),
  WATCH("watchlist");

  private final String kind;

  RosterList(String kind) {
    this.kind = kind;
  }

  /** The record kind that holds the list's entries. */
  public String kind() {
    return kind;
  }
}
