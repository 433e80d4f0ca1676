package io.creditctl.adapter.http.sandbox.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * What people see of a sandbox, in texts ready to stand on the page; identity numbers are masked.
 *
 * @param time of the platform's clock
 * @param query what was looked for, empty for everything
 * @param found how many records that were, of which the page shows the latest
 */
public record FrontPage(
    String time,
    List<Count> counts,
    List<Seen> requests,
    String query,
    long found,
    List<Held> held) {

  /** One counter. */
  public record Count(String name, long number) {}

  /** One request; the fault is empty when there was none. */
  public record Seen(
      long number, String time, String protocol, String line, long bytes, String fault) {}

  /** One record revision that was accepted. */
  public record Held(
      String receiptNo, String kind, String record, int revision, String action, String about) {}

  /** The page as HTML. */
  public String html() {
    StringOutput text = new StringOutput();
    JtefrontGenerated.render(new OwaspHtmlTemplateOutput(text), null, this);
    return text.toString();
  }
}
