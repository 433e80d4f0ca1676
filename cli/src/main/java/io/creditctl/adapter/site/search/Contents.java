package io.creditctl.adapter.site.search;

/** The table of contents: one line for each thing the page must know before it reads anything. */
final class Contents {
  private final StringBuilder lines = new StringBuilder();

  void add(String what, String value) {
    lines.append(what).append('\t').append(value).append('\n');
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
