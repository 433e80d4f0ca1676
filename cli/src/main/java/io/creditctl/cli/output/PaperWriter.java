package io.creditctl.cli.output;

import io.creditctl.core.chart.Chart;
import java.io.IOException;
import java.util.List;

/** What a {@link Paper} is written with, whatever the format. */
public interface PaperWriter {
  void heading(String text) throws IOException;

  void paragraph(String text) throws IOException;

  <T> void table(String caption, View<T> view, List<T> rows) throws IOException;

  /** A picture, where the format has any; the tables of the paper must say the same. */
  void chart(Chart chart) throws IOException;

  /** Who answers for an official document, and since when it stands. */
  void signature(String issuer, String day) throws IOException;
}
