package io.creditctl.cli.output;

/** How a cell feels, for a colour beside its words. */
public enum Tone {
  NONE(""),
  GOOD("\033[32m"),
  WARN("\033[33m"),
  BAD("\033[31m");

  static final String RESET = "\033[0m";

  private final String start;

  Tone(String start) {
    this.start = start;
  }

  /** The escape sequence that switches the colour on; empty for {@link #NONE}. */
  String start() {
    return start;
  }
}
