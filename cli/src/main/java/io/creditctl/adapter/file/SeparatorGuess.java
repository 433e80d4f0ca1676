package io.creditctl.adapter.file;

/** Tells from the first lines of a text whether its cells are separated by tabs or by commas. */
final class SeparatorGuess {
  /** A header has many times the separators of a title with a comma in it. */
  private static final int FAR_MORE = 5;

  private SeparatorGuess() {}

  /**
   * The first line with any separator decides, unless a later one has far more of only one kind.
   */
  static boolean isTabbed(String start) {
    boolean tabbed = false;
    long most = 0;
    for (String line : start.split("[\r\n]+")) {
      long tabs = line.chars().filter(c -> c == '\t').count();
      long commas = line.chars().filter(c -> c == ',').count();
      boolean pure = Math.min(tabs, commas) == 0;
      if (most == 0 || pure && Math.max(tabs, commas) >= FAR_MORE * most) {
        tabbed = tabs > commas;
        most = Math.max(tabs, commas);
      }
    }
    return tabbed;
  }
}
