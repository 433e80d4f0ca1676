package io.creditctl.cli.command.job;

/** Comments in what is printed. */
final class Remarks {
  private Remarks() {}

  static void append(StringBuilder text, String mark, String remark) {
    remark.lines().forEach(line -> text.append(mark).append(line).append('\n'));
  }
}
