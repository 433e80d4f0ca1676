package io.creditctl.cli.output.page;

/**
 * What stands at the top of a page.
 *
 * @param language of the page, as {@code zh-CN}
 * @param title heading and window title
 * @param note below the title
 * @param looks how it is set
 */
public record PageHead(String language, String title, String note, Looks looks) {

  /** How a page is set. */
  public enum Looks {
    UPRIGHT(""),
    /** Printed across the paper. */
    WIDE("wide"),
    /** As an official document. */
    FORMAL("formal");

    private final String style;

    Looks(String style) {
      this.style = style;
    }

    /** The style class; null, so that the template leaves the attribute out, for none. */
    String style() {
      return style.isEmpty() ? null : style;
    }
  }
}
