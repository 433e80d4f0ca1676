package io.creditctl.cli.output;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.creditctl.cli.output.page.JtepageGenerated;
import io.creditctl.cli.output.page.JtetableGenerated;
import io.creditctl.cli.output.page.PageHead;
import io.creditctl.cli.output.page.PageTable;

/** A page drawn around a place that is filled while it is written. */
record PageHalves(String before, String after) {

  /** A page whose body is to come. */
  static PageHalves around(PageHead head) {
    StringOutput text = new StringOutput();
    HtmlTemplateOutput html = new OwaspHtmlTemplateOutput(text);
    int[] place = new int[1];
    JtepageGenerated.render(html, null, head, hole(text, place));
    return cut(text, place);
  }

  /** A table whose rows are to come. */
  static PageHalves around(PageTable table) {
    StringOutput text = new StringOutput();
    HtmlTemplateOutput html = new OwaspHtmlTemplateOutput(text);
    int[] place = new int[1];
    JtetableGenerated.render(html, null, table, hole(text, place));
    return cut(text, place);
  }

  private static Content hole(StringOutput text, int[] place) {
    return output -> place[0] = text.toString().length();
  }

  private static PageHalves cut(StringOutput text, int[] place) {
    String page = text.toString();
    return new PageHalves(page.substring(0, place[0]), page.substring(place[0]));
  }
}
