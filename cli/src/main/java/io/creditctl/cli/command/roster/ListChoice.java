package io.creditctl.cli.command.roster;

import io.creditctl.core.catalog.RosterList;
import java.util.EnumSet;
import java.util.Set;

/** The values of {@code --list}. */
enum ListChoice {
  BLACK(EnumSet.of(RosterList.BLACK)),
  RED(EnumSet.of(RosterList.RED)),
  WATCH(EnumSet.of(RosterList.WATCH)),
  ALL(EnumSet.of(RosterList.BLACK, RosterList.RED, RosterList.WATCH));

  private final Set<RosterList> lists;

  ListChoice(Set<RosterList> lists) {
    this.lists = lists;
  }

  Set<RosterList> lists() {
    return Set.copyOf(lists);
  }
}
