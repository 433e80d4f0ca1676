package io.creditctl.core.catalog;

/** Which roster, 名单, the records of a kind put a subject on. */
public enum RosterList {
  NONE,
  RED,
  BLACK,
  WATCH
}
