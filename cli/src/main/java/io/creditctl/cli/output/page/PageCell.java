package io.creditctl.cli.output.page;

import io.creditctl.cli.text.SafeText;

/**
 * A cell of a table on a page.
 *
 * @param text in characters that may be shown; lines stay lines
 * @param number whether it stands at the right
 * @param tone the style class of its tone; empty for none
 */
public record PageCell(String text, boolean number, String tone) {

  /** A cell of any text, whose unsafe characters become visible. */
  public static PageCell of(String text, boolean number, String tone) {
    return new PageCell(shown(text), number, tone);
  }

  /** The style classes; null, so that the template leaves the attribute out, for none. */
  String style() {
    if (tone.isEmpty()) {
      return number ? "n" : null;
    }
    return number ? "n ".concat(tone) : tone;
  }

  private static String shown(String text) {
    if (text.indexOf('\n') < 0) {
      return SafeText.visible(text);
    }
    StringBuilder shown = new StringBuilder(text.length() + 8);
    text.lines()
        .forEach(line -> shown.append(shown.isEmpty() ? "" : "\n").append(SafeText.visible(line)));
    return shown.toString();
  }
}
