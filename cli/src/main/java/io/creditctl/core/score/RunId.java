package io.creditctl.core.score;

/** The number of one evaluation, never given twice. */
public record RunId(long number) {
  @Override
  public String toString() {
    return "G-" + number;
  }
}
