package io.creditctl.cli;

import io.creditctl.core.error.Category;
import java.util.List;

/** What a script can tell from the exit status; the one table behind help, man pages and README. */
public enum ExitCode {
  OK(0),
  INTERNAL(1),
  USAGE(2),
  FINDING(3),
  AUTH(4),
  NOT_FOUND(5),
  CONFLICT(6),
  PARTIAL(7),
  LOCKED(8),
  REMOTE(9),
  CONFIG(10),
  INTEGRITY(11),
  BASIS(12),
  HANGUP(129),
  INTERRUPTED(130),
  BROKEN_PIPE(141),
  TERMINATED(143);

  /** When several apply, the first of these wins. */
  private static final List<ExitCode> GRAVEST_FIRST =
      List.of(
          INTERNAL, USAGE, CONFIG, AUTH, INTEGRITY, LOCKED, REMOTE, BASIS, PARTIAL, CONFLICT,
          NOT_FOUND, FINDING, OK);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** Whether any command can end so without a reason of its own. */
  public boolean isCommon() {
    return this == OK || this == INTERNAL || this == USAGE || this == CONFIG;
  }

  /** The graver of two. */
  public ExitCode or(ExitCode other) {
    return GRAVEST_FIRST.indexOf(this) <= GRAVEST_FIRST.indexOf(other) ? this : other;
  }

  /** The name of an exit status; one that is none of ours is a bug. */
  public static ExitCode ofCode(int code) {
    for (ExitCode known : values()) {
      if (known.code == code) {
        return known;
      }
    }
    return INTERNAL;
  }

  public static ExitCode of(Category category) {
    return switch (category) {
      case USAGE -> USAGE;
      case AUTH -> AUTH;
      case NOT_FOUND -> NOT_FOUND;
      case CONFLICT -> CONFLICT;
      case LOCKED -> LOCKED;
      case REMOTE -> REMOTE;
      case CONFIG -> CONFIG;
      case INTEGRITY -> INTEGRITY;
      case BASIS -> BASIS;
    };
  }
}
