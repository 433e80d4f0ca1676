package io.creditctl.cli.command.roster;

import io.creditctl.cli.text.Messages;

/** Words for snapshots. */
final class SnapshotViews {
  private SnapshotViews() {}

  /** A snapshot's source; files of which nobody said whose they are have no name. */
  static String source(Messages messages, String source) {
    return source.isEmpty() ? messages.text("sync.source-file") : source;
  }
}
