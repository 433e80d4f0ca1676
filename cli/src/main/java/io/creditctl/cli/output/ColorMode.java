package io.creditctl.cli.output;

import java.util.Locale;
import java.util.Map;

/** The values of {@code --color}, and who wins when several ask. */
public enum ColorMode {
  AUTO,
  ALWAYS,
  NEVER;

  /**
   * Whether to colour: this option unless it is AUTO, else {@code CREDITCTL_COLOR}, else a
   * non-empty {@code NO_COLOR}, else {@code CLICOLOR_FORCE} or {@code FORCE_COLOR} (non-empty and
   * not 0), else whether the stream is a terminal that is not dumb.
   *
   * @param environment the process environment
   * @param terminal whether the stream in question is a terminal
   */
  public boolean isEnabled(Map<String, String> environment, boolean terminal) {
    ColorMode asked = this == AUTO ? parse(environment.get("CREDITCTL_COLOR")) : this;
    return switch (asked) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> detect(environment, terminal);
    };
  }

  private static boolean detect(Map<String, String> environment, boolean terminal) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return false;
    }
    if (forces(environment.get("CLICOLOR_FORCE")) || forces(environment.get("FORCE_COLOR"))) {
      return true;
    }
    return terminal && !"dumb".equals(environment.get("TERM"));
  }

  private static boolean forces(String value) {
    return value != null && !value.isEmpty() && !"0".equals(value);
  }

  private static ColorMode parse(String value) {
    if (value == null) {
      return AUTO;
    }
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "always" -> ALWAYS;
      case "never" -> NEVER;
      default -> AUTO;
    };
  }
}
