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
  }
}
