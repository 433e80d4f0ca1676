package io.creditctl.app;

/** How much the libraries' log says on standard error. */
final class LogLevel {
  private static final String[] BY_VERBOSITY = {"error", "info", "debug", "trace"};

  private LogLevel() {}

  /** Must be called before the first logger is made; later calls change nothing. */
  static void set(int verbosity) {
    System.setProperty(
        "org.slf4j.simpleLogger.defaultLogLevel",
        BY_VERBOSITY[Math.min(verbosity, BY_VERBOSITY.length - 1)]);
    // What reads xls logs by another facade, which complains where nobody listens to it.
    System.setProperty("log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
    System.setProperty(
        "org.apache.logging.log4j.simplelog.level", verbosity == 0 ? "OFF" : "ERROR");
  }
}
